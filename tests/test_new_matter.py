"""An invented matter, added to a copy of the repository, changes only three files."""

from __future__ import annotations

import filecmp
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.handouts import (
    ADDED,
    DOMAIN,
    DRIVE,
    HANDLERS,
    MIGRATION,
    SENTENCES,
    STORAGE,
    VOICE,
)

HOUSE = Path(__file__).parents[1]
ROOMS = ("bot", "handlers", "storage", "voice", "domain", "sandbox")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the repository to which the matter of tests/handouts.py is added."""
    tmp_path = tmp_path_factory.mktemp("house")
    unwanted = shutil.ignore_patterns("__pycache__")
    for room in ROOMS:
        shutil.copytree(HOUSE / room, tmp_path / room, ignore=unwanted)
    (tmp_path / "tests").mkdir()
    for each in (HOUSE / "pyproject.toml", *(HOUSE / "tests").glob("*.py")):
        shutil.copy(each, tmp_path / each.relative_to(HOUSE))
    for name, changes in ADDED.items():
        text = (tmp_path / name).read_text("utf-8")
        for before, after in changes:
            assert text.count(before) == 1, f"{name}: {before!r}"
            text = text.replace(before, after)
        (tmp_path / name).write_text(text, "utf-8")
    for name, text in _own_files().items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def _own_files() -> dict[str, str]:
    steps = sorted(each.name for each in (HOUSE / "storage/migrations/versions").glob("0*.py"))
    return {
        "domain/handouts.py": DOMAIN,
        "storage/handouts.py": STORAGE,
        "storage/migrations/versions/9000_handouts.py": MIGRATION.format(head=steps[-1][:4]),
        "voice/handouts.py": VOICE,
        **{f"voice/{each}/handouts.ftl": SENTENCES for each in ("en", "ru", "uk", "tr")},
        "handlers/handouts.py": HANDLERS,
    }


def run(house: Path, *words: str) -> str:
    """Run a tool in the folder *house*; return its standard output. Fails if the tool fails."""
    done = subprocess.run(
        [Path(sys.executable).parent / words[0], *words[1:]],
        cwd=house,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _changed(house: Path) -> Iterator[str]:
    for room in ROOMS:
        for path in sorted((house / room).rglob("*.*")):
            name = path.relative_to(house)
            if "__pycache__" in name.parts or not path.is_file():
                continue
            if not (HOUSE / name).exists() or not filecmp.cmp(path, HOUSE / name, shallow=False):
                yield str(name)


def test_adding_a_matter_changes_only_three_existing_files(copy: Path) -> None:
    assert sorted(_changed(copy)) == sorted([*ADDED, *_own_files()])


def test_an_added_matter_passes_the_checks_of_the_gate(copy: Path) -> None:
    run(copy, "ruff", "check", "--no-cache", *ROOMS)
    run(copy, "lint-imports", "--no-cache")
    run(copy, "python", "-m", "storage.migrations.check")
    run(copy, "python", "-m", "tests.fluent")
    run(copy, "mypy", "--no-incremental", "-p", "handlers")


def test_the_command_timer_list_and_help_of_an_added_matter_work(copy: Path) -> None:
    (copy / "drive.py").write_text(DRIVE, "utf-8")
    said = run(copy, "python", "drive.py")
    assert "HUM-T1 · Paper of Delegation A\nAnnex map, sheet 3" in said.replace("> ", "")
    assert "HUM-T1 was noted an hour ago." in said
    assert "Papers: 1" in said
    assert "Not recorded" in said
    assert "/handout" in said

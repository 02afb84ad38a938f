"""The house as a tree of files: packages, documents, targets of make, and forbidden names."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from bot.config.settings import Config

HOUSE = Path(__file__).parents[1]
TOOLS = Path(sys.executable).parent
PACKAGES = ["bot", "handlers", "storage", "voice", "domain", "sandbox"]
LOCKS = ["requirements.lock", "requirements-dev.lock"]
TARGETS = ["demo", "test", "check", "conform", "bench", "docs", "lock", "clean"]

#: A longer file cannot be read in one go. Migrations are left out: they grow with their tables.
MOST_LINES = 300
STEPS = HOUSE / "storage" / "migrations" / "versions"

#: Each is joined from two parts, so that this file may be searched as well.
UNNAMED = ["pypi" + ".org", "files." + "pythonhosted", "/wo" + "rk/", "/ro" + "ot/"]


def tree() -> Iterator[Path]:
    """Yield every file of the house without the files that tools leave behind."""
    for folder, folders, files in os.walk(HOUSE):
        folders[:] = [each for each in folders if not _left_behind(each)]
        yield from (Path(folder, each) for each in files if not _left_behind(each))


#: What tools and tests leave in the tree.
LEFT = {"__pycache__", "artefacts", "dist", "build", "config.toml"}


def _left_behind(name: str) -> bool:
    hidden = name.startswith(".") and name not in {".ci", ".gitignore"}
    return hidden or name in LEFT or ".db" in name


CODE = sorted(each for each in tree() if each.suffix == ".py")
DOCUMENTS = sorted(each for each in tree() if each.suffix == ".md")


def name(file: Path) -> str:
    """Return the path of a file in the house, for people who read the report."""
    return file.relative_to(HOUSE).as_posix()


def settings() -> dict[str, object]:
    """Return what pyproject.toml says of the wheel."""
    read = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))
    wheel: dict[str, object] = read["tool"]["hatch"]["build"]["targets"]["wheel"]
    return wheel


def test_the_example_of_a_configuration_can_be_used_as_it_is() -> None:
    config = Config.load(HOUSE / "config.example.toml")
    assert config.desk("GreffierBot").registry.parties == ("A", "B")


def test_no_other_distribution_has_a_package_of_our_name() -> None:
    owners = packages_distributions()
    others = {each: set(owners.get(each, ())) - {"greffier"} for each in PACKAGES}
    assert others == {each: set() for each in PACKAGES}


def test_the_wheel_holds_the_packages_and_nothing_beside_them(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path],
        cwd=HOUSE,
        capture_output=True,
        check=True,
    )
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        files = archive.namelist()
    top = {each.partition("/")[0] for each in files}
    assert settings()["packages"] == PACKAGES
    assert {each for each in top if not each.endswith(".dist-info")} == set(PACKAGES)
    # A wheel without its sentences or its schema would start, and fail later.
    assert {"voice/en/terms.ftl", "storage/migrations/env.py", "sandbox/formats/api.json"} <= set(
        files
    )


def test_every_file_opens_with_a_sentence_that_says_what_it_is_for() -> None:
    silent = []
    for file in CODE:
        text = file.read_text("utf-8")
        opening = (ast.get_docstring(ast.parse(text)) or "").partition("\n\n")[0]
        # An empty __init__.py only marks a package, except at the top of our packages.
        marker = not text and file.parent.name not in PACKAGES
        if not marker and not re.fullmatch(r".{10,}[.)?]", opening, re.DOTALL):
            silent.append(name(file))
    assert silent == []


def test_no_file_has_more_than_300_lines() -> None:
    lines = {
        name(file): file.read_text("utf-8").count("\n") for file in CODE if file.parent != STEPS
    }
    assert {each: count for each, count in lines.items() if count > MOST_LINES} == {}


def test_no_file_names_a_package_index_or_a_machine() -> None:
    named = []
    for file in tree():
        text = file.read_bytes().decode("utf-8", "ignore").lower()
        named += [(name(file), each) for each in UNNAMED if each in text]
    assert named == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_everything_with_hashes_and_names_no_address(lock: str) -> None:
    text = (HOUSE / lock).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*--(?!hash=)", text, re.MULTILINE), "an option beside the hashes"
    pins = [each for each in text.replace("\\\n", " ").splitlines() if each.strip()]
    unpinned = [
        pin.split(" ")[0] for pin in pins if not re.match(r"\S+==\S+ .*--hash=sha256:\w{64}", pin)
    ]
    assert pins
    assert unpinned == []


def test_the_development_lock_holds_the_same_versions_as_the_other() -> None:
    run, develop = (
        set(re.findall(r"^([\w.\[\]-]+==[^ ]+)", (HOUSE / lock).read_text("utf-8"), re.MULTILINE))
        for lock in LOCKS
    )
    assert run - develop == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_a_document_links_only_to_files_that_exist(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", document.read_text("utf-8"))
    inside = [each for each in links if "://" not in each]
    assert [each for each in inside if not (document.parent / each).exists()] == []


@pytest.mark.parametrize("target", TARGETS)
def test_make_knows_its_targets(target: str) -> None:
    make = shutil.which("make")
    assert make is not None, "make is one of the two things that a machine must have"
    done = subprocess.run(
        [make, "--dry-run", target], cwd=HOUSE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_gate_runs_every_tool() -> None:
    make = shutil.which("make")
    assert make is not None
    # If make runs the tests, this is an inner make; without MAKE* it prints no directories.
    outer = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(
        [make, "--dry-run", "check"], cwd=HOUSE, capture_output=True, text=True, check=True,
        env=outer,
    )  # fmt: skip
    tools = [
        "ruff format --check .", "ruff check .", "mypy", "lint-imports --no-cache",
        "python -m storage.migrations.check", "python -m tests.fluent", "vulture",
    ]  # fmt: skip
    asked = [line.partition("/bin/")[2] for line in done.stdout.splitlines()]
    assert asked[-len(tools) :] == tools


def test_the_run_of_everything_is_one_executable_file() -> None:
    script = HOUSE / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)

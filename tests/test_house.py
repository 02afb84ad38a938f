"""The repository (the house): packages, documents, lock files, make, forbidden names."""

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
TARGETS = ["demo", "test", "check", "conform", "bench", "simulate", "docs", "lock", "clean"]

#: At most this many lines in a module, so that people can read it at once. Migrations have no
#: limit, because they grow with their tables.
MOST_LINES = 300
STEPS = HOUSE / "storage" / "migrations" / "versions"

#: Texts that no file may contain. Each is joined from two parts, so that this file, which is
#: searched too, does not contain them.
UNNAMED = ["pypi" + ".org", "files." + "pythonhosted", "/wo" + "rk/", "/ro" + "ot/"]


def tree() -> Iterator[Path]:
    """Yield every file of the repository without the files that tools and tests create."""
    for folder, folders, files in os.walk(HOUSE):
        folders[:] = [each for each in folders if not _left_behind(each)]
        yield from (Path(folder, each) for each in files if not _left_behind(each))


#: Files and folders that tools and tests create in the repository.
LEFT = {"__pycache__", "artefacts", "dist", "build", "config.toml"}


def _left_behind(name: str) -> bool:
    hidden = name.startswith(".") and name not in {".ci", ".gitignore"}
    return hidden or name in LEFT or ".db" in name


CODE = sorted(each for each in tree() if each.suffix == ".py")
DOCUMENTS = sorted(each for each in tree() if each.suffix == ".md")


def name(file: Path) -> str:
    """Return the path of a file relative to the repository, for readable test reports."""
    return file.relative_to(HOUSE).as_posix()


def settings() -> dict[str, object]:
    """Return the settings for the wheel from pyproject.toml."""
    read = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))
    wheel: dict[str, object] = read["tool"]["hatch"]["build"]["targets"]["wheel"]
    return wheel


def test_the_example_configuration_can_be_used_without_changes() -> None:
    config = Config.load(HOUSE / "config.example.toml")
    assert config.desk("GreffierBot").registry.parties == ("A", "B")


def test_no_installed_distribution_has_a_package_with_a_name_of_ours() -> None:
    owners = packages_distributions()
    others = {each: set(owners.get(each, ())) - {"greffier"} for each in PACKAGES}
    assert others == {each: set() for each in PACKAGES}


def test_the_wheel_contains_our_packages_with_their_data_and_no_other_packages(
    tmp_path: Path,
) -> None:
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
    # Without its sentences or its schema an installed desk would start, and fail later.
    assert {"voice/en/terms.ftl", "storage/migrations/env.py", "sandbox/formats/api.json"} <= set(
        files
    )


def test_the_docstring_of_every_module_begins_with_a_whole_sentence() -> None:
    silent = []
    for file in CODE:
        text = file.read_text("utf-8")
        opening = (ast.get_docstring(ast.parse(text)) or "").partition("\n\n")[0]
        # An empty __init__.py needs no docstring, except in our top-level packages.
        marker = not text and file.parent.name not in PACKAGES
        if not marker and not re.fullmatch(r".{10,}[.)?]", opening, re.DOTALL):
            silent.append(name(file))
    assert silent == []


def test_no_module_has_more_than_300_lines() -> None:
    lines = {
        name(file): file.read_text("utf-8").count("\n") for file in CODE if file.parent != STEPS
    }
    assert {each: count for each, count in lines.items() if count > MOST_LINES} == {}


def test_no_file_contains_the_address_of_a_package_index_or_a_path_of_a_machine() -> None:
    named = []
    for file in tree():
        text = file.read_bytes().decode("utf-8", "ignore").lower()
        named += [(name(file), each) for each in UNNAMED if each in text]
    assert named == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_pins_every_package_with_hashes_and_contains_no_address(lock: str) -> None:
    text = (HOUSE / lock).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*--(?!hash=)", text, re.MULTILINE), "an option beside the hashes"
    pins = [each for each in text.replace("\\\n", " ").splitlines() if each.strip()]
    unpinned = [
        pin.split(" ")[0] for pin in pins if not re.match(r"\S+==\S+ .*--hash=sha256:\w{64}", pin)
    ]
    assert pins
    assert unpinned == []


def test_the_development_lock_file_has_every_version_of_the_runtime_lock_file() -> None:
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
def test_the_makefile_has_each_target(target: str) -> None:
    make = shutil.which("make")
    assert make is not None, "make is one of the two things that a machine must have"
    done = subprocess.run(
        [make, "--dry-run", target], cwd=HOUSE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_make_check_runs_every_tool_in_this_order() -> None:
    make = shutil.which("make")
    assert make is not None
    # Without the variables MAKE*, make does not print directories if make also runs the tests.
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


def test_the_script_ci_run_is_executable_and_has_valid_syntax() -> None:
    script = HOUSE / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)

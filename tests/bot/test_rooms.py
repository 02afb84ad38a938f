"""Tests that the packages in bot/ are used only through what their `__init__` exports."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

BOT = Path(__file__).parents[2] / "bot"
#: `bot.setup` exports nothing, so that each command imports only what it needs.
ROOMS = ("config", "inbound", "outbound", "timing")


def imports_of(file: Path) -> set[str]:
    """Return the names of the modules from which *file* imports something."""
    tree = ast.parse(file.read_text("utf-8"))
    return {each.module or "" for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)}


@pytest.mark.parametrize("room", ROOMS)
def test_no_file_outside_a_package_of_bot_imports_the_modules_inside_it(room: str) -> None:
    outside = [each for each in BOT.rglob("*.py") if BOT / room not in each.parents]
    reached = {
        f"{file.relative_to(BOT)} imports {module}"
        for file in outside
        for module in imports_of(file)
        if module.startswith(f"bot.{room}.")
    }
    assert reached == set()


@pytest.mark.parametrize("room", ROOMS)
def test_everything_that_a_package_of_bot_exports_is_used_outside_of_it(room: str) -> None:
    outside = [each for each in BOT.rglob("*.py") if BOT / room not in each.parents]
    used = {
        name.name
        for file in outside
        for each in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(each, ast.ImportFrom) and each.module == f"bot.{room}"
        for name in each.names
    }
    assert set(import_module(f"bot.{room}").__all__) == used

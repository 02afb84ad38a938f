"""The packages of the bot: each is used by others only through what its `__init__` exports."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

BOT = Path(__file__).parents[2] / "bot"
#: `bot.setup` exports nothing, so that each command imports only what it needs.
ROOMS = ("config", "inbound", "outbound", "timing")


def imports_of(file: Path) -> set[str]:
    """Return the names of the modules from which a file imports."""
    tree = ast.parse(file.read_text("utf-8"))
    return {each.module or "" for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)}


@pytest.mark.parametrize("room", ROOMS)
def test_no_other_package_imports_the_modules_of_a_room(room: str) -> None:
    outside = [each for each in BOT.rglob("*.py") if BOT / room not in each.parents]
    reached = {
        f"{file.relative_to(BOT)} imports {module}"
        for file in outside
        for module in imports_of(file)
        if module.startswith(f"bot.{room}.")
    }
    assert reached == set()


@pytest.mark.parametrize("room", ROOMS)
def test_everything_that_a_room_exports_is_used_outside_of_it(room: str) -> None:
    outside = [each for each in BOT.rglob("*.py") if BOT / room not in each.parents]
    used = {
        name.name
        for file in outside
        for each in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(each, ast.ImportFrom) and each.module == f"bot.{room}"
        for name in each.names
    }
    assert set(import_module(f"bot.{room}").__all__) == used

"""Limits on the modules of handlers/ (its "rooms"): their number, and what each imports."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from graphlib import TopologicalSorter
from pathlib import Path

from handlers.contents import MATTERS

HANDLERS = Path(__file__).parents[2] / "handlers"
#: At most this many rooms (folders or files) are directly in handlers/.
MOST_ROOMS = 20
MOST_FLOORS = 7
#: Matters that are planned and will each have a room of their own.
PLANNED = {
    "commitments",
    "consent",
    "exports",
    "handovers",
    "lists",
    "milestones",
    "proposals",
    "reports",
    "sessions",
    "terms",
    "windows",
}
MACHINERY = {"contents", "dispatch", "manual", "turns"}


def imports() -> dict[str, set[str]]:
    """Return room -> the rooms that it imports. A room is a folder or a file of handlers/."""
    found: dict[str, set[str]] = {}
    for path in sorted(HANDLERS.rglob("*.py")):
        parts = path.relative_to(HANDLERS).with_suffix("").parts
        if parts != ("__init__",):
            found.setdefault(parts[0], set()).update(_imported(path) - {parts[0]})
    return found


def _imported(path: Path) -> set[str]:
    rooms: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "handlers":
            rooms |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("handlers."):
            rooms.add((node.module or "").split(".")[1])
    return rooms


def floors(graph: Mapping[str, set[str]]) -> dict[str, int]:
    """Return room -> floor: 0 without imports of other rooms, else 1 above the highest import.

    Raises CycleError for a circle of imports.
    """
    found: dict[str, int] = {}
    for room in TopologicalSorter(graph).static_order():
        found[room] = max((found[each] + 1 for each in graph.get(room, ())), default=0)
    return found


def test_handlers_has_20_rooms_beside_planned_matters_on_7_floors_without_a_circle() -> None:
    graph = imports()
    assert len(set(graph) - PLANNED) <= MOST_ROOMS
    assert max(floors(graph).values()) + 1 <= MOST_FLOORS


def test_each_matter_of_handlers_is_one_room_and_is_listed_once_in_matters() -> None:
    named = [each.__name__.removeprefix("handlers.") for each in MATTERS]
    assert sorted(named) == sorted(set(imports()) - MACHINERY)


def test_a_matter_of_handlers_imports_no_other_part_of_handlers_than_turns() -> None:
    graph = imports()
    assert {room: graph[room] for room in graph if room not in MACHINERY} == {
        room: {"turns"} for room in graph if room not in MACHINERY
    }


def test_turns_imports_no_other_room_and_contents_imports_neither_dispatch_nor_manual() -> None:
    graph = imports()
    assert graph["turns"] == set()
    assert not graph["contents"] & {"dispatch", "manual"}

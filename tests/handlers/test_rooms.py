"""The rooms of handlers/: how many there are, on how many floors, and what each one imports."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from graphlib import TopologicalSorter
from pathlib import Path

from handlers.contents import MATTERS

HANDLERS = Path(__file__).parents[2] / "handlers"
#: The most rooms beside one for each matter of the contract: machinery, and our own matters.
MOST_ROOMS = 20
MOST_FLOORS = 7
MACHINERY = {"contents", "dispatch", "manual", "turns"}


def imports() -> dict[str, set[str]]:
    """Return each room (a folder or a file of handlers/) with the rooms that it imports."""
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
    """Return the floor of each room: 0 if it imports no other. Raises CycleError for a circle."""
    found: dict[str, int] = {}
    for room in TopologicalSorter(graph).static_order():
        found[room] = max((found[each] + 1 for each in graph.get(room, ())), default=0)
    return found


def test_there_are_few_rooms_on_few_floors_and_no_circle_of_imports() -> None:
    graph = imports()
    assert len(graph) <= MOST_ROOMS
    assert max(floors(graph).values()) + 1 <= MOST_FLOORS


def test_each_matter_is_one_room_and_named_once_in_the_contents() -> None:
    named = [each.__name__.removeprefix("handlers.") for each in MATTERS]
    assert sorted(named) == sorted(set(imports()) - MACHINERY)


def test_a_matter_imports_only_the_turns() -> None:
    graph = imports()
    assert {room: graph[room] for room in graph if room not in MACHINERY} == {
        room: {"turns"} for room in graph if room not in MACHINERY
    }


def test_the_contents_and_the_turns_import_nothing_above_them() -> None:
    graph = imports()
    assert graph["turns"] == set()
    assert not graph["contents"] & {"dispatch", "manual"}

"""An item whose steps are taken back, and what the database has about it."""

from __future__ import annotations

from collections.abc import Sequence

from tests.handlers.letters import card
from tests.room import Room, Said


async def proposed(room: Room, whose: str = "B: ", due: str = "25 Jul 12:00") -> Said:
    return card(await room.says("A-hum", f"/action {whose}Count the units by {due}", "HUM"))


async def reported(room: Room) -> Sequence[Said]:
    """Enter an item of A to B, which B accepts and reports done; return the last letters."""
    await proposed(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    return await room.says("B-hum", "/done HUM-A1 120 a day", "HUM")


def timers(room: Room) -> list[tuple[str, ...]]:
    """Return instant, kind, slot and target of each planned timer about action items."""
    return sorted(
        room.query(
            "SELECT at, kind, slot, target FROM timers"
            " WHERE state = 'planned' AND subject LIKE '%-A%'"
        )
    )


def lines(room: Room) -> list[tuple[object, ...]]:
    return room.query("SELECT * FROM action_lines ORDER BY number, position")


async def history(room: Room, ref: str = "HUM-A1") -> list[str]:
    return [kind for kind, _ in await room.journal("HUM", ref)]

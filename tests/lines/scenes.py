"""Two furnished rooms in which lines are tried: Friday 25 July at 06:10, and the day before."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from tests.room import Room, at

#: When the lines are sent that are not tried on Thursday.
FRIDAY = at(25, 6, 10)
#: Kinds of lines that are tried on Thursday, when the scenario begins.
THURSDAY = frozenset({"due", "scenario"})


@asynccontextmanager
async def open_scenes(folder: Path) -> AsyncIterator[dict[bool, Room]]:
    """Open both rooms; the key is True for the room of Thursday."""
    async with (
        Room.open(folder / "thursday.db") as thursday,
        Room.open(folder / "friday.db") as friday,
    ):
        await _furnish_thursday(thursday)
        await _furnish_friday(friday)
        yield {True: thursday, False: friday}


async def _furnish_friday(room: Room) -> None:
    """Let A-hum have two open items of A's own, two reminders, and a question for Tuesday.

    The secretariat has a notice to HUM planned for Monday.
    """
    await _enter(room, at(25, 6, 4))
    await room.says("A-hum", "/action Count the vehicles by 30 Jul 12:00", "HUM")
    await room.says("A-hum", "/action Count the tents by 31 Jul 12:00", "HUM")
    await room.says("A-hum", "/follow HUM-A1 29 Jul 09:00 How many vehicles?", "HUM")
    await room.says("A-hum", "/remind Call the office daily 10:00")
    await room.says("A-hum", "/remind Send the list 29 Jul 12:00")
    await room.says("S-sec", "/notice HUM: at 28 Jul 05:30 UTC: The session begins at 08:30 UTC.")
    await _settle(room, FRIDAY)


async def _furnish_thursday(room: Room) -> None:
    """Let each side have an accepted item of the other, the observer its own, and both one."""
    await _enter(room, at(24, 7, 50))
    await room.says("A-hum", "/action B: Confirm the capacity by 30 Jul 12:00", "HUM")
    await room.presses("B-hum", "Accept")
    await room.says("B-hum", "/action A: Provide batch sizes by 30 Jul 15:00", "HUM")
    await room.presses("A-hum", "Accept")
    await room.says("O-field", "/action Advise both sides by 30 Jul 10:00", "HUM")
    await room.says("M-conv", "/action A+B: Exchange the lists by 30 Jul 12:00", "POL")
    await room.says("A-head", "/accept POL-A1", "POL")
    await room.says("B-head", "/accept POL-A1", "POL")
    await _settle(room, at(24, 8, 0))


async def _enter(room: Room, now: datetime) -> None:
    room.now = now
    # The secretariat's first person has set no zone, as in the scenario.
    await room.person("S-sec", zone="UTC")


async def _settle(room: Room, now: datetime) -> None:
    await room.letters()
    room.now = now

"""The comparison of the tables finds what is awaited, owed or planned wrongly."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.room import Room
from tests.simulation.stored import differences


async def furnish(room: Room) -> None:
    """Enter an item that is open for A and awaits B, a question that B owes, and a notice."""
    await room.says("M-conv", "/action A+B: Hand over the lists by 30 Jul 12:00", "HUM")
    await room.says("A-hum", "/accept HUM-A1", "HUM")
    await room.says("S-sec", "/follow HUM-A1 A+B: every day 12:00 How many?", "HUM")
    await room.after(hours=5)
    await room.says("A-hum", "/reply HUM-F1 Ten.", "HUM")
    await room.says("S-sec", "/notice HUM Bring the annex.")
    await room.says("A-hum", "/seen HUM-N1")
    await room.says("S-sec", "/notice HUM at 26 Jul 10:00: The session begins.")


def found(room: Room, spoilt: str = "") -> list[str]:
    """Return what is wrong in a copy of the database that a statement has spoilt."""
    with closing(sqlite3.connect(room.path)) as file, closing(sqlite3.connect(":memory:")) as copy:
        file.backup(copy)
        copy.executescript(spoilt)

        def rows(statement: str, *values: object) -> list[tuple[Any, ...]]:
            return copy.execute(statement, values).fetchall()

        return list(differences(rows, f"{room.now:%Y-%m-%d %H:%M:%S.%f}"))


@pytest.mark.parametrize(
    ("spoilt", "sentence"),
    [
        ("DELETE FROM awaits WHERE what = 'acceptance'", "nobody is asked for what is owed"),
        ("DELETE FROM awaits WHERE what = 'report'", "nobody is asked for what is owed"),
        ("DELETE FROM awaits WHERE what = 'answer'", "nobody is asked for what is owed"),
        ("UPDATE notice_marks SET delegation = 'X'", "nobody is asked for what is owed"),
        ("UPDATE followups SET state = 'closed'", "it is awaited, but not owed"),
        ("DELETE FROM timers WHERE kind = 'action-due' AND slot = '0h'", "HUM-A1 has no timer"),
        ("DELETE FROM timers WHERE kind = 'follow-ask'", "HUM-F1 has no timer"),
        ("DELETE FROM timers WHERE kind = 'notice'", "HUM-N2 has no timer"),
    ],
)
async def test_what_is_missing_in_one_table_is_found(
    tmp_path: Path, spoilt: str, sentence: str
) -> None:
    async with Room.open(tmp_path / "room.db") as room:
        await furnish(room)
        assert found(room) == []
        [problem] = found(room, spoilt)
    assert problem.startswith(sentence)

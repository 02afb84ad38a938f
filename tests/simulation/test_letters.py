"""The checks of private letters find what goes to the wrong people, to one side, or stays."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.room import Room
from tests.simulation.letters import kept_bytes, kept_words, unlike


async def furnish(room: Room) -> None:
    """Have both sides take up an item, and leave it until the heads are told of it."""
    await room.says("M-conv", "/action A+B: Hand over the lists by 25 Jul 12:00", "HUM")
    await room.after(minutes=5)
    await room.says("A-hum", "/accept HUM-A1", "HUM")
    await room.after(minutes=5)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    for _ in range(12):
        await room.after(hours=8)


def found(room: Room, spoilt: str = "") -> list[str]:
    """Return what is wrong in a copy of the database that a statement has spoilt."""
    with closing(sqlite3.connect(room.path)) as file, closing(sqlite3.connect(":memory:")) as copy:
        file.backup(copy)
        copy.executescript(spoilt)

        def rows(statement: str, *values: object) -> list[tuple[Any, ...]]:
            return copy.execute(statement, values).fetchall()

        until = f"{room.now:%Y-%m-%d %H:%M:%S.%f}"
        sides = dict(rows('SELECT "user", delegation FROM people'))
        return [*unlike(rows, "", until, sides), *kept_words(rows, "xqx")]


_TO_B = "chat IN (SELECT \"user\" FROM people WHERE delegation = 'B')"


@pytest.mark.parametrize(
    ("spoilt", "sentence"),
    [
        (f"DELETE FROM outbox WHERE {_TO_B} AND timer IS NULL", "only A is asked about HUM-A1"),
        (f"DELETE FROM outbox WHERE {_TO_B} AND timer IS NOT NULL", "only A is told of HUM-A1"),
        ("UPDATE timers SET slot = '72h' WHERE slot = '0h'", "letter"),
        ("UPDATE timers SET slot = '48h' WHERE slot = '0h'", "letter"),
        ("DELETE FROM outbox WHERE text LIKE '%HUM-A1%' AND timer IS NULL", "M-conv does not"),
        ("INSERT INTO facts VALUES ('note', 'zqaxqx')", "facts.value keeps"),
    ],
)
async def test_what_is_wrong_with_the_letters_is_found(
    tmp_path: Path, spoilt: str, sentence: str
) -> None:
    async with Room.open(tmp_path / "room.db") as room:
        await furnish(room)
        assert found(room) == []
        problems = found(room, spoilt)
    assert any(each.startswith(sentence) for each in problems), problems


def test_bytes_that_are_left_in_a_file_are_found(tmp_path: Path) -> None:
    path = tmp_path / "room.db"
    path.write_bytes(b"\0\0zqabadofegixqx\0")
    assert list(kept_bytes(path, "xqx")) == [
        "room.db has the bytes of a question to the facilitator"
    ]
    path.write_bytes(b"\0")
    assert list(kept_bytes(path, "xqx")) == []

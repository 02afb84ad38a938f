"""Plays the desk on a database whose statements really wait, as with an asynchronous driver."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from handlers.contents import CONTENTS
from handlers.dispatch.dispatch import Dispatch
from handlers.turns.desk import Desk
from storage.engine.database import Database
from storage.engine.sqlite import Sqlite
from storage.records import Records
from storage.store import PRAGMAS, Store
from tests.room import REGISTRY, Room
from tests.units import Awaiting


async def play(room: Room) -> list[tuple[str, str]]:
    """Play entries, an answer, a refusal, a question with buttons and two timers.

    Returns what the desk said, and to whom.
    """
    said = await room.says("A-hum", "/action B: Send the list of names by +24h", "HUM")
    said += await room.presses("B-hum", "Accept")
    said += await room.says("B-hum", "/done HUM-A7", "HUM")
    said += await room.says("A-hum", "/remind Bring the list +2h")
    said += await room.says("M-conv", "/follow HUM-A1 B +1h How many rows are ready?", "HUM")
    said += await room.receives(
        room.user_input("A-hum", "/progress HUM-A1 half of it", "HUM"),
        room.user_input("B-hum", "/progress HUM-A1 half of it", "HUM"),
        room.user_input("B-hum", "/my"),
    )
    said += await room.after(hours=26)
    return [(each.to, each.text) for each in said]


async def test_the_desk_says_the_same_on_a_database_that_really_waits(tmp_path: Path) -> None:
    async with Room.open(tmp_path / "thread.db") as room:
        expected = await play(room)
    assert len(expected) > 10
    async with Room.open(tmp_path / "loop.db"):
        pass
    async with Sqlite.open(tmp_path / "loop.db", PRAGMAS) as sqlite:
        database: Database = Awaiting(sqlite)
        store = Store(database, tmp_path / "loop.db")
        desk = Desk(registry=REGISTRY, username="GreffierBot", contents=CONTENTS)
        room = Room(store, Dispatch(store, desk))
        assert await play(room) == expected
        async with room.records() as records:
            await records.journal.check()


async def test_a_unit_on_a_database_that_waits_is_undone_if_it_raises_or_is_cancelled(
    tmp_path: Path,
) -> None:
    async with Room.open(tmp_path / "loop.db"):
        pass
    async with Sqlite.open(tmp_path / "loop.db", PRAGMAS) as sqlite:
        store = Store(Awaiting(sqlite))

        async def note(records: Records) -> None:
            async with records.savepoint():
                records.facts.note("noted", "yes")
            raise LookupError

        with pytest.raises(LookupError):
            await store.run(note)

        async def wait(records: Records) -> None:
            records.facts.note("noted", "yes")
            await records.flush()
            await asyncio.Event().wait()

        waiting = asyncio.ensure_future(store.run(wait))
        for _ in range(50):
            await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert await store.run(lambda records: records.facts.find("noted")) is None

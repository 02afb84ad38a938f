"""Breaks units of work at every statement: what is stored is a whole unit, or nothing of it."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress
from datetime import timedelta
from itertools import combinations
from pathlib import Path
from sqlite3 import IntegrityError, OperationalError
from typing import Any

import pytest
from sqlalchemy import Executable, Row

from handlers.turns.updates import UserInput
from storage.engine.database import Values
from storage.engine.sqlite import ForeignAwait, Sqlite, SqliteConnection
from storage.records import Records
from tests.room import Room

TABLES = (
    *("actions", "action_lines", "buttons", "cards", "counters", "inbox", "journal", "outbox"),
    *("people", "prompts", "reminders", "timers"),
)
STATE = "SELECT state FROM timers WHERE id = ?"
#: The longest unit of these tests has fewer statements.
MOST = 200


class Breaking:
    """A connection on which something happens before the statements with these numbers."""

    dialect = "sqlite"

    def __init__(
        self,
        connection: SqliteConnection,
        numbers: Collection[int],
        happens: Callable[[], Awaitable[None]],
    ) -> None:
        self._connection, self._numbers, self._happens = connection, numbers, happens
        self._sent = 0

    @property
    def broken(self) -> bool:
        """True if there was a statement with the last of the numbers."""
        return self._sent >= max(self._numbers)

    async def rows(
        self, statement: Executable, values: Values | Sequence[Values] | None
    ) -> Sequence[Row[Any]]:
        await self._count()
        return await self._connection.rows(statement, values)

    async def write(self, statement: Executable, values: Sequence[Values]) -> None:
        await self._count()
        await self._connection.write(statement, values)

    async def command(self, sql: str) -> None:
        await self._count()
        await self._connection.command(sql)

    async def _count(self) -> None:
        self._sent += 1
        if self._sent in self._numbers:
            await self._happens()


async def fails() -> None:
    """Fail like a full disk."""
    raise OperationalError("database or disk is full")


async def refuses() -> None:
    """Fail like a statement that breaks a rule of the tables."""
    raise IntegrityError("UNIQUE constraint failed")


async def waits() -> None:
    """Wait for something that is not in the database."""
    await asyncio.sleep(0)


def batch(room: Room) -> list[UserInput]:
    """Return three commands of several people: new entries, a refusal and an answer."""
    return [
        room.user_input("A-hum", "/action B: Send the list of names by +24h", "HUM"),
        room.user_input("B-hum", "/done HUM-A99"),
        room.user_input("B-hum", "/accept HUM-A1", "HUM"),
        room.user_input("A-hum", "/remind bring the list +1h"),
    ]


def break_at(
    room: Room, numbers: Collection[int], happens: Callable[[], Awaitable[None]]
) -> Breaking:
    """Have something happen before the statements with these numbers of the room's units."""
    database = room.store._database
    assert isinstance(database, Sqlite)
    broken = Breaking(database.connection, numbers, happens)
    database.connection = broken  # type: ignore[assignment]
    return broken


def mend(room: Room, broken: Breaking) -> None:
    """Undo `break_at`."""
    room.store._database.connection = broken._connection  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("happens", "error"),
    [(fails, OperationalError), (refuses, IntegrityError), (waits, ForeignAwait)],
)
async def test_a_unit_that_breaks_at_any_statement_stores_nothing(
    tmp_path: Path, happens: Callable[[], Awaitable[None]], error: type[Exception]
) -> None:
    async with Room.open(tmp_path / "room.db") as room:
        before = room.rows(*TABLES)
        for at in range(1, MOST):
            broken = break_at(room, {at}, happens)
            try:
                await room.take(*batch(room))
            except error:
                assert room.rows(*TABLES) == before, at
            else:
                break
            finally:
                mend(room, broken)
        assert not broken.broken, "the unit went on after the break"
        assert at > 30, "there were hardly any statements"
        assert [text for (text,) in room.query("SELECT text FROM actions")] == [
            "Send the list of names"
        ]


async def test_a_timer_that_breaks_twice_is_fired_or_parked_or_stays_as_it_was(
    tmp_path: Path,
) -> None:
    """The first error undoes the batch, the second one the timer, which is then fired alone."""
    found: Counter[str] = Counter()
    async with Room.open(tmp_path / "room.db") as room:
        for first, second in combinations(range(1, 17), 2):
            name = f"bring list {first} {second}."
            await room.says("A-hum", f"/remind {name} +1h")
            room.now += timedelta(hours=1)
            [(number,)] = room.query("SELECT id FROM timers WHERE state = 'planned'")
            broken = break_at(room, {first, second}, refuses)
            try:
                await room.fire()
            except IntegrityError:
                # The statement stood outside the savepoints.
                assert room.query(STATE, number) == [("planned",)]
            finally:
                mend(room, broken)
            [(state,)] = room.query(STATE, number)
            found[state] += 1
            letters = room.query("SELECT text FROM outbox WHERE state = 'queued'")
            assert len([text for (text,) in letters if name in text]) == (state == "sent")
            await room.fire()
            await room.letters()
    assert all(found[state] > 2 for state in ("planned", "parked", "sent")), found


async def test_a_unit_whose_task_is_cancelled_is_stored_as_a_whole_or_not_at_all(
    tmp_path: Path,
) -> None:
    found: dict[bool, set[tuple[int, ...]]] = {True: set(), False: set()}
    async with Room.open(tmp_path / "room.db") as room:
        nothing = [len(room.rows(table)) for table in TABLES]
    for ticks in range(100):
        path = tmp_path / f"{ticks}.db"
        shutil.copy(tmp_path / "room.db", path)
        async with Room.again(path) as room:

            async def work(records: Records, room: Room = room) -> None:
                await room.dispatch.receive(records, batch(room), room.now)

            task = asyncio.ensure_future(room.store.run(work))
            for _ in range(ticks % 10):
                await asyncio.sleep(0)
            if ticks < 99:
                task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            counts = [len(room.rows(table)) for table in TABLES]
            found[counts == nothing].add(tuple(counts))
    # The last run was not cancelled, so its counts are those of a whole unit.
    assert found[False] == {tuple(counts)}
    assert found[True] == {tuple(nothing)}

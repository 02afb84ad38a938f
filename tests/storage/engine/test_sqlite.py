"""Tests of SQLite through aiosqlite: a unit of work is one function on aiosqlite's thread."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing, suppress
from itertools import pairwise
from pathlib import Path

import aiosqlite
import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from storage.engine.sqlite import AT_ONCE, ForeignAwait, Sqlite, SqliteConnection

PRAGMAS = {"journal_mode": "wal"}
ADD = text("INSERT INTO numbers VALUES (:number)")
ALL = text("SELECT number FROM numbers ORDER BY number")
ONE, TWO = {"number": 1}, {"number": 2}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a file with a table of unique numbers."""
    path = tmp_path / "numbers.db"
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE numbers (number INTEGER PRIMARY KEY)")
    return path


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Sqlite]:
    """Yield the opened file."""
    async with Sqlite.open(path, PRAGMAS) as opened:
        yield opened


async def find(connection: SqliteConnection) -> list[int]:
    """Return all numbers in the table."""
    return [row.number for row in await connection.rows(ALL, None)]


async def add_one(connection: SqliteConnection) -> None:
    """Add the number 1."""
    await connection.write(ADD, [ONE])


async def test_aiosqlite_still_calls_a_function_on_its_thread(tmp_path: Path) -> None:
    # `_execute` is the only private part of aiosqlite that the desk uses.
    async with aiosqlite.connect(tmp_path / "any.db") as driver:
        name = await driver._execute(lambda: threading.current_thread())  # type: ignore[no-untyped-call]
        assert name is driver._thread
        assert name is not threading.current_thread()
        with pytest.raises(ZeroDivisionError):
            await driver._execute(lambda: 1 // 0)  # type: ignore[no-untyped-call]


async def test_a_unit_sees_its_own_writes_and_is_committed_with_its_result(
    database: Sqlite, path: Path
) -> None:
    async def work(connection: SqliteConnection) -> list[int]:
        await connection.write(ADD, [ONE, TWO])
        return await find(connection)

    assert await database.run(work) == [1, 2]
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT count(*) FROM numbers").fetchall() == [(2,)]


async def test_a_unit_runs_on_another_thread_and_the_event_loop_goes_on(database: Sqlite) -> None:
    begun, released = threading.Event(), threading.Event()

    async def work(connection: SqliteConnection) -> threading.Thread:
        begun.set()
        assert released.wait(20)
        return threading.current_thread()

    running = asyncio.ensure_future(database.run(work))
    assert await asyncio.to_thread(begun.wait, 20)
    released.set()
    assert await running is not threading.current_thread()


@pytest.mark.parametrize("statement", ["INSERT INTO numbers VALUES (1)", "SELECT x FROM nowhere"])
async def test_an_error_in_a_unit_undoes_it_and_is_raised(
    database: Sqlite, statement: str
) -> None:
    async def work(connection: SqliteConnection) -> None:
        await connection.write(ADD, [ONE])
        await connection.rows(text(statement), None)

    with pytest.raises((IntegrityError, OperationalError)):
        await database.run(work)
    assert await database.run(find) == []
    await database.run(add_one)
    assert await database.run(find) == [1]


async def test_a_unit_locks_the_file_from_its_beginning_on(database: Sqlite, path: Path) -> None:
    async def work(connection: SqliteConnection) -> None:
        with (
            closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other,
            pytest.raises(sqlite3.OperationalError, match="database is locked"),
        ):
            other.execute("BEGIN IMMEDIATE")

    await database.run(work)


async def test_a_file_opened_without_pragmas_is_read_only(path: Path) -> None:
    async with Sqlite.open(path) as database:
        assert await database.run(find) == []
        with pytest.raises(OperationalError, match="readonly"):
            await database.run(add_one)


# Tests of units that await something else than their connection.


async def sleep(_: asyncio.Future[None]) -> None:
    await asyncio.sleep(0)


async def wait_for(future: asyncio.Future[None]) -> None:
    await future


FOREIGN: list[Callable[[asyncio.Future[None]], Awaitable[None]]] = [sleep, wait_for]


@pytest.mark.parametrize("foreign", FOREIGN)
async def test_a_unit_that_awaits_something_else_is_undone_and_the_error_shows_the_line(
    database: Sqlite, foreign: Callable[[asyncio.Future[None]], Awaitable[None]]
) -> None:
    future = asyncio.get_running_loop().create_future()

    async def work(connection: SqliteConnection) -> None:
        await connection.write(ADD, [ONE])
        await foreign(future)

    with pytest.raises(ForeignAwait, match="may await nothing but its records") as raised:
        await database.run(work)
    assert "await foreign(future)" in "".join(traceback.format_exception(raised.value))
    assert await database.run(find) == []


@pytest.mark.parametrize("waits", [asyncio.sleep(1), asyncio.to_thread(print)])
async def test_a_unit_that_asks_for_the_event_loop_is_told_that_there_is_none(
    database: Sqlite, waits: Awaitable[None]
) -> None:
    async def work(connection: SqliteConnection) -> None:
        await connection.write(ADD, [ONE])
        await waits

    with pytest.raises(RuntimeError, match="no running event loop"):
        await database.run(work)
    assert await database.run(find) == []


async def test_a_unit_that_hides_the_error_of_a_foreign_await_gets_it_again(
    database: Sqlite,
) -> None:
    async def work(connection: SqliteConnection) -> None:
        await connection.write(ADD, [ONE])
        while True:
            with suppress(ForeignAwait):
                await asyncio.sleep(0)

    with pytest.raises(ForeignAwait):
        await database.run(work)
    assert await database.run(find) == []


async def test_a_cancelled_unit_is_completed_before_the_task_ends(database: Sqlite) -> None:
    begun, released = threading.Event(), threading.Event()

    async def work(connection: SqliteConnection) -> None:
        begun.set()
        assert released.wait(20)
        await connection.write(ADD, [ONE])

    running = asyncio.ensure_future(database.run(work))
    assert await asyncio.to_thread(begun.wait, 20)
    running.cancel()
    await asyncio.sleep(0)
    assert not running.done()
    released.set()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert await database.run(find) == [1]


# Tests that the file shrinks.


async def fill_and_empty(connection: SqliteConnection) -> None:
    """Add a long table, and drop it."""
    await connection.command("CREATE TABLE long (text)")
    await connection.command(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
        " INSERT INTO long SELECT hex(randomblob(2000)) FROM n"
    )
    await connection.command("DROP TABLE long")


@pytest.mark.parametrize("made_by_an_earlier_version", [False, True])
async def test_the_pages_of_deleted_rows_are_given_back_in_steps(
    tmp_path: Path, path: Path, made_by_an_earlier_version: bool
) -> None:
    file = path if made_by_an_earlier_version else tmp_path / "new.db"
    async with Sqlite.open(file, PRAGMAS) as database:
        await database.allow_shrinking()
        await database.run(fill_and_empty)
        assert await database.clear_log()
        sizes = [file.stat().st_size]
        while len(sizes) < 20 and (len(sizes) < 2 or sizes[-1] < sizes[-2]):
            assert await database.clear_log()
            sizes.append(file.stat().st_size)
        if made_by_an_earlier_version:
            assert await database.run(find) == []
    assert sizes[-1] < 300 * 4096 < sizes[0]
    # With the pages that a table of SQLite about them takes.
    assert max(a - b for a, b in pairwise(sizes)) <= (AT_ONCE + 8) * 4096

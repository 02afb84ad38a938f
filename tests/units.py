"""Units of work that really await: each statement is a step of its own, as with asyncpg.

Tests use `unit` to read and write a store from the event loop. `Awaiting` is a database whose
units run on the event loop, as those of a database with an asynchronous driver would.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from queue import SimpleQueue
from typing import Any, TypeVar

from sqlalchemy import Executable, Row

from storage.engine.database import Connection, Values
from storage.engine.sqlite import Sqlite, drive
from storage.records import Records
from storage.store import Store

_Result = TypeVar("_Result")


class AwaitingConnection:
    """Executes each statement by a step of its own on the thread of the database."""

    dialect = "sqlite"

    def __init__(self, database: Sqlite) -> None:
        self._database = database
        self._steps: SimpleQueue[Callable[[], None] | None] = SimpleQueue()

    async def rows(
        self, statement: Executable, values: Values | Sequence[Values] | None
    ) -> Sequence[Row[Any]]:
        """Execute a statement that returns rows, and return all of them."""
        connection = self._database.connection
        return await self.call(lambda: drive(connection.rows(statement, values)))

    async def write(self, statement: Executable, values: Sequence[Values]) -> None:
        """Execute a statement that returns no rows, once for each of *values*."""
        connection = self._database.connection
        await self.call(lambda: drive(connection.write(statement, values)))

    async def command(self, sql: str) -> None:
        """Execute one of the commands for savepoints."""
        connection = self._database.connection
        await self.call(lambda: drive(connection.command(sql)))

    async def call(self, step: Callable[[], _Result]) -> _Result:
        """Return the result of *step*, which the thread calls."""
        loop = asyncio.get_running_loop()
        called: asyncio.Future[_Result] = loop.create_future()

        def take() -> None:
            try:
                loop.call_soon_threadsafe(called.set_result, step())
            except Exception as problem:  # noqa: BLE001 - whatever it is, the caller gets it
                loop.call_soon_threadsafe(called.set_exception, problem)

        self._steps.put(take)
        try:
            return await asyncio.shield(called)
        except asyncio.CancelledError:
            await asyncio.wait([called])
            raise

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Have the thread call steps, and nothing else, while this is open."""

        def serve(_: sqlite3.Connection) -> None:
            while (step := self._steps.get()) is not None:
                step()

        serving = asyncio.ensure_future(self._database.outside(serve))
        try:
            yield
        finally:
            self._steps.put(None)
            await serving


class Awaiting:
    """A database over an SQLite file, with units of work that run on the event loop."""

    def __init__(self, database: Sqlite) -> None:
        self._database = database

    async def run(self, work: Callable[[Connection], Coroutine[Any, Any, _Result]]) -> _Result:
        """Carry out *work* in one transaction, and return its result after the commit."""
        async with self.transaction() as connection:
            return await work(connection)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AwaitingConnection]:
        """Yield the connection of one transaction; roll back if the block raises."""
        connection = AwaitingConnection(self._database)
        async with connection.serving():
            try:
                await connection.command("BEGIN IMMEDIATE")
                yield connection
                await connection.command("COMMIT")
            except BaseException:
                await connection.command("ROLLBACK")
                raise

    async def clear_log(self) -> bool:
        """Empty the write-ahead log."""
        return await self._database.clear_log()


@asynccontextmanager
async def unit(store: Store) -> AsyncIterator[Records]:
    """Yield the records of one unit of work; commit it, or roll it back if the block raises."""
    database = store._database
    awaiting = Awaiting(database) if isinstance(database, Sqlite) else database
    assert isinstance(awaiting, Awaiting)
    async with awaiting.transaction() as connection:
        records = Records(connection)
        yield records
        await records.flush()


@asynccontextmanager
async def tracing(store: Store, note: Callable[[str], object]) -> AsyncIterator[None]:
    """While this is open, call *note* with each SQL statement, its values filled in."""
    database = store._database
    assert isinstance(database, Sqlite)
    await database.outside(lambda raw: raw.set_trace_callback(note))
    try:
        yield
    finally:
        await database.outside(lambda raw: raw.set_trace_callback(None))

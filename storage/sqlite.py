"""SQLite in the shape of an AsyncConnection: statements on the spot, the disk in a thread."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    Connection,
    CursorResult,
    Engine,
    Executable,
    StaticPool,
    create_engine,
    event,
)
from sqlalchemy.engine.interfaces import DBAPIConnection

Result = TypeVar("Result")


class SqliteConnection:
    """What the store uses of an AsyncConnection, so that another database's can stand here.

    SQLite answers a statement from memory sooner than a thread can be woken for it. Only what
    waits for the disk or lasts goes to a thread: the commit, and what `run_sync` is given. Each
    step ends whole although its task is cancelled meanwhile (RELIABILITY 109).
    """

    def __init__(self, connection: Connection, thread: Executor) -> None:
        self.sync_connection = connection
        self._thread = thread

    async def begin(self) -> None:
        """Begin a transaction."""
        self.sync_connection.begin()

    async def execute(
        self, statement: Executable, values: Mapping[str, Any] | Sequence[Any] | None = None
    ) -> CursorResult[Any]:
        """Execute a statement, once for each of several *values*."""
        return self.sync_connection.execute(statement, values)

    async def pragma(self, name: str) -> Sequence[Any]:
        """What SQLite says of itself under that name, which may take it long."""
        query = f"PRAGMA {name}"
        return await self.run_sync(lambda sync: sync.exec_driver_sql(query).scalars().all())

    async def rollback(self) -> None:
        """Undo what the transaction did."""
        self.sync_connection.rollback()

    async def commit(self) -> None:
        """Have the transaction on the disk."""
        await self.run_sync(lambda connection: connection.commit())

    async def run_sync(self, step: Callable[[Connection], Result]) -> Result:
        """Have *step* done in the thread, to its end whatever becomes of this task."""
        loop = asyncio.get_running_loop()
        done = loop.run_in_executor(self._thread, step, self.sync_connection)
        try:
            return await asyncio.shield(done)
        except asyncio.CancelledError:
            await asyncio.wait([done])
            raise


@asynccontextmanager
async def connected(path: Path, pragmas: Mapping[str, object]) -> AsyncIterator[SqliteConnection]:
    """The one connection that reads and writes; its transactions are BEGIN IMMEDIATE."""

    def prepare(connection: DBAPIConnection, _record: object) -> None:
        # The driver must not begin transactions of its own: they would be deferred ones.
        connection.isolation_level = None
        cursor = connection.cursor()
        for name, value in pragmas.items():
            cursor.execute(f"PRAGMA {name}={value}")
        cursor.close()

    engine = _engine(f"sqlite:///{path}")
    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", _begin_immediately)
    async with _opened(engine) as connection:
        yield connection


@asynccontextmanager
async def looking(path: Path) -> AsyncIterator[SqliteConnection]:
    """A connection that cannot write, beside the desk's own."""
    async with _opened(_engine(f"sqlite:///file:{path}?mode=ro&uri=true")) as connection:
        yield connection


@asynccontextmanager
async def _opened(engine: Engine) -> AsyncIterator[SqliteConnection]:
    with ThreadPoolExecutor(1, "database") as thread:
        try:
            with engine.connect() as connection:
                yield SqliteConnection(connection, thread)
        finally:
            engine.dispose()


def _engine(url: str) -> Engine:
    # Two threads, never both at once: the store lets one transaction in at a time.
    return create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})


def _begin_immediately(connection: Connection) -> None:
    # A deferred transaction that turns to writing fails at once in spite of busy_timeout.
    connection.exec_driver_sql("BEGIN IMMEDIATE")

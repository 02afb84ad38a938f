"""The store: one writer, one connection, and transactions that end whole."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import StaticPool
from sqlalchemy.exc import DatabaseError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from storage import migrations
from storage.checks import Damaged, check_pragmas, inspect
from storage.engine.locks import exclusive
from storage.engine.sqlite import make_engine
from storage.records import Records

#: What every SQLite connection is told, and asked back.
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "secure_delete": 1,
    "trusted_schema": 0,
}


_Result = TypeVar("_Result")


class NoDatabase(Exception):
    """There is no database where the configuration says; an empty one is never made silently."""


class Store:
    """Everything that is remembered; `transaction` is the only way in."""

    def __init__(self, connection: AsyncConnection, path: Path | None) -> None:
        self._connection = connection
        self._one_writer = asyncio.Lock()
        self.path = path

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, *, create: bool = False) -> AsyncIterator[Store]:
        """Open the SQLite file at *path*, locked for this process, migrated and inspected.

        Raises NoDatabase where there is none and *create* is not given, DatabaseInUse where
        another process has it, migrations.UnknownSchema for a later version's file, and
        checks.Damaged where it cannot be read or the inspection finds something.
        """
        _refuse_missing(path, create=create)
        async with AsyncExitStack() as stack:
            stack.enter_context(exclusive(path))
            engine = make_engine(path, PRAGMAS)
            stack.push_async_callback(engine.dispose)
            try:
                connection = await stack.enter_async_context(engine.connect())
                await check_pragmas(connection, PRAGMAS)
                await connection.rollback()
                await migrations.migrate(connection, path)
                store = cls(connection, path)
                async with store.transaction() as records:
                    await inspect(records)
                # A life that was cut short has left its log.
                await store.clear_log()
            except DatabaseError as problem:
                raise Damaged(f"{path}: {problem.orig}") from problem
            yield store
            async with store.transaction() as records:
                records.facts.note("ended", "clean")
            await store.clear_log()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Records]:
        """One transaction: committed whole on the way out, rolled back where anything raised.

        Both ends are shielded: a task cancelled meanwhile leaves no half behind. A transaction
        that wrote nothing does not wait for the disk.
        """
        async with self._one_writer:
            records = Records(self._connection)
            try:
                yield records
                wrote = await records.finish()
                await _whole(self._connection.commit() if wrote else self._connection.rollback())
            except BaseException:
                await _whole(self._connection.rollback())
                raise

    async def clear_log(self) -> bool:
        """Empty the write-ahead log: what was deleted or blanked still stands in its old pages.

        False where another process is reading an earlier state, which the log has to keep.
        """
        async with self._one_writer:
            # Beneath SQLAlchemy, which would begin a transaction: within one it cannot be done.
            driver = (await self._connection.get_raw_connection()).driver_connection
            assert driver is not None, "the connection is open"
            return await _whole(driver.clear_log())


async def _whole(step: Awaitable[_Result]) -> _Result:
    """Wait for the end of *step* although the task is cancelled meanwhile; then be cancelled."""
    task = asyncio.ensure_future(step)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise


def _refuse_missing(path: Path, *, create: bool) -> None:
    if path.exists() and create:
        raise NoDatabase(f"{path} exists already")
    if not path.exists() and not create:
        raise NoDatabase(f"{path} does not exist: run `greffier init` first")


@asynccontextmanager
async def look(path: Path) -> AsyncIterator[Records]:
    """Read the SQLite file at *path* while the desk may be running; nothing can be written."""
    engine = create_async_engine(
        f"sqlite+aiosqlite:///file:{path}?mode=ro&uri=true",
        poolclass=StaticPool,
        hide_parameters=True,
    )
    try:
        async with engine.connect() as connection:
            yield Records(connection)
    finally:
        await engine.dispose()

"""The store: one database connection, used by one transaction at a time."""

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

#: The pragmas that are set when the connection is opened. Their values are checked afterwards.
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
    """There is no database at the configured path; or one exists although `create` was set."""


class Store:
    """The database of the desk; it is read and written only within `transaction`."""

    def __init__(self, connection: AsyncConnection, path: Path | None) -> None:
        self._connection = connection
        self._one_writer = asyncio.Lock()
        self.path = path

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, *, create: bool = False) -> AsyncIterator[Store]:
        """Lock the SQLite file at *path* for this process, migrate it, inspect it and yield it.

        Raises NoDatabase if *create* is false and there is no file, or if *create* is true and
        there is one. Raises DatabaseInUse if another process has locked the file,
        migrations.UnknownSchema if a later version of the desk has made it, and checks.Damaged if
        it cannot be read or fails a check.
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
                # If the last process was killed, its write-ahead log still exists.
                await store.clear_log()
            except DatabaseError as problem:
                raise Damaged(f"{path}: {problem.orig}") from problem
            yield store
            async with store.transaction() as records:
                records.facts.note("ended", "clean")
            await store.clear_log()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Records]:
        """Yield the records of one transaction; commit it, or roll it back if the block raises.

        If the task is cancelled during the commit or the rollback, these are completed first. A
        transaction that wrote nothing is not committed, which saves a write to the disk.
        """
        async with self._one_writer:
            records = Records(self._connection)
            try:
                yield records
                wrote = await records.finish()
                await _complete(
                    self._connection.commit() if wrote else self._connection.rollback()
                )
            except BaseException:
                await _complete(self._connection.rollback())
                raise

    async def clear_log(self) -> bool:
        """Empty the write-ahead log, because its old pages still contain text that was deleted.

        Returns False if another process is reading an earlier state, which the log must keep.
        """
        async with self._one_writer:
            # The driver is called directly, because SQLAlchemy would begin a transaction, and
            # SQLite refuses to empty the log within a transaction.
            driver = (await self._connection.get_raw_connection()).driver_connection
            assert driver is not None, "the connection is open"
            return await _complete(driver.clear_log())


async def _complete(step: Awaitable[_Result]) -> _Result:
    """Return the result of *step*.

    If the task is cancelled, *step* is completed before CancelledError is raised.
    """
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
    """Yield the records of the SQLite file at *path*, read-only.

    This is possible while the desk is running.
    """
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

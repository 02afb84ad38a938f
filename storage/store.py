"""The store: one writer, one connection, and transactions that end whole."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from storage import migrations
from storage.checks import Damaged, check_pragmas, inspect
from storage.locks import exclusive
from storage.records import Records
from storage.sqlite import SqliteConnection, connected, looking

#: What every SQLite connection is told, and asked back (RELIABILITY 97; decision 0004).
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "secure_delete": 1,
    "trusted_schema": 0,
}


class NoDatabase(Exception):
    """There is no database where the configuration says; an empty one is never made silently."""


class Store:
    """Everything that is remembered; `transaction` is the only way in."""

    def __init__(self, connection: SqliteConnection, path: Path | None) -> None:
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
            try:
                connection = await stack.enter_async_context(connected(path, PRAGMAS))
                await check_pragmas(connection, PRAGMAS)
                await connection.rollback()
                await migrations.migrate(connection, path)
                store = cls(connection, path)
                async with store.transaction() as records:
                    await inspect(records)
            except DatabaseError as problem:
                raise Damaged(f"{path}: {problem.orig}") from problem
            yield store
            async with store.transaction() as records:
                records.facts.note("ended", "clean")

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Records]:
        """One transaction: committed whole on the way out, rolled back where anything raised.

        One that wrote nothing does not wait for the disk.
        """
        async with self._one_writer:
            records = Records(self._connection)
            try:
                await self._connection.begin()
                yield records
                if await records.finish():
                    await self._connection.commit()
                else:
                    await self._connection.rollback()
            except BaseException:
                await self._connection.rollback()
                raise


def _refuse_missing(path: Path, *, create: bool) -> None:
    if path.exists() and create:
        raise NoDatabase(f"{path} exists already")
    if not path.exists() and not create:
        raise NoDatabase(f"{path} does not exist: run `greffier init` first")


@asynccontextmanager
async def look(path: Path) -> AsyncIterator[Records]:
    """Read the SQLite file at *path* while the desk may be running; nothing can be written."""
    async with looking(path) as connection:
        yield Records(connection)

"""The driver: aiosqlite, with one trip to its thread a query and none to wait for a write."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Self

import aiosqlite
from sqlalchemy import StaticPool, event
from sqlalchemy.engine.interfaces import DBAPICursor, ExecutionContext
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

#: An execution option: nobody waits for the statement, even where it is for one row.
POSTED = "posted"


def make_engine(path: Path, pragmas: Mapping[str, object]) -> AsyncEngine:
    """An engine with one connection, to the file at *path*."""
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        poolclass=StaticPool,
        hide_parameters=True,
        async_creator=partial(Connection.open, path, pragmas),
    )
    event.listen(engine.sync_engine, "do_execute", _post)
    return engine


class Connection(aiosqlite.Connection):
    """An aiosqlite connection whose transactions are BEGIN IMMEDIATE, from the first statement on.

    A trip to the thread and back costs more than most statements, and aiosqlite makes four for a
    query. Here a query makes one, and what is executed for many rows, or with the option POSTED,
    is merely posted: should it fail, the next query or the commit does nothing and raises why.
    """

    _failure: BaseException | None = None
    _begun = False

    @classmethod
    async def open(cls, path: Path, pragmas: Mapping[str, object]) -> Self:
        """Connect to the file at *path*; SQLAlchemy closes what it is given."""
        # Without an isolation level Python begins no transactions of its own. Migrations copy the
        # file from another thread, while this one rests.
        to_file = partial(sqlite3.connect, path, isolation_level=None, check_same_thread=False)
        connection = cls(to_file, iter_chunk_size=64)
        # As SQLAlchemy does with those that it makes: a forgotten one must not hold the process.
        connection._thread.daemon = True
        await connection
        try:
            for name, value in pragmas.items():
                await connection.execute_fetchall(f"PRAGMA {name}={value}")
        except BaseException:
            await connection.close()
            raise
        return connection

    def cursor(self) -> Cursor:  # type: ignore[override]
        """A cursor; the thread makes its own with the first statement."""
        return Cursor(self)

    async def ask(self, statement: Callable[[sqlite3.Connection], Any]) -> Any:
        """Have the thread do that, and wait for what comes of it."""
        self._begun = True
        return await self._have_done(partial(self._in_turn, statement))

    def post(self, statement: Callable[[sqlite3.Connection], Any]) -> None:
        """Have the thread do that after all that it was given before."""
        self._begun = True
        self._tx.put_nowait((None, partial(self._note_failure, statement)))

    async def commit(self) -> None:
        """Have the transaction on the disk; where that or a write in it fails, none of it."""
        if self._begun:
            self._begun = False
            await self._have_done(self._commit)

    async def rollback(self) -> None:
        """Undo what the transaction did, before anything else is done; nobody waits for it."""
        if self._begun:
            self._begun = False
            self._tx.put_nowait((None, self._undo))

    async def clear_log(self) -> bool:
        """Empty the write-ahead log; False where another process is reading what it holds.

        Between transactions only. Readers are not waited for: that would hold up every writer.
        """
        return bool(await self._have_done(self._clear_log))

    async def _have_done(self, step: Callable[[], Any]) -> Any:
        return await self._execute(step)  # type: ignore[no-untyped-call]

    def _in_turn(self, statement: Callable[[sqlite3.Connection], Any]) -> Any:
        if self._failure is not None:
            raise self._failure
        # A deferred transaction that turns to writing fails at once in spite of busy_timeout.
        if not self._conn.in_transaction:
            self._conn.execute("BEGIN IMMEDIATE")
        return statement(self._conn)

    def _note_failure(self, statement: Callable[[sqlite3.Connection], Any]) -> None:
        try:
            self._in_turn(statement)
        except BaseException as failure:  # noqa: BLE001 - the next query or the commit raises it
            self._failure = failure

    def _commit(self) -> None:
        # SQLAlchemy rolls nothing back whose commit has failed.
        try:
            self._in_turn(sqlite3.Connection.commit)
        except BaseException:
            self._undo()
            raise

    def _clear_log(self) -> bool:
        [(patience,)] = self._conn.execute("PRAGMA busy_timeout").fetchall()
        self._conn.execute("PRAGMA busy_timeout=0").fetchall()
        try:
            [(held, *_)] = self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            self._conn.execute(f"PRAGMA busy_timeout={patience}").fetchall()
        return not held

    def _undo(self) -> None:
        try:
            self._conn.rollback()
        except BaseException as failure:  # noqa: BLE001 - half a transaction must not go on
            self._failure = failure
        else:
            self._failure = None


class Cursor:
    """What SQLAlchemy asks of an asynchronous cursor."""

    description: Sequence[Any] | None = None
    rowcount = -1
    lastrowid: int | None = None
    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, operation: str, parameters: Sequence[Any] = ()) -> None:
        """Execute a statement and fetch its rows."""
        await self._connection.ask(partial(self._execute, operation, parameters))

    async def executemany(self, operation: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Post a statement for many rows; nothing is known of it before the next query."""
        rows = list(parameters)
        self._connection.post(lambda connection: connection.executemany(operation, rows))

    async def fetchall(self) -> list[Any]:
        """The rows."""
        return self._rows

    async def close(self) -> None:
        """The thread's own cursor is closed already."""

    def _execute(
        self, operation: str, parameters: Sequence[Any], connection: sqlite3.Connection
    ) -> None:
        cursor = connection.execute(operation, parameters)
        self.description, self.rowcount = cursor.description, cursor.rowcount
        self.lastrowid = cursor.lastrowid
        self._rows = cursor.fetchall()
        cursor.close()


def _post(
    cursor: DBAPICursor, statement: str, parameters: Any, context: ExecutionContext | None
) -> bool | None:
    """Post a statement that is for one row alone; None leaves it to be executed as any other."""
    if context is None or POSTED not in context.execution_options:
        return None
    cursor.executemany(statement, [parameters])
    return True

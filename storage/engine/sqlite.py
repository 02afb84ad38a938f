"""The SQLite driver: a variant of aiosqlite that waits less often for the database thread."""

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

#: The name of an execution option. With it, a statement is given to the database thread without
#: waiting for the result, even if it is for one row only.
POSTED = "posted"


def make_engine(path: Path, pragmas: Mapping[str, object]) -> AsyncEngine:
    """Return an SQLAlchemy engine with a single connection to the file at *path*."""
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        poolclass=StaticPool,
        hide_parameters=True,
        async_creator=partial(Connection.open, path, pragmas),
    )
    event.listen(engine.sync_engine, "do_execute", _post)
    return engine


class Connection(aiosqlite.Connection):
    """An aiosqlite connection that begins each transaction with BEGIN IMMEDIATE.

    aiosqlite executes every statement on a database thread. Waiting for that thread takes longer
    than most statements, and aiosqlite waits four times for each query. This class waits once for
    each query. It does not wait for a statement that is for many rows or has the option POSTED. If
    such a statement fails, the next query or commit does nothing and raises its exception.
    """

    #: The exception of a statement that was executed without waiting. It is kept until the
    #: transaction is rolled back.
    _failure: BaseException | None = None
    #: True if the thread was given a statement after the last commit or rollback.
    _has_statements = False

    @classmethod
    async def open(cls, path: Path, pragmas: Mapping[str, object]) -> Self:
        """Open a connection to the file at *path* and set the pragmas; SQLAlchemy closes it."""
        # With isolation_level=None, Python begins no transactions itself. check_same_thread=False
        # allows migrations to copy the file from another thread while the thread of the connection
        # is idle.
        to_file = partial(sqlite3.connect, path, isolation_level=None, check_same_thread=False)
        connection = cls(to_file, iter_chunk_size=64)
        # SQLAlchemy does the same for its own connections: a daemon thread does not keep the
        # process alive if a connection was not closed.
        connection._thread.daemon = True
        await connection
        try:
            for name, value in pragmas.items():
                await connection.execute_fetchall(f"PRAGMA {name}={value}")
        except BaseException:
            await connection.close()
            raise
        return connection

    # The returned cursor is not that of aiosqlite, because SQLAlchemy needs only the few methods
    # that `Cursor` has.
    def cursor(self) -> Cursor:  # type: ignore[override]
        """Return a stand-in for a DB-API cursor.

        The database thread creates a real cursor for each statement, because several threads must
        not use the same sqlite3 cursor.
        """
        return Cursor(self)

    async def ask(self, statement: Callable[[sqlite3.Connection], Any]) -> Any:
        """Execute *statement* on the database thread and return its result."""
        self._has_statements = True
        return await self._on_thread(partial(self._in_transaction, statement))

    def post(self, statement: Callable[[sqlite3.Connection], Any]) -> None:
        """Give *statement* to the database thread, without waiting for its result.

        The thread executes its statements in the order in which they were given.
        """
        self._has_statements = True
        self._tx.put_nowait((None, partial(self._note_failure, statement)))

    async def commit(self) -> None:
        """Commit the transaction.

        If the commit or a statement that was executed without waiting fails, the transaction is
        undone and the exception is raised.
        """
        if self._has_statements:
            self._has_statements = False
            await self._on_thread(self._commit)

    async def rollback(self) -> None:
        """Let the database thread undo the transaction, without waiting for that.

        The thread undoes it before it executes another statement.
        """
        if self._has_statements:
            self._has_statements = False
            self._tx.put_nowait((None, self._undo))

    async def clear_log(self) -> bool:
        """Write the write-ahead log into the database file and empty it.

        Returns False if another process is still reading from the log. Call it only between
        transactions. It does not wait for readers, because every writer would have to wait too.
        """
        return bool(await self._on_thread(self._clear_log))

    async def _on_thread(self, step: Callable[[], Any]) -> Any:
        # The type hint is ignored because aiosqlite declares no types for this method.
        return await self._execute(step)  # type: ignore[no-untyped-call]

    def _in_transaction(self, statement: Callable[[sqlite3.Connection], Any]) -> Any:
        if self._failure is not None:
            raise self._failure
        # BEGIN IMMEDIATE is needed because a deferred transaction that begins with a query fails
        # at its first write, in spite of busy_timeout, if another connection has written since the
        # query.
        if not self._conn.in_transaction:
            self._conn.execute("BEGIN IMMEDIATE")
        return statement(self._conn)

    def _note_failure(self, statement: Callable[[sqlite3.Connection], Any]) -> None:
        try:
            self._in_transaction(statement)
        except BaseException as failure:  # noqa: BLE001 - the next query or the commit raises it
            self._failure = failure

    def _commit(self) -> None:
        # The transaction is undone here because SQLAlchemy does not roll back after a failed
        # commit.
        try:
            self._in_transaction(sqlite3.Connection.commit)
        except BaseException:
            self._undo()
            raise

    def _clear_log(self) -> bool:
        [(timeout,)] = self._conn.execute("PRAGMA busy_timeout").fetchall()
        self._conn.execute("PRAGMA busy_timeout=0").fetchall()
        try:
            [(busy, *_)] = self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            self._conn.execute(f"PRAGMA busy_timeout={timeout}").fetchall()
        return not busy

    def _undo(self) -> None:
        try:
            self._conn.rollback()
        except BaseException as failure:  # noqa: BLE001 - a half-undone transaction must not continue
            self._failure = failure
        else:
            self._failure = None


class Cursor:
    """The cursor that SQLAlchemy expects of an asynchronous driver."""

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
        """Execute a statement and fetch all its rows."""
        await self._connection.ask(partial(self._execute, operation, parameters))

    async def executemany(self, operation: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Execute a statement for many rows without waiting for it.

        If it fails, the next query or commit raises its exception.
        """
        rows = list(parameters)
        self._connection.post(lambda connection: connection.executemany(operation, rows))

    async def fetchall(self) -> list[Any]:
        """Return the rows that the statement has fetched."""
        return self._rows

    async def close(self) -> None:
        """Do nothing, because the real cursor was closed when its rows had been fetched."""

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
    """Execute a statement with the option POSTED without waiting for it, and return True.

    Returns None for all other statements, so that SQLAlchemy executes them as usual.
    """
    if context is None or POSTED not in context.execution_options:
        return None
    cursor.executemany(statement, [parameters])
    return True

"""The SQLite driver: aiosqlite, which waits for the database thread as seldom as it can."""

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

#: An execution option: post the statement without waiting for it, even if it is for one row.
POSTED = "posted"


def make_engine(path: Path, pragmas: Mapping[str, object]) -> AsyncEngine:
    """Return an engine with a single connection, to the file at *path*."""
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        poolclass=StaticPool,
        hide_parameters=True,
        async_creator=partial(Connection.open, path, pragmas),
    )
    event.listen(engine.sync_engine, "do_execute", _post)
    return engine


class Connection(aiosqlite.Connection):
    """An aiosqlite connection whose first statement in each transaction begins it as IMMEDIATE.

    aiosqlite executes everything on a thread of its own. To wait for that thread costs more than
    most statements, and aiosqlite waits four times for each query. Here a query waits once. A
    statement for many rows, or with the option POSTED, is only posted to the thread. If a posted
    statement fails, the next query or commit does nothing but raise its exception.
    """

    #: The exception of a posted statement, until the transaction is rolled back.
    _failure: BaseException | None = None
    #: Whether the thread was given a statement since the last commit or rollback.
    _has_statements = False

    @classmethod
    async def open(cls, path: Path, pragmas: Mapping[str, object]) -> Self:
        """Connect to the file at *path* and set the pragmas; SQLAlchemy closes the connection."""
        # Without an isolation level Python begins no transactions of its own. Migrations copy the
        # file from another thread, while the connection's own thread is idle.
        to_file = partial(sqlite3.connect, path, isolation_level=None, check_same_thread=False)
        connection = cls(to_file, iter_chunk_size=64)
        # As SQLAlchemy does for its own connections: one that was not closed must not keep the
        # process alive.
        connection._thread.daemon = True
        await connection
        try:
            for name, value in pragmas.items():
                await connection.execute_fetchall(f"PRAGMA {name}={value}")
        except BaseException:
            await connection.close()
            raise
        return connection

    # Not aiosqlite's cursor: SQLAlchemy needs nothing but what ours has.
    def cursor(self) -> Cursor:  # type: ignore[override]
        """Return a stand-in for a DB-API cursor.

        The thread creates the real cursor for each statement, because sqlite3 cursors must not
        be used by several threads.
        """
        return Cursor(self)

    async def ask(self, statement: Callable[[sqlite3.Connection], Any]) -> Any:
        """Execute *statement* on the thread and return its result."""
        self._has_statements = True
        return await self._on_thread(partial(self._in_transaction, statement))

    def post(self, statement: Callable[[sqlite3.Connection], Any]) -> None:
        """Let the thread execute *statement* after those it was given before; do not wait."""
        self._has_statements = True
        self._tx.put_nowait((None, partial(self._note_failure, statement)))

    async def commit(self) -> None:
        """Write the transaction to the disk; if that or a posted statement fails, undo it all."""
        if self._has_statements:
            self._has_statements = False
            await self._on_thread(self._commit)

    async def rollback(self) -> None:
        """Let the thread undo the transaction before its next statement; do not wait."""
        if self._has_statements:
            self._has_statements = False
            self._tx.put_nowait((None, self._undo))

    async def clear_log(self) -> bool:
        """Empty the write-ahead log; return False if another process is still reading from it.

        To be called between transactions only. It does not wait for readers, because every writer
        would have to wait with it.
        """
        return bool(await self._on_thread(self._clear_log))

    async def _on_thread(self, step: Callable[[], Any]) -> Any:
        # aiosqlite gives this method no types.
        return await self._execute(step)  # type: ignore[no-untyped-call]

    def _in_transaction(self, statement: Callable[[sqlite3.Connection], Any]) -> Any:
        if self._failure is not None:
            raise self._failure
        # A deferred transaction whose first statement is a query fails at its first write, in
        # spite of busy_timeout, if another connection has written meanwhile.
        if not self._conn.in_transaction:
            self._conn.execute("BEGIN IMMEDIATE")
        return statement(self._conn)

    def _note_failure(self, statement: Callable[[sqlite3.Connection], Any]) -> None:
        try:
            self._in_transaction(statement)
        except BaseException as failure:  # noqa: BLE001 - the next query or the commit raises it
            self._failure = failure

    def _commit(self) -> None:
        # SQLAlchemy does not roll back a transaction whose commit has failed.
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
        """Post a statement for many rows; its exception is raised by the next query or commit."""
        rows = list(parameters)
        self._connection.post(lambda connection: connection.executemany(operation, rows))

    async def fetchall(self) -> list[Any]:
        """Return the rows that the statement has fetched."""
        return self._rows

    async def close(self) -> None:
        """Do nothing: the real cursor was closed when the rows were fetched."""

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
    """Post a statement for one row; return None to let SQLAlchemy execute it as usual."""
    if context is None or POSTED not in context.execution_options:
        return None
    cursor.executemany(statement, [parameters])
    return True

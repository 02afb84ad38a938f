"""SQLite through aiosqlite: each unit of work is one function on aiosqlite's thread."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite
import sqlalchemy
from sqlalchemy import Executable, Row, StaticPool, create_engine

from storage.engine.database import Values

_Result = TypeVar("_Result")

#: SQLite's number for the mode of `auto_vacuum` in which the file shrinks on request.
_INCREMENTAL = 2
#: So many free pages are kept for the next rows, and at most so many are given back in one step.
SLACK, AT_ONCE = 256, 1000

#: The beginning of the driver's error for a text whose bytes are damaged. It has no number.
UNDECODED = "Could not decode to UTF-8"

#: The work of a unit: a coroutine function that awaits only the methods of the connection.
Work = Callable[["SqliteConnection"], Coroutine[Any, Any, _Result]]


class ForeignAwait(RuntimeError):
    """A unit of work awaited something other than its records.

    The traceback shows the line that did so. Read first, outside the unit, what the unit needs;
    do afterwards, outside the unit, what must wait.
    """


class SqliteConnection:
    """Executes statements on the thread that it is called on.

    The methods are coroutine functions, because those of an asynchronous driver are. They never
    suspend.
    """

    dialect = "sqlite"

    def __init__(self, connection: sqlalchemy.Connection, raw: sqlite3.Connection) -> None:
        self._connection, self._raw = connection, raw

    async def rows(
        self, statement: Executable, values: Values | Sequence[Values] | None
    ) -> Sequence[Row[Any]]:
        """Execute a statement that returns rows, and return all of them."""
        found: Sequence[Row[Any]] = self._connection.execute(statement, values).fetchall()
        return found

    async def write(self, statement: Executable, values: Sequence[Values]) -> None:
        """Execute a statement that returns no rows, once for each of *values*."""
        self._connection.execute(statement, values[0] if len(values) == 1 else values)

    async def command(self, sql: str) -> None:
        """Execute one of the commands for savepoints."""
        self._raw.execute(sql)


class Sqlite:
    """An SQLite file, opened by aiosqlite.

    aiosqlite gives every connection a thread of its own. A unit of work is one function on this
    thread: it begins the transaction, drives the coroutine to its end, and commits. So the event
    loop waits once for each unit and not once for each statement, and it is never blocked.
    """

    def __init__(self, path: Path, pragmas: Mapping[str, object] | None) -> None:
        self._path, self._pragmas = path, pragmas
        # BEGIN IMMEDIATE is needed because a deferred transaction that begins with a query fails
        # at its first write, in spite of busy_timeout, if another connection has written since the
        # query.
        self._begin = "BEGIN" if pragmas is None else "BEGIN IMMEDIATE"
        self._driver = aiosqlite.Connection(self._connect, iter_chunk_size=64)

    @classmethod
    @asynccontextmanager
    async def open(
        cls, path: Path, pragmas: Mapping[str, object] | None = None
    ) -> AsyncIterator[Sqlite]:
        """Open the file at *path* and set the pragmas; without pragmas it is opened read-only."""
        database = cls(path, pragmas)
        async with database._connected():
            await database._on_thread(database._prepare)
            try:
                yield database
            finally:
                await database._on_thread(database._close)

    @staticmethod
    async def aside(step: Callable[[Path], _Result], path: Path) -> _Result:
        """Return the result of *step*, which a thread calls with the path of a closed file."""
        return await asyncio.to_thread(step, path)

    async def run(self, work: Work[_Result]) -> _Result:
        """Carry out *work* in one transaction, and return its result after the commit.

        If *work* raises, the transaction is rolled back. *work* must await nothing but the methods
        of the connection that it gets: any other await raises ForeignAwait in it. If the task is
        cancelled, the transaction is completed before CancelledError is raised.
        """
        return await self._on_thread(partial(self._unit, work))

    async def run_sync(self, step: Callable[[sqlalchemy.Connection], _Result]) -> _Result:
        """Call *step* in one transaction with SQLAlchemy's own connection, as Alembic needs it."""
        return await self._on_thread(partial(self._within, lambda: step(self._alchemy)))

    async def outside(self, step: Callable[[sqlite3.Connection], _Result]) -> _Result:
        """Call *step* between two transactions, for what SQLite refuses within one."""
        return await self._on_thread(lambda: step(self._raw))

    async def allow_shrinking(self) -> None:
        """Write the file anew if it cannot shrink, because an earlier version has made it."""
        await self.outside(_allow_shrinking)

    async def clear_log(self) -> bool:
        """Give back free pages, write the write-ahead log into the database file and empty it.

        Returns False if another process is still reading from the log. It does not wait for
        readers, because every writer would have to wait too.
        """
        return await self.outside(_clear_log)

    def _connected(self) -> AbstractAsyncContextManager[object]:
        """Return what opens the connection and closes it."""
        return self._driver

    async def _on_thread(self, step: Callable[[], _Result]) -> _Result:
        """Return the result of *step*, which aiosqlite's thread calls.

        If the task is cancelled, *step* is completed before CancelledError is raised.
        """
        # This is the only use of a private part of aiosqlite, which has no public method for a
        # function of one's own. A test fails if aiosqlite changes it.
        called = asyncio.ensure_future(
            self._driver._execute(partial(_decoded, step))  # type: ignore[no-untyped-call]
        )
        try:
            result: _Result = await asyncio.shield(called)
        except asyncio.CancelledError:
            await asyncio.wait([called])
            raise
        return result

    def _connect(self) -> sqlite3.Connection:
        # With isolation_level=None, Python begins no transactions itself.
        if self._pragmas is None:
            uri = f"{self._path.absolute().as_uri()}?mode=ro"
            self._raw = sqlite3.connect(uri, uri=True, isolation_level=None)
        else:
            self._raw = sqlite3.connect(self._path, isolation_level=None)
        return self._raw

    def _prepare(self) -> None:
        if self._pragmas is not None and self._is_new():
            # It takes effect only before the first table is created; see `allow_shrinking`. Later
            # it would write to the file, which is not yet checked.
            self._raw.execute("PRAGMA auto_vacuum=INCREMENTAL")
        for name, value in (self._pragmas or {}).items():
            self._raw.execute(f"PRAGMA {name}={value}").fetchall()
        engine = create_engine(
            "sqlite://",
            creator=lambda: self._raw,
            poolclass=StaticPool,
            hide_parameters=True,
            # The transactions are begun and ended here and not by SQLAlchemy.
            isolation_level="AUTOCOMMIT",
        )
        self._alchemy = engine.connect()
        #: The connection that units of work use, on the thread of the database only.
        self.connection = SqliteConnection(self._alchemy, self._raw)

    def _is_new(self) -> bool:
        return self._raw.execute("PRAGMA page_count").fetchall() == [(0,)]

    def _close(self) -> None:
        self._alchemy.close()
        self._alchemy.engine.dispose()

    def _unit(self, work: Work[_Result]) -> _Result:
        return self._within(lambda: drive(work(self.connection)))

    def _within(self, step: Callable[[], _Result]) -> _Result:
        """Call *step* between BEGIN and COMMIT; roll back if anything fails."""
        if self._raw.in_transaction:  # the last rollback failed: nothing may follow on it
            self._raw.rollback()
        self._raw.execute(self._begin)
        try:
            result = step()
            self._raw.execute("COMMIT")
        except BaseException:
            # After some errors, such as a full disk, SQLite has rolled back by itself.
            if self._raw.in_transaction:
                self._raw.rollback()
            raise
        return result


def drive(coroutine: Coroutine[Any, Any, _Result]) -> _Result:
    """Run a coroutine to its end, without an event loop, and return its result.

    If it awaits something that has to wait, ForeignAwait is raised in it at that line. At a second
    such line it is closed, and ForeignAwait is raised here.
    """
    problem = ForeignAwait("a unit of work may await nothing but its records")
    try:
        coroutine.send(None)
        coroutine.throw(problem)
    except StopIteration as end:
        result: _Result = end.value
        return result
    coroutine.close()
    raise problem


def _decoded(step: Callable[[], _Result]) -> _Result:
    """Return the result of *step*, or raise a database's error if it met damaged text.

    The driver itself fails where the text of SQLite's error quotes a damaged name.
    """
    try:
        return step()
    except UnicodeDecodeError as problem:
        raise sqlite3.DatabaseError(f"{UNDECODED} what SQLite says of the file") from problem


def _allow_shrinking(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA auto_vacuum").fetchall() != [(_INCREMENTAL,)]:
        connection.execute("PRAGMA auto_vacuum=INCREMENTAL")
        connection.execute("VACUUM")


def _clear_log(connection: sqlite3.Connection) -> bool:
    [(free,)] = connection.execute("PRAGMA freelist_count").fetchall()
    if free > SLACK:
        # `execute` would give back one page only, because it takes one step of the statement.
        connection.executescript(f"PRAGMA incremental_vacuum({min(free - SLACK, AT_ONCE)})")
    [(timeout,)] = connection.execute("PRAGMA busy_timeout").fetchall()
    connection.execute("PRAGMA busy_timeout=0").fetchall()
    try:
        [(busy, *_)] = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.execute(f"PRAGMA busy_timeout={timeout}").fetchall()
    return not busy

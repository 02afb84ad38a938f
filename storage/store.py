"""The store: the desk's database, which is read and written in units of work."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, Self, TypeVar

import structlog

from storage import migrations
from storage.checks import Damaged, check_pragmas, inspect, note_end
from storage.engine.database import Connection, Database
from storage.engine.locks import NotWritable, exclusive, remedy
from storage.engine.sqlite import Sqlite
from storage.faults import FAILED
from storage.records import Records

log = structlog.get_logger(__name__)

#: The pragmas that are set when the connection is opened. Their values are checked afterwards.
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "secure_delete": 1,
    "trusted_schema": 0,
}
#: SQLite's errors that the user can mend, as errors of the system.
_AS_SYSTEM = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_READONLY: errno.EROFS,
}
#: With fewer free bytes than this, an error of reading or writing is one of a full disk.
_LEAST_FREE = 64 * 1024

_Result = TypeVar("_Result")

#: A unit of work: a coroutine function that awaits nothing but the records that it gets.
Work = Callable[[Records], Coroutine[Any, Any, _Result]]


class NoDatabase(Exception):
    """There is no database at the configured path; or one exists although `create` was set."""


class Store:
    """The database of the desk; `run` is the only way to read and write it."""

    def __init__(self, database: Database, path: Path | None = None) -> None:
        self._database = database
        #: The path of the SQLite file, or None if the database is no such file.
        self.path = path

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, *, create: bool = False) -> AsyncIterator[Self]:
        """Lock the SQLite file at *path* for this process, migrate it, inspect it and yield it.

        Raises NoDatabase if *create* is false and there is no file or an empty one, or if *create*
        is true and there is a file. Raises DatabaseInUse if another process has locked the file,
        NotWritable if it cannot be written,
        migrations.UnknownSchema if a later version of the desk has made it, and checks.Damaged if
        it cannot be read or fails a check.
        """
        _refuse_missing(path, create=create)
        async with AsyncExitStack() as stack:
            stack.enter_context(exclusive(path))
            try:
                database = await stack.enter_async_context(Sqlite.open(path, PRAGMAS))
                await database.outside(partial(check_pragmas, PRAGMAS))
                if not create and not await database.outside(_has_tables):
                    raise _empty(path)
                await migrations.migrate(database, path)
                await database.allow_shrinking()
                store = cls(database, path)
                await store.run(inspect)
                # If the last process was killed, its write-ahead log still exists.
                await store.clear_log()
            except FAILED as problem:
                raise _explain(path, getattr(problem, "orig", problem)) from problem
            yield store
            try:
                await store.run(note_end)
                await store.clear_log()
            except FAILED as problem:
                # Nothing is lost: the next start then checks the whole database.
                log.warning("end.unwritten", problem=type(problem).__name__)

    async def run(self, work: Work[_Result]) -> _Result:
        """Carry out *work* as one transaction; return its result after the commit.

        *work* is called with the records, and must await nothing but them: what it needs is read
        before, and what has to wait is done afterwards. If it raises, nothing of it is stored. If
        the task is cancelled, the unit is completed before CancelledError is raised. Units are
        carried out one after the other, in the order of the calls.
        """

        async def unit(connection: Connection) -> _Result:
            records = Records(connection)
            result = await work(records)
            await records.flush()
            return result

        return await self._database.run(unit)

    async def clear_log(self) -> bool:
        """Empty the write-ahead log, because its old pages still contain text that was deleted.

        Returns False if another process is reading an earlier state, which the log must keep.
        """
        return await self._database.clear_log()


def _explain(path: Path, problem: BaseException) -> Damaged | NotWritable:
    """Return the error for a database that cannot be opened."""
    number = _AS_SYSTEM.get(getattr(problem, "sqlite_errorcode", 0) & 0xFF, 0)
    if number == errno.EIO and shutil.disk_usage(path.parent).free < _LEAST_FREE:
        number = errno.ENOSPC
    sentence = remedy(path, number)
    return NotWritable(sentence) if sentence else Damaged(f"{path}: {problem}")


def _refuse_missing(path: Path, *, create: bool) -> None:
    if path.exists() and create:
        raise NoDatabase(f"{path} exists already")
    if not path.exists() and not create:
        raise NoDatabase(f"{path} does not exist: run `greffier init` first")
    if not create and not path.stat().st_size:
        raise _empty(path)


def _empty(path: Path) -> NoDatabase:
    return NoDatabase(
        f"{path} is empty: restore a copy of the database; only `greffier init` makes a new one"
    )


def _has_tables(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall())


@asynccontextmanager
async def look(path: Path) -> AsyncIterator[Store]:
    """Open the SQLite file at *path* read-only; this is possible while the desk is running.

    Raises NoDatabase if the file is empty, and checks.Damaged if it cannot be read.
    """
    _refuse_missing(path, create=False)
    try:
        async with Sqlite.open(path) as database:
            if not await database.outside(_has_tables):
                raise _empty(path)
            yield Store(database, path)
    except FAILED as problem:
        raise _explain(path, getattr(problem, "orig", problem)) from problem

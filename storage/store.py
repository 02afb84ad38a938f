"""The store: the desk's database, which is read and written in units of work."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Self, TypeVar

import structlog

from domain.journal import BrokenChain, OtherWords
from storage import migrations
from storage.checks import Damaged, check_content, check_pragmas, damaged
from storage.engine.database import Connection, Database
from storage.engine.locks import NotWritable, exclusive, remedy
from storage.engine.sqlite import Sqlite
from storage.faults import FAILED, describe_damage, is_damage, is_storage_fault, original
from storage.records import Records
from storage.seal import check_seal, remove_seal, seal_of, write_seal
from storage.verification import keep_heads, verify_new

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
    async def open(
        cls,
        path: Path,
        *,
        create: bool = False,
        driver: type[Sqlite] = Sqlite,
        pragmas: Mapping[str, object] = PRAGMAS,
    ) -> AsyncIterator[Self]:
        """Lock the SQLite file at *path* for this process, check it, migrate it and yield it.

        At the end the file is sealed if nothing was raised, so that the next start finds any
        change of it.

        Raises NoDatabase if *create* is false and there is no file or an empty one, or if *create*
        is true and there is a file. Raises DatabaseInUse if another process has locked the file,
        NotWritable if it cannot be written,
        migrations.UnknownSchema if a later version of the desk has made it, and checks.Damaged if
        it cannot be read or fails a check. *driver* and *pragmas* are others in simulations.
        """
        _refuse_missing(path, create=create)
        with exclusive(path):
            if not create:
                await driver.aside(check_seal, path)
            try:
                async with driver.open(path, pragmas) as database:
                    store = cls(database, path)
                    await store._prepare(path, pragmas, create=create)
                    yield store
                    sealable = await store._end()
            except FAILED as problem:
                if not is_storage_fault(problem):
                    raise
                raise _explain(path, problem) from problem
            if sealable:
                await driver.aside(_seal, path)

    async def _prepare(self, path: Path, pragmas: Mapping[str, object], *, create: bool) -> None:
        """Check the file, and migrate it. Nothing is written before SQLite has checked it."""
        database = self._database
        assert isinstance(database, Sqlite)
        await database.outside(partial(check_pragmas, pragmas))
        if not create:
            if not await database.outside(_has_tables):
                raise _empty(path)
            await migrations.refuse_unknown(database, path)
            await database.outside(partial(check_content, path))
        remove_seal(path)
        await migrations.migrate(database, path)
        await database.allow_shrinking()
        try:
            await self.run(verify_new)
        except (BrokenChain, OtherWords) as broken:
            raise damaged(path, broken) from broken
        # If the last process was killed, its write-ahead log still exists.
        await self.clear_log()

    async def _end(self) -> bool:
        """Keep the journals' heads and empty the write-ahead log.

        Returns True if the file alone then has all data.
        """
        try:
            await self.run(keep_heads)
            return await self.clear_log()
        except FAILED as problem:
            # Nothing is lost: the log is read at the next start.
            log.warning("end.unwritten", problem=type(problem).__name__)
            return False

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

        with self._noticing_damage():
            return await self._database.run(unit)

    @asynccontextmanager
    async def reader(self) -> AsyncIterator[Store]:
        """Yield this database over a second, read-only connection with a thread of its own.

        A unit of work there sees what was committed before it, and delays no other unit. If the
        database is not a file, this store itself is yielded.
        """
        if self.path is None:
            yield self
            return
        assert isinstance(self._database, Sqlite)
        async with type(self._database).open(self.path) as database:
            yield Store(database, self.path)

    async def clear_log(self) -> bool:
        """Empty the write-ahead log, because its old pages still contain text that was deleted.

        Returns False if another process is reading an earlier state, which the log must keep.
        """
        with self._noticing_damage():
            return await self._database.clear_log()

    @contextmanager
    def _noticing_damage(self) -> Iterator[None]:
        """Raise checks.Damaged for an error that says so, because no later attempt would help."""
        try:
            yield
        except FAILED as problem:
            if not is_damage(problem):
                raise
            raise damaged(self.path, describe_damage(problem)) from problem


def _explain(path: Path, problem: BaseException) -> Damaged | NotWritable:
    """Return the error for a database that cannot be opened or used any more."""
    if is_damage(problem):
        return damaged(path, describe_damage(problem))
    problem = original(problem)
    number = _AS_SYSTEM.get(getattr(problem, "sqlite_errorcode", 0) & 0xFF, 0)
    if number == errno.EIO and shutil.disk_usage(path.parent).free < _LEAST_FREE:
        number = errno.ENOSPC
    sentence = remedy(path, number)
    return NotWritable(sentence) if sentence else Damaged(f"{path}: {problem}")


def _seal(path: Path) -> None:
    """Seal the closed file. If that fails, the next start does as after an unclean end."""
    try:
        write_seal(path)
    except OSError as problem:
        log.warning("end.unsealed", problem=type(problem).__name__)


def missing(path: Path) -> str:
    """Return the line about a database that does not exist; with a seal there was one."""
    if not seal_of(path).exists():
        return f"{path} does not exist: run `greffier init` first"
    return (
        f"{path} is missing, but its seal {seal_of(path).name} is there: restore the last copy of "
        "the database; only `greffier init` makes a new one"
    )


def _refuse_missing(path: Path, *, create: bool) -> None:
    if path.exists() and create:
        raise NoDatabase(f"{path} exists already")
    if not path.exists() and not create:
        raise NoDatabase(missing(path))
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
        raise _explain(path, problem) from problem

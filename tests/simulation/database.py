"""The desk's database on the thread of the simulation, with a process that can be killed."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from storage.engine.sqlite import Sqlite
from storage.store import PRAGMAS

_Result = TypeVar("_Result")

#: As in production, except that nothing waits for the disk: a process that is killed loses
#: nothing that it has handed to the operating system.
UNSYNCED: Mapping[str, object] = {**PRAGMAS, "synchronous": 0}


class Killed(Exception):
    """The simulated process was killed, so nothing of it may go on."""

    def __str__(self) -> str:
        return "the process was killed"


async def carry_out(function: Callable[..., _Result], *values: Any) -> _Result:
    """Carry out a function at once, as everything is in a simulation."""
    return function(*values)


class Life:
    """The life of one simulated process: whether it lives, and at which commit it dies.

    *folder* gets a copy of the database as the kill leaves it, since closing the connection would
    tidy it up.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.alive, self.buried = True, False
        #: The commits that have written something.
        self.commits = 0
        #: The process dies at the commit with this number: before it, or after it.
        self.dies_at: tuple[int, bool] | None = None
        #: The digest of all that was committed when the process was killed.
        self.digest = ""
        self.raw: sqlite3.Connection | None = None
        #: Called when the process is killed.
        self.at_death: Callable[[], None] = lambda: None

    def check(self) -> None:
        """Raise Killed if the process was killed."""
        if not self.alive:
            raise Killed

    def die(self, path: Path) -> None:
        """End the life, and keep the files of the database as they are now."""
        self.alive = False
        for each in path.parent.glob(f"{path.name}*"):
            if not each.name.endswith(("-shm", ".lock")):
                shutil.copyfile(each, self._folder / each.name)
        if self.raw is not None:
            if self.raw.in_transaction:
                self.raw.rollback()
            self.digest = digest(self.raw)
        self.at_death()


class Inline(Sqlite):
    """An SQLite file whose units of work are carried out where they are called.

    `life` is set before it is opened.
    """

    life: Life

    def __init__(self, path: Path, pragmas: Mapping[str, object] | None) -> None:
        super().__init__(path, pragmas)
        self.life.check()

    @staticmethod
    async def aside(step: Callable[[Path], _Result], path: Path) -> _Result:
        """Return the result of *step*, which is called at once."""
        return step(path)

    def _connected(self) -> AbstractAsyncContextManager[object]:
        return self._opened()

    @asynccontextmanager
    async def _opened(self) -> Any:
        raw = self._connect()
        writes = self._pragmas is not None
        if writes:
            self.life.raw = raw
        try:
            yield
        finally:
            if writes:
                self.life.raw = None
            raw.close()

    async def _on_thread(self, step: Callable[[], _Result]) -> _Result:
        if step != self._close:
            self.life.check()
        return step()

    def _within(self, step: Callable[[], _Result]) -> _Result:
        before = self._raw.total_changes

        def last() -> _Result:
            result = step()
            if self._raw.total_changes != before:
                self.life.commits += 1
                if self.life.dies_at == (self.life.commits, False):
                    self._die()
            return result

        result = super()._within(last)
        if self.life.dies_at == (self.life.commits, True):
            self._die()
        return result

    def _die(self) -> None:
        self.life.die(self._path)
        raise Killed


def driver_of(life: Life) -> type[Inline]:
    """Return a driver for a store that belongs to this life."""
    return type("Inline", (Inline,), {"life": life})


def digest(raw: sqlite3.Connection) -> str:
    """Return a hash of all that is recorded, mail and settings included."""
    found = hashlib.sha256()
    names = raw.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'words%' ORDER BY name"
    ).fetchall()
    for (name,) in names:
        for row in sorted(map(repr, raw.execute(f'SELECT * FROM "{name}"'))):
            found.update(row.encode())
    return found.hexdigest()


def heads(raw: sqlite3.Connection) -> dict[str, tuple[int, str]]:
    """Return the number and the hash of the last entry of each journal."""
    rows = raw.execute(
        'SELECT "group", entry_no, hash FROM journal j WHERE entry_no ='
        ' (SELECT max(entry_no) FROM journal WHERE "group" = j."group") ORDER BY 1'
    )
    return {group: (number, head) for group, number, head in rows}

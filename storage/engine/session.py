"""The session of one unit of work: it reads, writes, caches, and has savepoints."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Hashable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Executable, Row, UpdateBase

from storage.engine.database import Connection, Values
from storage.engine.metadata import metadata
from storage.faults import is_storage_fault


@dataclass(slots=True)
class _Savepoint:
    """An open savepoint: *mark* is the number of pending writes that do not belong to it.

    *begun* is True if the database knows of it.
    """

    mark: int
    begun: bool = False


class Session:
    """The session of one unit of work.

    Writes are collected, and executed before the next read and at the end of a savepoint. So a
    read sees all earlier writes, and many rows for one statement are written together. The writes
    to each table, and to tables that refer to each other, keep their order.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._pending: list[tuple[UpdateBase, Values]] = []
        self._open: list[_Savepoint] = []
        self._undo: list[Callable[[], object]] = []
        self._kept: dict[Hashable, Any] = {}
        #: True if something was written. It stays True if that was rolled back.
        self.wrote = False

    async def rows(
        self, statement: Executable, values: Values | Sequence[Values] | None = None
    ) -> Sequence[Row[Any]]:
        """Return all rows of a query, or of a write that returns rows."""
        writes = isinstance(statement, UpdateBase)
        # A write that returns rows belongs to the open savepoints, so the database must know them.
        if self._pending or writes:
            await self.flush()
        self.wrote = self.wrote or writes
        return await self._connection.rows(statement, values)

    async def row(self, statement: Executable, values: Values | None = None) -> Row[Any] | None:
        """Return the first row of a query, or None."""
        found = await self.rows(statement, values)
        return found[0] if found else None

    def write(self, statement: UpdateBase, values: Values) -> None:
        """Write by *statement* with *values*, before the next read or the end of the savepoint.

        Writes with the same statement object are sent to the database together if the result is
        the same as if they were sent one by one.
        """
        self._pending.append((statement, values))

    async def flush(self) -> None:
        """Execute the writes that were collected."""
        pending, self._pending = self._pending, []
        done = 0
        for each in self._open:
            if not each.begun:
                await self._send(pending[done : each.mark])
                await self._connection.command("SAVEPOINT turn")
                each.begun, done = True, each.mark
            each.mark = 0
        await self._send(pending[done:])

    async def _send(self, writes: Sequence[tuple[UpdateBase, Values]]) -> None:
        self.wrote = self.wrote or bool(writes)
        for statement, values in _grouped(writes):
            await self._connection.write(statement, values)

    def keep(self, name: Hashable, value: Any) -> None:
        """Cache *value* under *name* until the unit ends.

        If the savepoint is rolled back, the old value is restored.
        """
        before = self._kept.get(name)
        self._undo.append(lambda: self._kept.__setitem__(name, before))
        self._kept[name] = value

    def kept(self, name: Hashable) -> Any:
        """Return the value cached under *name*, or None."""
        return self._kept.get(name)

    def drop_kept(self, family: str) -> None:
        """Remove every cached value whose name is a tuple that begins with *family*."""
        for name in [name for name in self._kept if isinstance(name, tuple) and name[0] == family]:
            self.keep(name, None)

    @asynccontextmanager
    async def savepoint(self, *, gather: bool = False) -> AsyncIterator[None]:
        """Undo everything that the block has written if it raises. Savepoints can be nested.

        Values that were cached in the block are then forgotten too. With *gather* the last writes
        of the block are executed later, together with those of the blocks that follow. If that
        fails, the error is raised there, so the caller must then undo all these blocks.
        """
        this = _Savepoint(len(self._pending))
        self._open.append(this)
        outer, self._undo = self._undo, []
        try:
            yield
            if len(self._pending) > this.mark and not gather:
                await self.flush()
            if this.begun:
                await self._connection.command("RELEASE SAVEPOINT turn")
        except BaseException as problem:
            del self._pending[this.mark :]
            while self._undo:
                self._undo.pop()()
            # After a failure of the database itself, the whole unit is rolled back.
            if this.begun and not is_storage_fault(problem):
                await self._connection.command("ROLLBACK TO SAVEPOINT turn")
                await self._connection.command("RELEASE SAVEPOINT turn")
            raise
        finally:
            self._open.pop()
            self._undo = [*outer, *self._undo]


def _grouped(
    writes: Sequence[tuple[UpdateBase, Values]],
) -> list[tuple[UpdateBase, list[Values]]]:
    """Return the statements to execute, each with the values of all its writes.

    A write joins the last group for its table if that has the same statement, and if no later
    group is for a table that is related to it.
    """
    groups: list[tuple[UpdateBase, list[Values]]] = []
    latest: dict[object, int] = {}
    for statement, values in writes:
        table = statement.table
        at = latest.get(table, -1)
        if (
            at >= 0
            and groups[at][0] is statement
            and all(latest.get(each, -1) < at for each in _related(table))
        ):
            groups[at][1].append(values)
        else:
            latest[table] = len(groups)
            groups.append((statement, [values]))
    return groups


@lru_cache
def _related(table: object) -> tuple[object, ...]:
    """Return the tables that *table* refers to by a foreign key, and those that refer to it."""
    links = [
        (each.parent.table, each.column.table)
        for other in metadata.tables.values()
        for each in other.foreign_keys
    ]
    return tuple({b if a is table else a for a, b in links if table in (a, b)} - {table})

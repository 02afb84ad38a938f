"""The session of one transaction: it collects writes and executes them later."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, Select, UpdateBase
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import TableClause
from sqlalchemy.sql.visitors import iterate

from storage.engine.sqlite import POSTED

Values = Mapping[str, Any]

_POSTED = {POSTED: True}


class Session:
    """The session of one transaction: it executes reads immediately, and collects writes.

    Writes belong to a savepoint. If the savepoint ends with an exception, its writes are dropped,
    so that a refused command changes nothing. They have not been sent to the database yet, so a
    SAVEPOINT of the database is not needed.

    A read sees the writes of earlier savepoints. It does not see the writes of its own savepoint.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._pending: list[_Write] = []
        #: The number of pending writes that belong to savepoints which have ended without an
        #: exception.
        self._confirmed = 0
        #: The tables that the pending writes of ended savepoints will change.
        self._stale: set[object] = set()
        self._wrote = False
        self._undo: list[Callable[[], object]] = []
        self._kept: dict[Hashable, Any] = {}

    async def rows(
        self, statement: Select[Any], values: Values | None = None
    ) -> Sequence[Row[Any]]:
        """Return all rows of a query; they include the writes of earlier savepoints."""
        if not self._stale.isdisjoint(_tables(statement)):
            await self._execute_first(self._confirmed)
        found: Sequence[Row[Any]] = (await self._connection.execute(statement, values)).fetchall()
        return found

    async def row(self, statement: Select[Any], values: Values | None = None) -> Row[Any] | None:
        """Return the first row of a query, or None."""
        found = await self.rows(statement, values)
        return found[0] if found else None

    def write(
        self, statement: UpdateBase, values: Values, *, key: Hashable = None, first: bool = False
    ) -> None:
        """Collect a write, which is executed later.

        If several writes have the same statement and the same *key*, only the last is executed.
        Writes with *first* are executed before all others. Writes with the same statement object
        are sent to the database together.
        """
        self._pending.append(_Write(statement, values, key, first))

    def keep(self, name: Hashable, value: Any) -> None:
        """Cache *value* under *name* until the transaction ends.

        If the savepoint is dropped, the old value is restored.
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

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Confirm the writes of the block if it ends normally; drop them if it raises.

        If they are dropped, values that were cached in the block are dropped too.
        """
        self._undo.clear()
        try:
            yield
        except BaseException:
            del self._pending[self._confirmed :]
            while self._undo:
                self._undo.pop()()
            raise
        self._stale.update(each.statement.table for each in self._pending[self._confirmed :])
        self._confirmed = len(self._pending)

    async def finish(self) -> bool:
        """Execute all collected writes; return False if there is nothing to commit."""
        await self._execute_first(len(self._pending))
        return self._wrote

    async def _execute_first(self, count: int) -> None:
        """Execute the first *count* pending writes.

        Those with the same statement are sent to the database together.
        """
        due, self._pending = self._pending[:count], self._pending[count:]
        self._confirmed = max(0, self._confirmed - count)
        self._stale.clear()
        self._wrote = self._wrote or bool(due)
        if due:
            await self._connection.run_sync(_execute, _grouped(due))


def _execute(connection: Connection, writes: Sequence[tuple[UpdateBase, list[Values]]]) -> None:
    for statement, rows in writes:
        connection.execute(statement, rows, execution_options=_POSTED)


@lru_cache(maxsize=256)
def _tables(statement: Select[Any]) -> frozenset[object]:
    """Return the tables that a query reads."""
    return frozenset(each for each in iterate(statement) if isinstance(each, TableClause))


class _Write:
    __slots__ = ("first", "key", "statement", "values")

    def __init__(self, statement: UpdateBase, values: Values, key: Hashable, first: bool) -> None:
        self.statement, self.values, self.key, self.first = statement, values, key, first


def _grouped(writes: Sequence[_Write]) -> list[tuple[UpdateBase, list[Values]]]:
    """Return the statements to execute, each with the values of all its writes.

    If a write has the same statement as the write before it to the same table, the two are
    executed together. Otherwise it starts a new group. So the writes to each table keep their
    order, and the result is the same as if they were executed one by one.
    """
    last = {(id(each.statement), each.key): each for each in writes if each.key is not None}
    groups: list[tuple[UpdateBase, list[Values]]] = []
    latest: dict[object, int] = {}
    for each in sorted(writes, key=lambda write: not write.first):
        if each.key is not None and last[id(each.statement), each.key] is not each:
            continue
        table = each.statement.table
        at = latest.get(table, -1)
        if at < 0 or groups[at][0] is not each.statement:
            latest[table] = at = len(groups)
            groups.append((each.statement, []))
        groups[at][1].append(each.values)
    return groups

"""A session: one transaction, whose writes are gathered until it ends."""

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
    """Reads at once, writes at the end of the batch.

    A turn's writes are dropped where it ends in an exception, so that a refusal leaves nothing
    behind and no savepoint is needed. Within a turn a read does not see the turn's own writes.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._pending: list[_Write] = []
        self._settled = 0
        #: The tables that settled writes are yet to be made in.
        self._behind: set[object] = set()
        self._wrote = False
        self._undo: list[Callable[[], object]] = []
        self._kept: dict[Hashable, Any] = {}

    async def rows(
        self, statement: Select[Any], values: Values | None = None
    ) -> Sequence[Row[Any]]:
        """All rows of a query, earlier turns' writes included."""
        if not self._behind.isdisjoint(_tables(statement)):
            await self._write_down(self._settled)
        found: Sequence[Row[Any]] = (await self._connection.execute(statement, values)).fetchall()
        return found

    async def row(self, statement: Select[Any], values: Values | None = None) -> Row[Any] | None:
        """The first row of a query, or None."""
        found = await self.rows(statement, values)
        return found[0] if found else None

    async def change(self, statement: UpdateBase, values: Values | None = None) -> int:
        """Change rows at once, for what is no part of a turn; how many there were."""
        await self._write_down(self._settled)
        self._wrote = True
        return (await self._connection.execute(statement, values)).rowcount

    def write(
        self, statement: UpdateBase, values: Values, *, key: Hashable = None, first: bool = False
    ) -> None:
        """Gather a write. Of several with one *key* the last is made; *first* goes before others.

        Writes with the same statement object go to the database together.
        """
        self._pending.append(_Write(statement, values, key, first))

    def keep(self, name: Hashable, value: Any) -> None:
        """Remember *value* for this batch; a turn that is dropped takes its changes back."""
        before = self._kept.get(name)
        self._undo.append(lambda: self._kept.__setitem__(name, before))
        self._kept[name] = value

    def kept(self, name: Hashable) -> Any:
        """What was kept under *name*, or None."""
        return self._kept.get(name)

    def let_go(self, family: str) -> None:
        """Remember nothing more of what was kept under names that begin with *family*."""
        for name in [name for name in self._kept if isinstance(name, tuple) and name[0] == family]:
            self.keep(name, None)

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """One happening: what it wrote stays where it ends well, else is dropped."""
        self._undo.clear()
        try:
            yield
        except BaseException:
            del self._pending[self._settled :]
            while self._undo:
                self._undo.pop()()
            raise
        self._behind.update(each.statement.table for each in self._pending[self._settled :])
        self._settled = len(self._pending)

    async def finish(self) -> bool:
        """Write down all that is gathered; False where there is nothing to be committed."""
        await self._write_down(len(self._pending))
        return self._wrote

    async def _write_down(self, count: int) -> None:
        """Execute the first *count* writes, those with one statement together."""
        due, self._pending = self._pending[:count], self._pending[count:]
        self._settled = max(0, self._settled - count)
        self._behind.clear()
        self._wrote = self._wrote or bool(due)
        if due:
            await self._connection.run_sync(_execute, _together(due))


def _execute(connection: Connection, writes: Sequence[tuple[UpdateBase, list[Values]]]) -> None:
    for statement, rows in writes:
        connection.execute(statement, rows, execution_options=_POSTED)


@lru_cache(maxsize=256)
def _tables(statement: Select[Any]) -> frozenset[object]:
    """The tables that a query reads."""
    return frozenset(each for each in iterate(statement) if isinstance(each, TableClause))


class _Write:
    __slots__ = ("first", "key", "statement", "values")

    def __init__(self, statement: UpdateBase, values: Values, key: Hashable, first: bool) -> None:
        self.statement, self.values, self.key, self.first = statement, values, key, first


def _together(writes: Sequence[_Write]) -> list[tuple[UpdateBase, list[Values]]]:
    """Statements with their rows, in an order that no table can tell from the order of writing.

    A write joins an earlier one with the same statement unless the table was touched in between.
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

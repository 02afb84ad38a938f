"""Stores the last number given to an entry, for each group and each type of entry."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Column, Integer, String, Table, bindparam, insert, select, update

from storage.engine.metadata import metadata
from storage.engine.session import Session

#: *last* is the last number given to an entry of type *kind* in *group*. No number is given twice.
counters = Table(
    "counters",
    metadata,
    Column("group", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("last", Integer, nullable=False),
)


_OF_KIND = select(counters.c.group, counters.c.last).where(counters.c.kind == bindparam("kind"))
_BEGIN = insert(counters)
_GO_ON = update(counters).where(
    counters.c.group == bindparam("of_group"), counters.c.kind == bindparam("of_kind")
)


class Counters:
    """Consecutive numbers for new entries.

    A number that was taken in a dropped savepoint is given to the next entry, so there are no
    gaps.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def next(self, group: str, kind: str) -> int:
        """Return the next number for entries of type *kind* in *group*; the first is 1."""
        last = await self.last(kind)
        number = last.get(group, 0) + 1
        if number == 1:
            self._session.write(_BEGIN, {"group": group, "kind": kind, "last": 1})
        else:
            values = {"of_group": group, "of_kind": kind, "last": number}
            self._session.write(_GO_ON, values)
        self._session.keep(("counters", kind), {**last, group: number})
        return number

    async def last(self, kind: str) -> Mapping[str, int]:
        """Return the last number of *kind* in every group.

        It is read only once in a transaction.
        """
        known: Mapping[str, int] | None = self._session.kept(("counters", kind))
        if known is None:
            rows = await self._session.rows(_OF_KIND, {"kind": kind})
            known = {row.group: row.last for row in rows}
            self._session.keep(("counters", kind), known)
        return known

"""Counters: the numbers of entries, a group and kind each, never given twice."""

from __future__ import annotations

from sqlalchemy import bindparam, insert, select, update

from storage.session import Session
from storage.tables import counters

_FIND = select(counters.c.last).where(
    counters.c.group == bindparam("group"), counters.c.kind == bindparam("kind")
)
_BEGIN = insert(counters)
_GO_ON = update(counters).where(
    counters.c.group == bindparam("of_group"), counters.c.kind == bindparam("of_kind")
)


class Counters:
    """Consecutive numbers; one taken by a turn that is dropped is given to the next."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def next(self, group: str, kind: str) -> int:
        """The next number of *kind* in *group*, from 1."""
        name = ("counter", group, kind)
        last = self._session.kept(name)
        if last is None:
            row = await self._session.row(_FIND, {"group": group, "kind": kind})
            last = row.last if row else 0
        if last == 0:
            self._session.write(_BEGIN, {"group": group, "kind": kind, "last": 1})
        else:
            values = {"of_group": group, "of_kind": kind, "last": last + 1}
            self._session.write(_GO_ON, values, key=name)
        self._session.keep(name, last + 1)
        return int(last + 1)

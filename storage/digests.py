"""Stores the hour of each group's daily digest, and finds the items that a digest lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Integer,
    Select,
    String,
    Table,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    union,
    update,
)

from domain.actions.model import State
from domain.digests import Hours
from storage.actions import action_lines, actions
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: The hour of each group's daily digest. *version* increases with each change of the hour.
digests = Table(
    "digests",
    metadata,
    Column("group", String, primary_key=True),
    #: The hour that the secretariat has set, as `06:00`, or `off`; NULL if the desk's default hour
    #: applies.
    Column("chosen", String),
    #: The hour for which the next digest is planned.
    Column("hour", String, nullable=False),
    Column("version", Integer, nullable=False),
)


_ALL = select(digests)
_ADD = insert(digests)
_SAVE = update(digests).where(digests.c.group == bindparam("of_group"))


def _first(order: Sequence[ColumnElement[Any]], *where: ColumnElement[bool]) -> Select[Any]:
    """Return the query for the first open items of the group, at most as many as `most` says."""
    # In SQL, `~ended` becomes `ended = 0`, which is the condition of the partial index. SQLite
    # does not use that index for `ended IS 0`.
    found = select(actions.c.number).where(
        ~actions.c.ended, actions.c.group == bindparam("group"), *where
    )
    return select(found.order_by(*order).limit(bindparam("most")).subquery())


_OWED = exists().where(
    action_lines.c.group == actions.c.group,
    action_lines.c.number == actions.c.number,
    action_lines.c.state == State.OPEN.value,
)
_BY_DUE = (actions.c.due, actions.c.number)
_NOW: BindParameter[datetime] = bindparam("now")
_UNTIL: BindParameter[datetime] = bindparam("until")
#: A digest has several lists. Each is cut by itself, so that a long one does not hide the others.
_ITEMS = union(
    _first((actions.c.number,), _OWED, actions.c.due.is_(None)),
    _first(_BY_DUE, _OWED, actions.c.due > _NOW, actions.c.due < _UNTIL),
    _first(_BY_DUE, _OWED, actions.c.due <= _NOW),
)
_DUE_COUNT = (
    select(func.count())
    .select_from(actions)
    .where(
        ~actions.c.ended,
        actions.c.group == bindparam("group"),
        or_(actions.c.due.is_(None), actions.c.due < _UNTIL),
        _OWED,
    )
)


class Digests:
    """The hours of all groups' digests, which are read only once in a transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, group: str) -> Hours | None:
        """Return the hour of the group's digest, or None if no digest was ever planned for it."""
        return (await self._known()).get(group)

    async def save(self, group: str, hours: Hours) -> None:
        """Add or replace the hour of the group's digest."""
        known = await self._known()
        values: dict[str, Any] = {
            "group": group,
            "chosen": hours.chosen,
            "hour": hours.hour,
            "version": hours.version,
        }
        if group in known:
            self._session.write(_SAVE, {"of_group": group, **values})
        else:
            self._session.write(_ADD, values)
        self._session.keep("digests", {**known, group: hours})

    async def items(self, group: str, now: datetime, until: datetime, most: int) -> list[int]:
        """Return the numbers of the open items that the group's digest lists.

        These are at most *most* items each that are due before *now*, before *until*, and without
        delay.
        """
        values = {"group": group, "now": now, "until": until, "most": most}
        return [row.number for row in await self._session.rows(_ITEMS, values)]

    async def count_due(self, group: str, until: datetime) -> int:
        """Return how many items are to be done without delay, or are due before *until*."""
        row = await self._session.row(_DUE_COUNT, {"group": group, "until": until})
        return int(row[0]) if row else 0

    async def _known(self) -> Mapping[str, Hours]:
        known: Mapping[str, Hours] | None = self._session.kept("digests")
        if known is None:
            rows = await self._session.rows(_ALL)
            known = {
                row.group: Hours(hour=row.hour, version=row.version, chosen=row.chosen)
                for row in rows
            }
            self._session.keep("digests", known)
        return known

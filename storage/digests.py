"""Stores the hour of each group's daily digest, and finds the items that a digest lists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Integer,
    String,
    Table,
    bindparam,
    exists,
    insert,
    or_,
    select,
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
#: True if a line of the item waits for acceptance, for confirmation, or for an answer about a due
#: date.
_OPEN_LINE = exists().where(
    action_lines.c.group == actions.c.group,
    action_lines.c.number == actions.c.number,
    or_(
        action_lines.c.state.in_((State.AWAITING.value, State.REPORTED.value)),
        action_lines.c.asked_due.is_not(None),
    ),
)
_ITEMS = select(actions.c.number).where(
    # In SQL, `~ended` becomes `ended = 0`, which is the condition of the partial index. SQLite
    # does not use that index for `ended IS 0`.
    ~actions.c.ended,
    actions.c.group == bindparam("group"),
    or_(
        actions.c.due.is_(None),
        actions.c.due < bindparam("until"),
        actions.c.withdrawing.is_not(None),
        _OPEN_LINE,
    ),
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

    async def items(self, group: str, until: datetime) -> list[int]:
        """Return the numbers of the open items that the group's digest lists.

        These are items that are due before *until*, that are to be done without delay, or that
        wait for an answer of a delegation.
        """
        rows = await self._session.rows(_ITEMS, {"group": group, "until": until})
        return [row.number for row in rows]

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

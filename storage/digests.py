"""The hours of the daily digests, a group each, and the items that a digest is about."""

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

#: The hour of a group's digest as it is planned; *version* counts its changes.
digests = Table(
    "digests",
    metadata,
    Column("group", String, primary_key=True),
    #: What the secretariat set: `06:00`, `off`, or None for the desk's own hour.
    Column("chosen", String),
    #: What the planned moment stands for.
    Column("hour", String, nullable=False),
    Column("version", Integer, nullable=False),
)


_ALL = select(digests)
_ADD = insert(digests)
_SAVE = update(digests).where(digests.c.group == bindparam("of_group"))
#: A part that waits to be taken on or confirmed, or whose date somebody is asked about.
_OPEN_LINE = exists().where(
    action_lines.c.group == actions.c.group,
    action_lines.c.number == actions.c.number,
    or_(
        action_lines.c.state.in_((State.AWAITING.value, State.REPORTED.value)),
        action_lines.c.asked_due.is_not(None),
    ),
)
_ITEMS = select(actions.c.number).where(
    # In the partial index's own words: SQLite does not use it for `ended IS 0`.
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
    """All are read once a batch."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, group: str) -> Hours | None:
        """What is planned for the group, or None where nothing ever was."""
        return (await self._known()).get(group)

    async def save(self, group: str, rhythm: Hours) -> None:
        """Plan the group's digest so from now on."""
        known = await self._known()
        values: dict[str, Any] = {
            "group": group, "chosen": rhythm.chosen, "hour": rhythm.hour,
            "version": rhythm.version,
        }  # fmt: skip
        if group in known:
            self._session.write(_SAVE, {"of_group": group, **values}, key=group)
        else:
            self._session.write(_ADD, values)
        self._session.keep("digests", {**known, group: rhythm})

    async def items(self, group: str, until: datetime) -> list[int]:
        """The numbers of what is due before *until*, without delay, or waits for somebody."""
        rows = await self._session.rows(_ITEMS, {"group": group, "until": until})
        return [row.number for row in rows]

    async def _known(self) -> Mapping[str, Hours]:
        known: Mapping[str, Hours] | None = self._session.kept("digests")
        if known is None:
            rows = await self._session.rows(_ALL)
            known = {row.group: Hours(row.hour, row.version, row.chosen) for row in rows}
            self._session.keep("digests", known)
        return known

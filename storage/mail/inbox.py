"""Stores the updates received from Telegram until they are handled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import bindparam, delete, func, insert, select, update

from storage.engine.session import Session
from storage.mail.tables import inbox

#: An update is taken for a repetition only if another one with the same id came within this time
#: before. After a week without updates, Telegram may begin with any id, so a later update with
#: that id is a new one.
SAME_WITHIN = timedelta(hours=48)


class InboxState(StrEnum):
    """Whether an update still waits to be handled, or how it was handled."""

    WAITING = "waiting"
    DONE = "done"
    IGNORED = "ignored"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it was received from Telegram; *raw* is its JSON."""

    update_id: int
    raw: str
    hash: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that is still to be handled; *id* is the number of its row."""

    id: int
    update_id: int
    raw: str
    received_at: datetime


_ADD = insert(inbox)
_KNOWN = select(inbox.c.update_id).where(
    inbox.c.update_id.in_(bindparam("ids", expanding=True)),
    inbox.c.received_at > bindparam("since"),
)
_WAITING = (
    select(inbox.c.id, inbox.c.update_id, inbox.c.raw, inbox.c.received_at)
    .where(inbox.c.state == InboxState.WAITING.value)
    .order_by(inbox.c.id)
    .limit(bindparam("most"))
)
_COUNT = select(func.count()).select_from(inbox).where(inbox.c.state == InboxState.WAITING.value)
_FINISH = update(inbox).where(inbox.c.id == bindparam("of_id"))
_FORGET = delete(inbox).where(
    inbox.c.state != InboxState.WAITING.value, inbox.c.received_at < bindparam("before")
)


class Inbox:
    """The updates, handled in the order of their rows.

    Update ids are only used to recognise repeated updates.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def receive(self, updates: Sequence[Received], now: datetime) -> int:
        """Add the updates whose ids were not received within SAME_WITHIN before *now*.

        Returns how many were added.
        """
        ids = [each.update_id for each in updates]
        rows = await self._session.rows(_KNOWN, {"ids": ids, "since": now - SAME_WITHIN})
        known = {row.update_id for row in rows}
        new = {each.update_id: each for each in updates if each.update_id not in known}
        for each in new.values():
            self._session.write(
                _ADD,
                {
                    "update_id": each.update_id,
                    "raw": each.raw,
                    "hash": each.hash,
                    "received_at": now,
                    "state": InboxState.WAITING.value,
                },
            )
        return len(new)

    async def waiting(self, most: int) -> list[Waiting]:
        """Return up to *most* updates that are still to be handled, oldest first."""
        rows = await self._session.rows(_WAITING, {"most": most})
        return [
            Waiting(id=row.id, update_id=row.update_id, raw=row.raw, received_at=row.received_at)
            for row in rows
        ]

    async def count_waiting(self) -> int:
        """Return how many updates are still to be handled."""
        row = await self._session.row(_COUNT)
        return int(row[0]) if row else 0

    def finish(self, row: int, state: InboxState) -> None:
        """Note how the update was handled, and delete its content immediately."""
        self._session.write(_FINISH, {"of_id": row, "state": state.value, "raw": None}, key=row)

    def forget(self, before: datetime) -> None:
        """Delete the handled updates that were received before that time."""
        self._session.write(_FORGET, {"before": before})

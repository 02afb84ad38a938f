"""The inbox: the updates received from Telegram, kept until they are handled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import bindparam, delete, func, insert, select, update

from storage.engine.session import Session
from storage.mail.tables import inbox

#: Two updates with the same id are the same update only within this time: Telegram may start
#: from another id after a week without updates.
SAME_WITHIN = timedelta(hours=48)


class InboxState(StrEnum):
    """Whether an update still waits, or how it was handled."""

    WAITING = "waiting"
    DONE = "done"
    IGNORED = "ignored"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it was received; *raw* is its JSON."""

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
    """The updates, handled in the order of their rows; update ids only reveal repeated ones."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def receive(self, updates: Sequence[Received], now: datetime) -> int:
        """Add the updates not received within SAME_WITHIN before *now*; return how many."""
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
        """Return up to *most* waiting updates, oldest first."""
        rows = await self._session.rows(_WAITING, {"most": most})
        return [
            Waiting(id=row.id, update_id=row.update_id, raw=row.raw, received_at=row.received_at)
            for row in rows
        ]

    async def count_waiting(self) -> int:
        """Return how many updates wait."""
        row = await self._session.row(_COUNT)
        return int(row[0]) if row else 0

    def finish(self, row: int, state: InboxState) -> None:
        """Note how the update was handled, and delete its content at once."""
        self._session.write(_FINISH, {"of_id": row, "state": state.value, "raw": None}, key=row)

    def forget(self, before: datetime) -> None:
        """Delete the handled updates that were received before that time."""
        self._session.write(_FORGET, {"before": before})

"""The inbox: what Telegram handed over, kept until it is handled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from storage.engine.session import Session
from storage.mail.tables import inbox

#: After an idle week update ids begin anew; within this time an id is one update.
SAME_WITHIN = timedelta(hours=48)


class InboxState(StrEnum):
    """What became of an update."""

    WAITING = "waiting"
    DONE = "done"
    IGNORED = "ignored"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Received:
    """One update as it was received; *raw* is its JSON."""

    update_id: int
    raw: str
    hash: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that waits to be handled."""

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
    """Rows are handled in the order of their own id; update ids only tell repeats."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def receive(self, updates: Sequence[Received], now: datetime) -> int:
        """Keep those not seen within 48 hours; how many there were."""
        ids = [each.update_id for each in updates]
        known = {
            row.update_id
            for row in await self._session.rows(_KNOWN, {"ids": ids, "since": now - SAME_WITHIN})
        }
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
        """The oldest rows that wait, no more than *most*."""
        rows: Sequence[Any] = await self._session.rows(_WAITING, {"most": most})
        return [Waiting(row.id, row.update_id, row.raw, row.received_at) for row in rows]

    async def count_waiting(self) -> int:
        """How many rows wait."""
        row = await self._session.row(_COUNT)
        return int(row[0]) if row else 0

    def finish(self, row: int, state: InboxState) -> None:
        """The row is handled; its words are dropped at once."""
        self._session.write(_FINISH, {"of_id": row, "state": state.value, "raw": None}, key=row)

    def forget(self, before: datetime) -> None:
        """Delete settled rows received before that time."""
        self._session.write(_FORGET, {"before": before})

"""Stores the updates received from Telegram until they are handled."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

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
    """An update as it was received at *at*.

    *kept* is the part of it that may be stored, *raw* its JSON, and *hash* the hash of that.
    *machine_at* is the time of receipt by the machine's clock, which is not stored.
    """

    update_id: int
    kept: Mapping[str, Any]
    raw: str
    hash: str
    at: datetime
    machine_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class InboxRow:
    """An update with the number of its row, *id*. *kept* is the part that may be stored.

    *machine_at* is the time of receipt by the machine's clock; None if the row has waited.
    """

    id: int
    update_id: int
    kept: Mapping[str, Any]
    received_at: datetime
    machine_at: datetime | None = None


_ADD = insert(inbox).returning(inbox.c.id, inbox.c.update_id)
_KNOWN = select(inbox.c.update_id).where(
    inbox.c.update_id.in_(bindparam("ids", expanding=True)),
    inbox.c.received_at > bindparam("since"),
)
_FIRST_WAITING = (
    select(inbox.c.id, inbox.c.update_id, inbox.c.raw, inbox.c.received_at)
    .where(
        inbox.c.state == InboxState.WAITING.value,
        inbox.c.id.not_in(bindparam("but", expanding=True)),
    )
    .order_by(inbox.c.id)
    .limit(1)
)
_COUNT = select(func.count()).select_from(inbox).where(inbox.c.state == InboxState.WAITING.value)
_BEFORE = select(inbox.c.id).where(inbox.c.received_at < bindparam("at")).limit(1)
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

    async def receive(self, updates: Sequence[Received], state: InboxState) -> list[InboxRow]:
        """Add the updates whose ids were not received within SAME_WITHIN before them.

        Their content is stored only if *state* is WAITING. Returns the rows that were added, in
        the order of *updates*.
        """
        if not updates:
            return []
        ids = [each.update_id for each in updates]
        since = min(each.at for each in updates) - SAME_WITHIN
        rows = await self._session.rows(_KNOWN, {"ids": ids, "since": since})
        known = {row.update_id for row in rows}
        new = {each.update_id: each for each in updates if each.update_id not in known}
        if not new:
            return []
        added = await self._session.rows(
            _ADD,
            [
                {
                    "update_id": each.update_id,
                    "raw": each.raw if state is InboxState.WAITING else None,
                    "hash": each.hash,
                    "received_at": each.at,
                    "state": state.value,
                }
                for each in new.values()
            ],
        )
        numbers = {row.update_id: row.id for row in added}
        return [
            InboxRow(numbers[each.update_id], each.update_id, each.kept, each.at, each.machine_at)
            for each in new.values()
        ]

    async def any_before(self, at: datetime) -> bool:
        """Return True if an update that was received before that time is still known."""
        return await self._session.row(_BEFORE, {"at": at}) is not None

    async def first_waiting(self, but: Collection[int] = ()) -> InboxRow | None:
        """Return the oldest update that is still to be handled, or None.

        The rows with the ids *but* are left out.
        """
        row = await self._session.row(_FIRST_WAITING, {"but": list(but)})
        return row and InboxRow(row.id, row.update_id, json.loads(row.raw), row.received_at)

    async def count_waiting(self) -> int:
        """Return how many updates are still to be handled."""
        row = await self._session.row(_COUNT)
        return int(row[0]) if row else 0

    def finish(self, row: int, state: InboxState) -> None:
        """Note how the update was handled, and delete its content immediately."""
        self._session.write(_FINISH, {"of_id": row, "state": state.value, "raw": None})

    def forget(self, before: datetime) -> None:
        """Delete the handled updates that were received before that time."""
        self._session.write(_FORGET, {"before": before})

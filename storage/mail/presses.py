"""Stores the last press of each person that had a card redrawn, and when the card was redrawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, or_, select

from storage.engine.session import Session
from storage.mail.tables import presses

_ADD = insert(presses)
_REPLACE = delete(presses).where(
    presses.c.user == bindparam("of_user"), presses.c.card == bindparam("of_card")
)
_RECENT = select(presses).where(
    presses.c.user == bindparam("user"),
    or_(presses.c.answered_at.is_(None), presses.c.answered_at > bindparam("since")),
)
_FORGET = delete(presses).where(presses.c.at < bindparam("before"))


@dataclass(frozen=True, slots=True)
class Press:
    """A person's press of the button *token*, because of which the card *card* is redrawn.

    *answered_at* is when Telegram had answered the edit of the card, by the desk's clock, and
    *machine_answered_at* the same by the machine's clock. Both are None before the answer.
    """

    user: int
    card: str
    token: str
    at: datetime
    answered_at: datetime | None = None
    machine_answered_at: datetime | None = None


class Presses:
    """The presses: one for each person and card.

    The outbox notes when Telegram has answered the edit (`Outbox.settle`).
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def recent(self, user: int, since: datetime) -> list[Press]:
        """Return the person's presses whose edit was answered after *since*, or not yet."""
        rows = await self._session.rows(_RECENT, {"user": user, "since": since})
        return [Press(*_values(row)) for row in rows]

    def put(self, press: Press) -> None:
        """Store the press in place of the person's earlier press on that card."""
        self._session.write(_REPLACE, {"of_user": press.user, "of_card": press.card})
        values = {"user": press.user, "card": press.card, "token": press.token, "at": press.at}
        self._session.write(_ADD, values)

    def forget(self, before: datetime) -> None:
        """Delete the presses that were made before that time."""
        self._session.write(_FORGET, {"before": before})


def _values(row: Any) -> tuple[Any, ...]:
    return row.user, row.card, row.token, row.at, row.answered_at, row.machine_answered_at

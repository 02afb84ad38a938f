"""Stores what people's presses have drawn, and when Telegram has answered that drawing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, or_, select, update

from storage.engine.session import Session
from storage.mail.letters import Letter
from storage.mail.tables import presses

#: The dedup key of a new message that a press has caused begins with this.
MESSAGE = "press-"

_ADD = insert(presses)
_REPLACE = delete(presses).where(
    presses.c.user == bindparam("of_user"), presses.c.shown == bindparam("of_shown")
)
_RECENT = select(presses).where(
    presses.c.user == bindparam("user"),
    or_(presses.c.answered_at.is_(None), presses.c.answered_at > bindparam("since")),
)
#: The presses whose effect a letter shows: those made before the letter was written.
_ANSWER = update(presses).where(
    presses.c.shown == bindparam("of_shown"),
    presses.c.answered_at.is_(None),
    presses.c.at <= bindparam("written_at"),
)
_FORGET = delete(presses).where(presses.c.at < bindparam("before"))


@dataclass(frozen=True, slots=True)
class Press:
    """A person's press of the button *token*, because of which something with buttons is drawn.

    *shown* is the key of the card that is redrawn, or the dedup key of a new message, which begins
    with MESSAGE. *answered_at* is when Telegram had answered the call for it, by the desk's clock,
    and *machine_answered_at* the same by the machine's clock; *message_id* is the id of the
    message. They are None before that.
    """

    user: int
    shown: str
    token: str
    at: datetime
    answered_at: datetime | None = None
    machine_answered_at: datetime | None = None
    message_id: int | None = None


class Presses:
    """The presses: one for each person and each card or message that is drawn.

    The outbox notes when Telegram has answered (`Outbox.settle`).
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def recent(self, user: int, since: datetime) -> list[Press]:
        """Return the person's presses whose drawing was answered after *since*, or not yet."""
        rows = await self._session.rows(_RECENT, {"user": user, "since": since})
        return [_press(row) for row in rows]

    def put(self, press: Press) -> None:
        """Store the press in place of an earlier one of that person that drew the same."""
        self._session.write(_REPLACE, {"of_user": press.user, "of_shown": press.shown})
        values = {"user": press.user, "shown": press.shown, "token": press.token, "at": press.at}
        self._session.write(_ADD, values)

    def forget(self, before: datetime) -> None:
        """Delete the presses that were made before that time."""
        self._session.write(_FORGET, {"before": before})


def _press(row: Row[Any]) -> Press:
    return Press(
        user=row.user,
        shown=row.shown,
        token=row.token,
        at=row.at,
        answered_at=row.answered_at,
        machine_answered_at=row.machine_answered_at,
        message_id=row.message_id,
    )


def note_answer(
    session: Session,
    letter: Letter,
    *,
    sent_at: datetime | None = None,
    machine_at: datetime | None = None,
    message_id: int | None = None,
    **_: object,
) -> None:
    """Note for the presses that have caused this letter that Telegram has answered its call."""
    fresh = letter.dedup if (letter.dedup or "").startswith(MESSAGE) else None
    for shown in filter(None, (letter.card, fresh)):
        session.write(
            _ANSWER,
            {
                "of_shown": shown,
                "written_at": letter.created_at,
                "answered_at": sent_at,
                "machine_answered_at": machine_at,
                "message_id": message_id,
            },
        )

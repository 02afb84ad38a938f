"""Stores the outbox: the letters that the desk has decided to send, and the state of each."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)

from storage.engine.session import Session
from storage.mail.letters import Letter, LetterKind, LetterState, letter_row, read_letter
from storage.mail.tables import outbox

__all__ = ["Letter", "LetterKind", "LetterState", "Outbox"]


def _in_state(*states: LetterState) -> ColumnElement[bool]:
    """Return the SQL condition that a letter is in one of *states*.

    It is written like the conditions of the partial indexes. It has literals, because SQLite does
    not use these indexes for `IN` with parameters.
    """
    named: list[ColumnElement[str]] = [literal_column(f"'{each.value}'") for each in states]
    return outbox.c.state == named[0] if len(named) == 1 else outbox.c.state.in_(named)


_ACTIVE = _in_state(LetterState.QUEUED, LetterState.SENDING, LetterState.HELD)
_QUEUED = _in_state(LetterState.QUEUED)
#: The oldest active letter of every destination. No other letter for that destination may be sent
#: before it.
_HEADS = select(func.min(outbox.c.id)).where(_ACTIVE).group_by(outbox.c.chat, outbox.c.thread)
_READY = (
    select(outbox)
    .where(
        outbox.c.id.in_(_HEADS),
        _QUEUED,
        or_(outbox.c.not_before.is_(None), outbox.c.not_before <= bindparam("machine_now")),
    )
    .order_by(outbox.c.id)
    .limit(bindparam("most"))
)
_NEXT_RETRY = select(func.min(outbox.c.not_before)).where(
    _ACTIVE, _QUEUED, outbox.c.not_before > bindparam("machine_now")
)
_IN_STATE = {
    state: select(outbox).where(_in_state(state)).order_by(outbox.c.id) for state in LetterState
}
_CHATS_ON_HOLD = select(outbox.c.chat).where(_ACTIVE, _in_state(LetterState.HELD))
#: Letters behind a held letter are not counted, because they wait until a person removes the
#: obstacle in the chat.
_BUSY = (
    select(func.count())
    .select_from(outbox)
    .where(
        _ACTIVE,
        outbox.c.state != LetterState.HELD.value,
        outbox.c.chat.not_in(_CHATS_ON_HOLD),
    )
)
_OLDEST_QUEUED = select(outbox.c.created_at).where(
    outbox.c.id == select(func.min(outbox.c.id)).where(_QUEUED).scalar_subquery()
)
_PARKED_COUNT = select(func.count()).select_from(outbox).where(_in_state(LetterState.PARKED))
_FIND = select(outbox).where(outbox.c.id == bindparam("id"))

_ADD = insert(outbox)
_NEW = [column for column in outbox.c if column.name not in {"id", "sent_at", "message_id"}]
#: Adds nothing if there is a letter with the same dedup key.
_ADD_ONCE = insert(outbox).from_select(
    [column.name for column in _NEW],
    select(*[bindparam(f"new_{column.name}", type_=column.type) for column in _NEW]).where(
        ~exists().where(outbox.c.dedup == bindparam("new_dedup"))
    ),
    include_defaults=False,
)
#: _CLAIM and _SETTLE are two objects with the same condition. A session executes all writes with
#: the same statement object together, so these must set the same columns.
_CLAIM = update(outbox).where(outbox.c.id == bindparam("of_id"))
_SETTLE = update(outbox).where(outbox.c.id == bindparam("of_id"))
_REPLACE = update(outbox).where(
    outbox.c.card == bindparam("of_card"), outbox.c.kind == LetterKind.EDIT.value, _QUEUED
)
_RELEASE = update(outbox).where(
    outbox.c.chat == bindparam("of_chat"), _ACTIVE, _in_state(LetterState.HELD)
)
_QUEUED_FOR_CHAT = outbox.c.chat == bindparam("of_chat"), _ACTIVE, _QUEUED
_PARK = update(outbox).where(*_QUEUED_FOR_CHAT)
_POSTPONE = update(outbox).where(
    *_QUEUED_FOR_CHAT,
    or_(outbox.c.not_before.is_(None), outbox.c.not_before < bindparam("of_until")),
)
_FORGET = delete(outbox).where(
    _in_state(LetterState.SENT, LetterState.REPLACED, LetterState.DROPPED),
    outbox.c.created_at < bindparam("before"),
)


class Outbox:
    """The outgoing letters; for each destination they are sent in the order of their ids.

    Only delivery settles a letter, which means that it stores the outcome of sending it.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, letter: Letter) -> None:
        """Add a letter, unless there is one with the same dedup key.

        A new edit of a card replaces an earlier edit of that card that is still queued.
        """
        row = letter_row(letter)
        if letter.kind is LetterKind.EDIT:
            replaced = {"of_card": letter.card, "state": LetterState.REPLACED.value}
            self._session.write(_REPLACE, replaced, key=letter.card, first=True)
            self._session.write(_ADD, row, key=("edit", letter.card))
        elif letter.dedup is not None:
            self._session.write(_ADD_ONCE, {f"new_{name}": row[name] for name in row})
        else:
            self._session.write(_ADD, row)

    async def claim(self, machine_now: datetime, most: int) -> list[Letter]:
        """Return up to *most* letters that may be sent now, oldest first.

        There is at most one for each destination. The caller calls `sending` for those that it
        sends.
        """
        rows = await self._session.rows(_READY, {"machine_now": machine_now, "most": most})
        return [read_letter(row) for row in rows]

    async def in_state(self, state: LetterState) -> list[Letter]:
        """Return all letters in that state, oldest first."""
        return [read_letter(row) for row in await self._session.rows(_IN_STATE[state])]

    async def oldest_queued(self) -> datetime | None:
        """Return when the first of the queued letters was written, or None if none is queued."""
        row = await self._session.row(_OLDEST_QUEUED)
        return row.created_at if row else None

    async def count_parked(self) -> int:
        """Return how many letters are parked."""
        row = await self._session.row(_PARKED_COUNT)
        return int(row[0]) if row else 0

    async def find(self, number: int) -> Letter | None:
        """Return the letter with that id, or None."""
        row = await self._session.row(_FIND, {"id": number})
        return read_letter(row) if row else None

    async def next_retry(self, machine_now: datetime) -> datetime | None:
        """Return the time when the next postponed letter may be tried, or None if none waits."""
        row = await self._session.row(_NEXT_RETRY, {"machine_now": machine_now})
        return row[0] if row else None

    async def busy(self) -> int:
        """Return how many letters are being sent or can be sent without a decision of a person."""
        row = await self._session.row(_BUSY)
        return int(row[0]) if row else 0

    def sending(self, letter: Letter) -> None:
        """Note that the letter is about to be sent.

        Its type is stored too, because delivery may send an EDIT as a new MESSAGE.
        """
        self._session.write(
            _CLAIM,
            {
                "of_id": letter.id,
                "state": LetterState.SENDING.value,
                "kind": letter.kind.value,
                "attempts": letter.attempts + 1,
            },
        )

    def settle(self, letter: Letter, state: LetterState, **changes: Any) -> None:
        """Store the outcome of an attempt to send the letter.

        *state* is its new state. *changes* are values of other columns, such as problem.
        """
        unchanged = {"repeated": letter.repeated, "text": letter.text}
        cleared = dict.fromkeys(("not_before", "problem", "sent_at", "message_id"))
        values = {**unchanged, **cleared, "of_id": letter.id, "state": state.value, **changes}
        self._session.write(_SETTLE, values)

    def park(self, chat: int, problem: str) -> None:
        """Park all queued letters for that chat: they wait for the secretariat's decision."""
        values = {"of_chat": chat, "state": LetterState.PARKED.value, "problem": problem}
        self._session.write(_PARK, values)

    def postpone(self, chat: int, until: datetime) -> None:
        """Make queued letters for that chat wait until *until*, by the machine's clock."""
        self._session.write(_POSTPONE, {"of_chat": chat, "of_until": until, "not_before": until})

    def release(self, chat: int) -> None:
        """Queue the held letters for that chat again."""
        self._session.write(_RELEASE, {"of_chat": chat, "state": LetterState.QUEUED.value})

    def forget(self, before: datetime) -> None:
        """Delete the sent, replaced and dropped letters that were written before that time."""
        self._session.write(_FORGET, {"before": before})

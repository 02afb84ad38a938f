"""The outbox: what the desk has decided to say, until it is known to have been said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
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

from domain.groups import Place
from storage.engine.session import Session
from storage.mail.tables import outbox


class LetterKind(StrEnum):
    """What is to be done at the destination."""

    MESSAGE = "message"
    DOCUMENT = "document"
    EDIT = "edit"
    REACTION = "reaction"
    PIN = "pin"
    MENU = "menu"
    LEAVE = "leave"


class LetterState(StrEnum):
    """How far a letter has come."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    HELD = "held"
    PARKED = "parked"
    REPLACED = "replaced"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Letter:
    """One outgoing thing, rendered; *card* is drawn by it, *reply_card* is answered by it.

    *prepared_for* is the instant that it was to be said at, where it was written for one; it was
    written at *created_at*.
    """

    kind: LetterKind
    place: Place
    text: str
    language: str
    created_at: datetime
    group: str | None = None
    markup: Any = None
    card: str | None = None
    reply_card: str | None = None
    reply_to: int | None = None
    silent: bool = False
    dedup: str | None = None
    state: LetterState = LetterState.QUEUED
    attempts: int = 0
    repeated: bool = False
    not_before: datetime | None = None
    problem: str | None = None
    id: int = 0
    #: Of a document: what its file holds, and what it is called.
    file: bytes | None = None
    file_name: str | None = None
    prepared_for: datetime | None = None


def _in_state(*states: LetterState) -> ColumnElement[bool]:
    """The condition in the partial indexes' words: with a parameter SQLite does not use them."""
    named: list[ColumnElement[str]] = [literal_column(f"'{each.value}'") for each in states]
    return outbox.c.state == named[0] if len(named) == 1 else outbox.c.state.in_(named)


_ADD = insert(outbox)
_ACTIVE = _in_state(LetterState.QUEUED, LetterState.SENDING, LetterState.HELD)
_QUEUED = _in_state(LetterState.QUEUED)
#: The oldest active letter of every destination: nothing overtakes it.
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
_WAKE = select(func.min(outbox.c.not_before)).where(
    _ACTIVE, _QUEUED, outbox.c.not_before > bindparam("machine_now")
)
_IN = {
    state: select(outbox).where(_in_state(state)).order_by(outbox.c.id) for state in LetterState
}
_HELD = select(outbox.c.chat).where(_ACTIVE, _in_state(LetterState.HELD))
#: What stands behind a held letter waits for a person, not for the network.
_BUSY = (
    select(func.count())
    .select_from(outbox)
    .where(_ACTIVE, outbox.c.state != LetterState.HELD.value, outbox.c.chat.not_in(_HELD))
)
_NEW = [column for column in outbox.c if column.name not in {"id", "sent_at", "message_id"}]
#: What has a dedup key is said once: a second letter with the same key is left out.
_ADD_ONCE = insert(outbox).from_select(
    [column.name for column in _NEW],
    select(*[bindparam(f"new_{column.name}", type_=column.type) for column in _NEW]).where(
        ~exists().where(outbox.c.dedup == bindparam("new_dedup"))
    ),
    include_defaults=False,
)
_FIND = select(outbox).where(outbox.c.id == bindparam("id"))
_CLAIM = update(outbox).where(outbox.c.id == bindparam("of_id"))
_SETTLE = update(outbox).where(outbox.c.id == bindparam("of_id"))
_REPLACE = update(outbox).where(
    outbox.c.card == bindparam("of_card"), outbox.c.kind == LetterKind.EDIT.value, _QUEUED
)
_RELEASE = update(outbox).where(
    outbox.c.chat == bindparam("of_chat"), _ACTIVE, _in_state(LetterState.HELD)
)
_WAITING = outbox.c.chat == bindparam("of_chat"), _ACTIVE, _QUEUED
_PARK = update(outbox).where(*_WAITING)
_POSTPONE = update(outbox).where(
    *_WAITING, or_(outbox.c.not_before.is_(None), outbox.c.not_before < bindparam("of_until"))
)
_FORGET = delete(outbox).where(
    _in_state(LetterState.SENT, LetterState.REPLACED, LetterState.DROPPED),
    outbox.c.created_at < bindparam("before"),
)


class Outbox:
    """Letters leave in order of their id at each destination; only delivery settles them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, letter: Letter) -> None:
        """Add a letter; an edit takes the place of an earlier edit of its card that still waits.

        A letter whose dedup key is known already is left out.
        """
        if letter.kind is LetterKind.EDIT:
            state = LetterState.REPLACED.value
            self._session.write(
                _REPLACE, {"of_card": letter.card, "state": state}, key=letter.card, first=True
            )
            self._session.write(_ADD, _row(letter), key=("edit", letter.card))
        elif letter.dedup is not None:
            values = {f"new_{name}": value for name, value in _row(letter).items()}
            self._session.write(_ADD_ONCE, values)
        else:
            self._session.write(_ADD, _row(letter))

    async def claim(self, machine_now: datetime, most: int) -> list[Letter]:
        """The head of every destination that is ready, oldest first; the caller marks its own."""
        rows = await self._session.rows(_READY, {"machine_now": machine_now, "most": most})
        return [_letter(row) for row in rows]

    async def in_state(self, state: LetterState) -> list[Letter]:
        """Every letter in that state, oldest first."""
        return [_letter(row) for row in await self._session.rows(_IN[state])]

    async def find(self, number: int) -> Letter | None:
        """The letter of that id, or None."""
        row = await self._session.row(_FIND, {"id": number})
        return _letter(row) if row else None

    async def next_retry(self, machine_now: datetime) -> datetime | None:
        """When the next postponed letter may be tried again."""
        row = await self._session.row(_WAKE, {"machine_now": machine_now})
        return row[0] if row else None

    async def busy(self) -> int:
        """How many letters are on their way or about to be."""
        row = await self._session.row(_BUSY)
        return int(row[0]) if row else 0

    def sending(self, letter: Letter) -> None:
        """Mark a letter as called, before the call; an edit may go as a message by now."""
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
        """Write down what became of a letter; *changes* are columns, such as problem."""
        known = {
            "not_before": None, "problem": None, "repeated": letter.repeated,
            "sent_at": None, "message_id": None, "text": letter.text,
        }  # fmt: skip
        self._session.write(
            _SETTLE, {**known, "of_id": letter.id, "state": state.value, **changes}
        )

    def park(self, chat: int, problem: str) -> None:
        """Whatever else waits for that chat waits for a person now."""
        values = {"of_chat": chat, "state": LetterState.PARKED.value, "problem": problem}
        self._session.write(_PARK, values)

    def postpone(self, chat: int, until: datetime) -> None:
        """Nothing that waits for that chat goes before *until*, in machine time."""
        self._session.write(_POSTPONE, {"of_chat": chat, "of_until": until, "not_before": until})

    def forget(self, before: datetime) -> None:
        """Delete what was settled for good and put before that time."""
        self._session.write(_FORGET, {"before": before})

    def release(self, chat: int) -> None:
        """What was held in that chat may go again."""
        self._session.write(_RELEASE, {"of_chat": chat, "state": LetterState.QUEUED.value})


def _row(letter: Letter) -> dict[str, Any]:
    return {
        "kind": letter.kind.value,
        "chat": letter.place.chat,
        "thread": letter.place.thread,
        "group": letter.group,
        "language": letter.language,
        "text": letter.text,
        "markup": letter.markup,
        "card": letter.card,
        "reply_card": letter.reply_card,
        "reply_to": letter.reply_to,
        "silent": letter.silent,
        "dedup": letter.dedup,
        "state": letter.state.value,
        "attempts": letter.attempts,
        "repeated": letter.repeated,
        "not_before": letter.not_before,
        "created_at": letter.created_at,
        "prepared_for": letter.prepared_for,
        "problem": letter.problem,
        "file": letter.file,
        "file_name": letter.file_name,
    }


def _letter(row: Row[Any]) -> Letter:
    return Letter(
        kind=LetterKind(row.kind),
        place=Place(row.chat, row.thread),
        text=row.text,
        language=row.language,
        created_at=row.created_at,
        group=row.group,
        markup=row.markup,
        card=row.card,
        reply_card=row.reply_card,
        reply_to=row.reply_to,
        silent=row.silent,
        dedup=row.dedup,
        state=LetterState(row.state),
        attempts=row.attempts,
        repeated=row.repeated,
        not_before=row.not_before,
        problem=row.problem,
        id=row.id,
        file=row.file,
        file_name=row.file_name,
        prepared_for=row.prepared_for,
    )

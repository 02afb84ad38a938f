"""Stores the outbox: the letters that the desk has decided to send, and the state of each."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, exists, func, insert, not_, or_, select, update

from domain.groups import Place
from storage.engine.session import Session
from storage.mail import waiting
from storage.mail.heads import ACTIVE_STATES, find_heads, in_state
from storage.mail.letters import (
    FLEETING,
    Lane,
    Letter,
    LetterKind,
    LetterState,
    Whisper,
    letter_row,
    read_letter,
    whisper_row,
)
from storage.mail.moves import follow_group
from storage.mail.presses import note_answer
from storage.mail.tables import outbox
from storage.mail.waiting import Waiting

__all__ = ["Lane", "Letter", "LetterKind", "LetterState", "Outbox", "Whisper"]


_ACTIVE = in_state(*ACTIVE_STATES)
_QUEUED = in_state(LetterState.QUEUED)
_MESSAGE = LetterKind.MESSAGE.value
_NEXT_RETRY = select(func.min(outbox.c.not_before)).where(
    _ACTIVE, _QUEUED, outbox.c.not_before > bindparam("machine_now")
)
_IN_STATE = {
    state: select(outbox).where(in_state(state)).order_by(outbox.c.id) for state in LetterState
}
_UNSENT = (
    select(outbox.c.id)
    .where(
        in_state(LetterState.QUEUED, LetterState.SENDING),
        outbox.c.chat == bindparam("chat"),
        _ACTIVE,
        or_(outbox.c.card == bindparam("shown"), outbox.c.dedup == bindparam("shown")),
    )
    .limit(1)
)
_FIND = select(outbox).where(outbox.c.id == bindparam("id"))
_CARD_WAITS = select(outbox.c.lane).where(
    outbox.c.card == bindparam("key"),
    _QUEUED,
    outbox.c.chat == bindparam("chat"),
    outbox.c.kind == _MESSAGE,
    outbox.c.id < bindparam("id"),
)

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
#: These are several objects with the same condition. A session executes all writes with the same
#: statement object together, so these must set the same columns.
_CLAIM = update(outbox).where(outbox.c.id == bindparam("of_id"))
_SETTLE = update(outbox).where(outbox.c.id == bindparam("of_id"))
_FOLLOW = update(outbox).where(outbox.c.id == bindparam("of_id"))
_REPLACE = update(outbox).where(
    outbox.c.card == bindparam("of_card"), outbox.c.kind == LetterKind.EDIT.value, _QUEUED
)
_EDITED = select(outbox.c.card).where(
    outbox.c.card.in_(bindparam("cards", expanding=True)),
    outbox.c.kind == LetterKind.EDIT.value,
    _QUEUED,
)
_DROP_CARD = (
    update(outbox)
    .where(outbox.c.card == bindparam("of_card"), _QUEUED, outbox.c.kind == _MESSAGE)
    .values(state=LetterState.DROPPED.value)
    .returning(outbox.c.id)
)
_RELEASE = update(outbox).where(
    outbox.c.chat == bindparam("of_chat"), _ACTIVE, in_state(LetterState.HELD)
)
_QUEUED_FOR_CHAT = outbox.c.chat == bindparam("of_chat"), _ACTIVE, _QUEUED
#: A fleeting letter is not parked: it is tried, and if that fails, its words are erased.
_PARK = update(outbox).where(
    *_QUEUED_FOR_CHAT,
    or_(outbox.c.dedup.is_(None), not_(outbox.c.dedup.startswith(FLEETING))),
)
#: A range of the index. SQLite reads the whole index for a pattern that is a parameter.
_ALIKE = select(outbox.c.id).where(
    outbox.c.dedup >= bindparam("begins"),
    outbox.c.dedup < bindparam("beyond"),
    in_state(LetterState.QUEUED, LetterState.SENDING, LetterState.SENT),
)
_POSTPONE = update(outbox).where(
    *_QUEUED_FOR_CHAT,
    or_(outbox.c.not_before.is_(None), outbox.c.not_before < bindparam("of_until")),
)
_FORGET = delete(outbox).where(
    in_state(LetterState.SENT, LetterState.REPLACED, LetterState.DROPPED),
    outbox.c.created_at < bindparam("before"),
)


class Outbox:
    """The outgoing letters; in each lane of a destination they are sent in the order of their ids.

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
            edited = ("edited", letter.card)
            if self._session.kept(edited) is not False:
                replaced = {"of_card": letter.card, "state": LetterState.REPLACED.value}
                self._session.write(_REPLACE, replaced)
            self._session.write(_ADD, row)
            self._session.keep(edited, True)
        elif letter.dedup is not None:
            self._session.write(_ADD_ONCE, {f"new_{name}": row[name] for name in row})
        else:
            self._session.write(_ADD, row)

    async def load_edited(self, cards: Collection[str]) -> None:
        """Find out with one query which of these cards have an edit that is still queued."""
        rows = await self._session.rows(_EDITED, {"cards": list(cards)}) if cards else ()
        edited = {row.card for row in rows}
        for each in cards:
            self._session.keep(("edited", each), each in edited)

    async def heads(
        self, machine_now: datetime, most: int, after: Place | None = None
    ) -> tuple[list[Letter], Place | None]:
        """Return the letters of which one for each destination may be sent now.

        These are the first ones of each lane; the letters to prefer come first. At most *most*
        destinations behind *after* are examined, in the order of their ids; None begins with the
        first. The second value is the last of them if there may be more, else None. A destination
        where a letter is being sent or held has none. The caller calls `sending` for the letters
        that it sends.
        """
        return await find_heads(self._session, machine_now, most, after)

    async def follow_card(self, letter: Letter, key: str) -> bool:
        """Return True if the message of the card *key* was written before *letter* and waits.

        The letter then gets the lane of that message, so that it does not hold up its own.
        """
        values = {"chat": letter.place.chat, "key": key, "id": letter.id}
        row = await self._session.row(_CARD_WAITS, values)
        if row is not None:
            self._session.write(_FOLLOW, {"of_id": letter.id, "lane": row.lane})
        return row is not None

    async def in_state(self, state: LetterState) -> list[Letter]:
        """Return all letters in that state, oldest first."""
        return [read_letter(row) for row in await self._session.rows(_IN_STATE[state])]

    async def unreached(self, user: int) -> list[Letter]:
        """Return what is parked because this person could not be reached, oldest first."""
        return await waiting.find_unreached(self._session, user)

    async def latest(self, letters: Collection[Letter]) -> dict[str, Letter]:
        """Return the last letter with each card that these letters show, by the card's key."""
        return await waiting.find_latest(self._session, letters)

    async def waiting_at(self, place: Place) -> Waiting:
        """Return how many letters wait at one chat or topic for a decision, and behind these."""
        return await waiting.count_waiting(self._session, place)

    async def oldest_queued(self) -> datetime | None:
        """Return when the first of the queued letters was written, or None if none is queued."""
        row = await self._session.row(waiting.OLDEST_QUEUED)
        return row.created_at if row else None

    async def count_parked(self) -> int:
        """Return how many letters are parked."""
        row = await self._session.row(waiting.PARKED_COUNT)
        return int(row[0]) if row else 0

    async def any_alike(self, begins: str) -> bool:
        """Return True if a letter whose dedup key begins so was sent, or is still to be sent."""
        values = {"begins": begins, "beyond": f"{begins}\U0010ffff"}
        return await self._session.row(_ALIKE, values) is not None

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
        row = await self._session.row(waiting.BUSY)
        return int(row[0]) if row else 0

    def sending(self, letter: Letter) -> None:
        """Note that the letter is about to be sent.

        Its type and its whisper are stored too: delivery may send an EDIT as a new MESSAGE, and a
        whisper in private.
        """
        self._session.write(
            _CLAIM,
            {
                "of_id": letter.id,
                "state": LetterState.SENDING.value,
                "kind": letter.kind.value,
                "attempts": letter.attempts + 1,
                "whisper": whisper_row(letter.whisper),
            },
        )

    async def unsent(self, chat: int, shown: str) -> bool:
        """Return True if a letter is to be sent to the chat, or is being sent, with this key.

        *shown* is the key of its card, or its own dedup key.
        """
        return await self._session.row(_UNSENT, {"chat": chat, "shown": shown}) is not None

    def settle(
        self,
        letter: Letter,
        state: LetterState,
        *,
        machine_now: datetime | None = None,
        **changes: Any,
    ) -> None:
        """Store the outcome of an attempt to send the letter.

        *state* is its new state. *changes* are values of other columns, such as problem. If the
        letter was sent, the presses that have caused it are answered now.
        """
        if state is LetterState.SENT:
            note_answer(self._session, letter, machine_at=machine_now, **changes)
        unchanged = {
            "repeated": letter.repeated,
            "text": letter.text,
            "whisper": whisper_row(letter.whisper),
        }
        cleared = dict.fromkeys(("not_before", "problem", "sent_at", "message_id"))
        if letter.fleeting and state in {LetterState.SENT, LetterState.DROPPED}:
            unchanged["text"] = ""
        values = {**unchanged, **cleared, "of_id": letter.id, "state": state.value, **changes}
        self._session.write(_SETTLE, values)

    async def drop_card(self, card: str) -> bool:
        """Drop the message of a card that is not sent yet; return False if it is not queued."""
        row = await self._session.row(_DROP_CARD, {"of_card": card})
        return row is not None

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

    def follow_group(self, code: str, place: Place) -> None:
        """Send what waits for the group with that code to *place*, where it has moved."""
        follow_group(self._session, code, place)

    def forget(self, before: datetime) -> None:
        """Delete the sent, replaced and dropped letters that were written before that time."""
        self._session.write(_FORGET, {"before": before})

"""The words of /remind: whose reminder, of what, when and how often, and what becomes of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Self

from domain.groups import CODES
from domain.refs import Ref, fold, read_ref
from domain.refusals import TextTooLong, UnknownDelegation
from domain.reminders import THREAD
from domain.times.recurrence_phrases import (
    is_recurrence,
    read_recurrence,
    split_trailing_recurrence,
)
from domain.times.recurrences import Recurrence
from domain.times.refusals import NoDue, UnreadDue
from handlers.turns.parsing import Parser
from handlers.turns.routes import Choice, Form
from handlers.turns.turn import UserTurn

USAGE = "/remind HUM-A1 tomorrow 07:00"
_OFFERED = ("+1h", "+2h", "tomorrow 09:00", "daily 09:00")

_STEP = re.compile(r"(cancel|skip)\s+(\d{1,9})", re.IGNORECASE)
_SNOOZE = re.compile(r"snooze\s+(?:(\d{1,20})\.)?(\d{1,9})(?:\s+(.+))?", re.IGNORECASE)
_CHANGE = re.compile(r"change\s+(\d{1,9})(?:\s+(.+))?", re.IGNORECASE | re.DOTALL)
_TO = re.compile(r"to\s+([^\s:：]+)\s*([:：])?\s+(.+)", re.IGNORECASE | re.DOTALL)


class RemindForm(Form):
    """`[to GROUP|X] REF|text WHEN`, `list`, or `cancel|skip|snooze|change NUMBER …`."""

    asks = ("text", "when")
    timed = frozenset({"when"})
    ref: Ref | None = None
    text: str | None = None
    at: datetime | None = None
    recurrence: Recurrence | None = None
    #: Who is told: the thread of *group*, or the members of a delegation; else the person alone.
    target: str | None = None
    group: str | None = None
    step: str = "set"
    number: int = 0
    #: Whose reminder is snoozed by somebody who was told of it, where it is not their own.
    owner: int | None = None
    length: str = ""

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        if text.lower() == "list":
            return cls(step="list")
        if found := _STEP.fullmatch(text):
            return cls(step=found[1].lower(), number=int(found[2]))
        if found := _SNOOZE.fullmatch(text):
            owner = int(found[1]) if found[1] else None
            return cls(step="snooze", owner=owner, number=int(found[2]), length=found[3] or "")
        if (found := _CHANGE.fullmatch(text)) and not _split(found[2] or "", parser)[0]:
            at, recurrence = _when(found[2] or "", parser)
            return cls(step="change", number=int(found[1]), at=at, recurrence=recurrence)
        return cls._set(text, parser)

    @classmethod
    def _set(cls, text: str, parser: Parser) -> Self:
        target, group, rest = _addressed(text, parser)
        words, when = _split(rest, parser)
        if when is None or not words:
            raise NoDue(usage=USAGE)
        at, recurrence = _when(when, parser)
        ref = read_ref(words, group or parser.group)
        if len(words) > parser.text_max:
            raise TextTooLong(length=len(words), limit=parser.text_max)
        return cls(
            ref=ref, text=None if ref else words, at=at, recurrence=recurrence,
            target=target, group=group,
        )  # fmt: skip

    @classmethod
    async def begun(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        found = _CHANGE.fullmatch(text)
        if found and not found[2]:
            return {"text": text}
        return await super().begun(text, turn)

    @classmethod
    def settle(cls, name: str, answer: str, parser: Parser) -> str:
        cls.check(name, answer, parser)
        if name != "when":
            return answer
        recurrence = _when(answer, parser)[1]
        if recurrence is None:
            return parser.normalised(answer)
        said = recurrence.canonical()
        return said if is_recurrence(said) else answer

    @classmethod
    def check(cls, name: str, answer: str, parser: Parser) -> object:
        if name == "when":
            at, recurrence = _when(answer, parser)
            return recurrence.canonical() if recurrence else at
        if len(answer) > parser.text_max:
            raise TextTooLong(length=len(answer), limit=parser.text_max)
        return answer

    @classmethod
    async def choices(cls, name: str, turn: UserTurn) -> Sequence[Choice]:
        return [Choice(each, facts={"words": each}) for each in _OFFERED] if name == "when" else ()

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        return f"{answers['text']} {answers['when']}"


def _split(text: str, parser: Parser) -> tuple[str, str | None]:
    """The words, and the time at their end; a recurrence is looked for first."""
    words, when = split_trailing_recurrence(text)
    return (words, when) if when else parser.split_end(text)


def _when(words: str, parser: Parser) -> tuple[datetime, Recurrence | None]:
    """The first time that *words* spell, and what recurs; `without delay` is none."""
    recurrence: Recurrence | None = None
    if is_recurrence(words):
        recurrence = read_recurrence(words, zone=parser.zone, now=parser.now)
    elif words:
        recurrence = parser.recurrence(words)
    if recurrence is not None:
        first = recurrence.next_after(parser.now)
        if first is None:
            raise UnreadDue(words=words)
        return first, recurrence
    at = parser.due(words).at if words else None
    if at is None:
        raise NoDue(usage=USAGE)
    return at, None


def _addressed(text: str, parser: Parser) -> tuple[str | None, str | None, str]:
    """`to HUM …`, `to A: …` → whom, the group where it is a thread, and the rest.

    Without a colon a code stands in capitals: "to a friend" is nobody's delegation.
    """
    found = _TO.fullmatch(text)
    if found is None or not (found[2] or found[1] == found[1].upper()):
        return None, None, text
    code = fold(found[1])
    if code in CODES:
        return THREAD, code, found[3]
    if code in parser.delegations:
        return code, None, found[3]
    if found[2]:
        raise UnknownDelegation(code=found[1], known=(*parser.delegations, *CODES))
    return None, None, text

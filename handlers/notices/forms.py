"""The words of /notice: whom it is for, when it goes, what is done with a planned one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Self

from domain.groups import CODES, in_order
from domain.notices.model import ALL, PRIVATE, Recipients, read_recipients
from domain.refs import Ref
from domain.refusals import GroupNotSetUp, NoText, NotUnderstood, TextTooLong
from domain.times.due_times import split_leading_due
from handlers.turns.entries import split_ref
from handlers.turns.parsing import Parser
from handlers.turns.routes import Choice, Form
from handlers.turns.turn import UserTurn

#: What the desk's other questions call so is, of a notice, *at once*.
AT_ONCE = "without delay"
_OFFERED = ("+1h", "tomorrow 05:30 UTC")
_STEP = re.compile(r"(change|move|withdraw|confirm)\s+(.+)", re.IGNORECASE | re.DOTALL)
#: A time and a colon: after it nothing more is taken for a part of the time.
_TIMED = re.compile(r"at\s+(?P<when>[^\n]{1,40}?):\s+(?P<text>.+)", re.IGNORECASE | re.DOTALL)


class NoticeForm(Form):
    """`TO [at WHEN] text`, `list`, or `change|move|withdraw|confirm REF …`."""

    asks = ("recipients", "text", "at")
    timed = frozenset({"at"})
    step: str = "say"
    to: tuple[str, ...] = ()
    text: str = ""
    at: datetime | None = None
    ref: Ref | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        if text.lower() == "list":
            return cls(step="list")
        if step := _STEP.fullmatch(text):
            return cls._read_step(step[1].lower(), step[2], parser)
        to, rest = read_recipients(text, parser.delegations)
        when, words = split_at(rest)
        at = parser.due(when).at if when else None
        return cls(to=to, text=_told(words, parser), at=at)

    @classmethod
    def _read_step(cls, step: str, text: str, parser: Parser) -> Self:
        ref, rest = split_ref(text, parser.group or PRIVATE)
        if step == "change":
            return cls(step=step, ref=ref, text=_told(rest, parser))
        if step == "move":
            return cls(step=step, ref=ref, at=parser.due(rest).at or parser.now)
        if rest:
            raise NotUnderstood
        return cls(step=step, ref=ref)

    @classmethod
    async def begun(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        if not text:
            return {}
        if text.lower() == "list" or _STEP.fullmatch(text):
            return None
        to, rest = read_recipients(text, turn.desk.registry.codes)
        return None if rest else {"recipients": "+".join(to)}

    @classmethod
    def settle(cls, name: str, answer: str, parser: Parser) -> str:
        meant = cls.check(name, answer, parser)
        if name == "recipients":
            return "+".join(read_recipients(f"{answer.rstrip(': ')}:", parser.delegations)[0])
        return parser.normalised(answer) if name == "at" else str(meant)

    @classmethod
    def check(cls, name: str, answer: str, parser: Parser) -> object:
        match name:
            case "recipients":
                return read_recipients(f"{answer.rstrip(': ')}:", parser.delegations)[0]
            case "text":
                return _told(answer, parser)
            case _:
                return parser.due(answer).at

    @classmethod
    async def choices(cls, name: str, turn: UserTurn) -> Sequence[Choice]:
        match name:
            case "recipients":
                groups = await turn.records.groups.all()
                return [
                    Choice(ALL, "button-all"),
                    *(Choice(code, f"button-{code.lower()}") for code in groups),
                    Choice("heads", "button-notice-heads"),
                ]
            case "at":
                words = [Choice(each, facts={"words": each}) for each in _OFFERED]
                return [Choice(AT_ONCE, "button-notice-now"), *words]
            case _:
                return ()

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        return f"{answers['recipients']}: at {answers['at']}: {answers['text']}"


def split_at(text: str) -> tuple[str | None, str]:
    """`at 25 Jul 05:30 Sessions start` → the words of the time, and the text; else all is text."""
    if found := _TIMED.fullmatch(text):
        when, rest = split_leading_due(found["when"])
        if when and not rest:
            return when, found["text"].strip()
    if text[:3].lower() != "at ":
        return None, text
    when, rest = split_leading_due(text[3:].lstrip())
    return (when, rest) if when else (None, text)


async def resolve(turn: UserTurn, named: tuple[str, ...]) -> Recipients:
    """Whom the words name: of groups, those that are set up; raises GroupNotSetUp."""
    if named != (ALL,) and named[0] not in CODES:
        return Recipients(people=named)
    known = await turn.records.groups.all()
    bound = [code for code, group in known.items() if group.place is not None]
    chosen = bound if named == (ALL,) else in_order(named)
    if not chosen or not set(chosen) <= set(bound):
        raise GroupNotSetUp
    return Recipients(groups=tuple(chosen))


def _told(words: str, parser: Parser) -> str:
    if not words.strip():
        raise NoText(usage="/notice HUM: …")
    if len(words) > parser.text_max:
        raise TextTooLong(length=len(words), limit=parser.text_max)
    return words.strip()

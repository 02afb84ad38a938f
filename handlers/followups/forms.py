"""The forms of follow-ups: the entry, the delegations, the time and the question."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Self

from domain.followups.model import FollowUp
from domain.followups.rhythms import Rhythm, split_rhythm
from domain.refs import Ref, read_assignees
from domain.refusals import NoText, Replaced, UnknownDelegation
from domain.times.due_times import split_leading_due
from domain.times.refusals import NoDue
from handlers.followups.subjects import find_open, open_refs
from handlers.turns.entries import (
    MOST_CHOICES,
    NOTE,
    REF,
    RefForm,
    find,
    seen_groups,
    split_ref,
)
from handlers.turns.forms import Choice, Field, Form, offer
from handlers.turns.parsing import Parser, absolute
from handlers.turns.user_turn import UserTurn

_USAGE = "/follow HUM-A1 B: 26 Jul 09:00 …"
_OFFERED = ("+24h", "tomorrow 09:00", "daily 09:00", "weekly Mon 09:00")
#: The answer that means all delegations accountable for the entry.
_ALL = "-"
#: A normalised time. It is matched first, so that no word of the question is read as part of it.
_ABSOLUTE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\dZ)(?:\s+(.*))?", re.DOTALL)


# The questions that the desk asks after a bare /follow.


async def _offer_open(turn: UserTurn) -> Sequence[Choice]:
    return offer(await open_refs(turn, MOST_CHOICES))


def _read_delegations(answer: str, parser: Parser) -> tuple[str, ...] | None:
    if answer.strip() == _ALL:
        return None
    found, rest = read_assignees(answer.rstrip(": ") + ":", parser.delegations)
    if not found or rest:
        raise UnknownDelegation(code=answer, known=parser.delegations)
    return found


async def _offer_delegations(turn: UserTurn) -> Sequence[Choice]:
    codes = turn.desk.registry.codes
    each = [Choice(code, "button-delegation", {"delegation": code}) for code in codes]
    return [Choice(_ALL, "button-accountable"), *each]


def _read_question(answer: str, parser: Parser) -> str:
    refuse_words(answer, parser, _USAGE)
    return answer


def _read_when(answer: str, parser: Parser) -> object:
    at, rhythm, rest = split_when(answer, parser)
    if at is None or rest:
        raise NoDue(usage=_USAGE)
    return str(rhythm) if rhythm else at


def _normalise_when(answer: str, parser: Parser) -> str:
    meant = _read_when(answer, parser)
    return absolute(meant) if isinstance(meant, datetime) else str(meant)


async def _offer_when(_turn: UserTurn) -> Sequence[Choice]:
    return offer(_OFFERED)


class FollowForm(Form):
    """`REF [X:] WHEN question`; without X, all delegations accountable for the entry are asked."""

    fields = (
        replace(REF, choices=_offer_open),
        Field(name="delegations", preview=_read_delegations, choices=_offer_delegations),
        Field(name="question", preview=_read_question),
        Field(
            name="when",
            preview=_read_when,
            normalise=_normalise_when,
            choices=_offer_when,
            is_time=True,
        ),
    )
    ref: Ref
    delegations: tuple[str, ...]
    question: str
    at: datetime
    rhythm: Rhythm | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = split_ref(text, parser.group)
        delegations, rest = read_assignees(rest, parser.delegations)
        at, rhythm, question = split_when(rest, parser)
        if at is None:
            raise NoDue(usage=_USAGE)
        refuse_words(question, parser, _USAGE)
        return cls(ref=ref, delegations=delegations, question=question, at=at, rhythm=rhythm)

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        if not text:
            return {}
        parser = turn.parser()
        ref, rest = split_ref(text, parser.group)
        named, rest = read_assignees(rest, parser.delegations)
        await find_open(turn, ref)
        if not named and not rest:
            return {"ref": str(ref)}
        answers = {"ref": str(ref), "delegations": "+".join(named) or _ALL}
        if not rest:
            return answers
        if split_when(rest, parser)[0] is None:
            refuse_words(rest, parser, _USAGE)
            return {**answers, "question": rest}
        return None

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        named = answers["delegations"].rstrip(": ")
        of = "" if named == _ALL else f"{named}: "
        return f"{answers['ref']} {of}{answers['when']} {answers['question']}"


# The forms of the answer to a question, and of corrections.


async def _offer_unanswered(turn: UserTurn) -> Sequence[Choice]:
    own = turn.person.delegation
    asked = await turn.records.followups.unanswered(seen_groups(turn), MOST_CHOICES, own)
    return offer([each.ref for each in asked])


async def _expect_unanswered(turn: UserTurn, ref: Ref) -> None:
    followup = await find_followup(turn, ref)
    refuse_earlier(turn, followup)
    followup.expect(turn.person.delegation)


class ReplyForm(RefForm):
    """`REF text`: a question and the delegation's answer; the desk asks for a missing text."""

    fields = (replace(REF, choices=_offer_unanswered), NOTE)

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        return await _prefill(text, turn, _expect_unanswered)


async def _expect_correctable(turn: UserTurn, ref: Ref) -> None:
    (await find_followup(turn, ref)).expect_correctable(turn.person.user, turn.now)


class CorrectFollowForm(RefForm):
    """`REF text`: the corrected answer; of a question not yet asked, `REF [WHEN] text`."""

    fields = (REF, NOTE)

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        return await _prefill(text, turn, _expect_correctable)


async def _prefill(
    text: str, turn: UserTurn, expect: Callable[[UserTurn, Ref], Awaitable[None]]
) -> Mapping[str, str] | None:
    """Return the answers that `REF` alone gives; None if the line is complete.

    *expect* raises a Refusal if the question cannot be answered or corrected at all. It is
    called for a complete line too, because the person must learn this before any error in the
    text.
    """
    if not text:
        return {}
    ref, rest = split_ref(text, turn.group.code if turn.group else None)
    await expect(turn, ref)
    return None if rest else {"ref": str(ref)}


async def find_followup(turn: UserTurn, ref: Ref) -> FollowUp:
    """Return the question with that reference; raises UnknownRef as `entries.find` does."""
    return await find(turn, ref, turn.records.followups)


def refuse_earlier(turn: UserTurn, followup: FollowUp) -> None:
    """Raise Replaced if the question was asked again after the pressed button was drawn."""
    button = turn.button
    if button is None or button.subject.partition(".")[0] != str(followup.ref):
        return
    if button.version < followup.asked_version:
        raise Replaced(ref=str(followup.ref))


def refuse_words(text: str, parser: Parser, usage: str) -> None:
    """Raise NoText if a question or an answer is empty, or TextTooLong if it is too long."""
    if not text.strip():
        raise NoText(usage=usage)
    parser.refuse_long(text)


def split_when(text: str, parser: Parser) -> tuple[datetime | None, Rhythm | None, str]:
    """Split `daily 09:00 How many?` into the first time, the rhythm and the question.

    The first time is None if *text* does not begin with a time. Raises NoDue for *without
    delay*, and the refusals of `Parser.due`.
    """
    rhythm, rest = split_rhythm(text, parser.zone)
    if rhythm is not None:
        return rhythm.after(parser.now), rhythm, rest
    exact = _ABSOLUTE.fullmatch(text)
    when, question = (exact[1], exact[2] or "") if exact else split_leading_due(text)
    if when is None:
        return None, None, text
    at = parser.due(when).at
    if at is None:
        raise NoDue(usage=_USAGE)
    return at, None, question.strip()

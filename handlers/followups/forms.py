"""The forms of follow-ups: the entry, the delegations, the time and the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Self

from domain.characters import is_blank
from domain.followups.model import FollowUp
from domain.followups.rhythms import Rhythm
from domain.refs import Ref
from domain.refusals import NoText, Replaced, Usage
from domain.times.refusals import NoDue
from handlers.followups.subjects import find_open, open_refs
from handlers.followups.times import USAGE, cut_when, read_when
from handlers.turns.checks import check
from handlers.turns.entries import (
    MOST_CHOICES,
    REF,
    begins_with_ref,
    find,
    split_one_ref,
)
from handlers.turns.forms import (
    EVERY_DAY,
    EVERY_MONDAY,
    IN_A_DAY,
    TOMORROW,
    About,
    Choice,
    Field,
    Form,
    offer,
)
from handlers.turns.parsing import Parser, absolute
from handlers.turns.user_turn import UserTurn
from voice.addressees import Kind

_OFFERED = (IN_A_DAY, TOMORROW, EVERY_DAY, EVERY_MONDAY)
#: The answer that means all delegations accountable for the entry.
_ALL = "-"


# The questions that the desk asks after a bare /follow.


async def _offer_open(turn: UserTurn) -> Sequence[Choice]:
    return offer(await open_refs(turn, MOST_CHOICES))


def _read_delegations(answer: str, parser: Parser) -> tuple[str, ...] | None:
    return None if answer.strip() == _ALL else parser.delegations_in(answer, Kind.FOLLOW)


def _normalise_delegations(answer: str, parser: Parser) -> str:
    return "+".join(_read_delegations(answer, parser) or (_ALL,))


async def _offer_delegations(turn: UserTurn) -> Sequence[Choice]:
    codes = turn.desk.registry.codes
    each = [Choice(code, "button-delegation", {"delegation": code}) for code in codes]
    return [Choice(_ALL, "button-accountable"), *each]


def _read_question(answer: str, parser: Parser) -> str:
    refuse_words(answer, parser, USAGE)
    return answer


def _read_when(answer: str, parser: Parser) -> object:
    found = cut_when(answer, parser)
    if found.words is None or found.text:
        raise NoDue(usage=USAGE)
    at, rhythm = read_when(found.words, parser)
    return rhythm.recurrence(parser.now) if rhythm else at


def normalise_when(answer: str, parser: Parser) -> str:
    """Return exact words for the time or the rhythm that *answer* names."""
    found = cut_when(answer, parser)
    if found.words is None or found.text:
        raise NoDue(usage=USAGE)
    at, rhythm = read_when(found.words, parser)
    return str(rhythm) if rhythm else absolute(at)


async def _offer_when(_turn: UserTurn) -> Sequence[Choice]:
    return _OFFERED


class FollowForm(Form):
    """`REF [X:] WHEN question`; without X, all delegations accountable for the entry are asked."""

    fields = (
        replace(REF, choices=_offer_open),
        Field(
            name="delegations",
            preview=_read_delegations,
            normalise=_normalise_delegations,
            choices=_offer_delegations,
            about=About.WHO,
        ),
        Field(name="question", preview=_read_question),
        Field(
            name="when",
            preview=_read_when,
            normalise=normalise_when,
            choices=_offer_when,
            is_time=True,
            about=About.WHEN,
        ),
    )
    addressed = True
    ref: Ref
    delegations: tuple[str, ...]
    question: str
    at: datetime
    rhythm: Rhythm | None = None

    @classmethod
    def lacks_ref(cls, words: str, parser: Parser) -> bool:
        return not begins_with_ref(words)

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = split_one_ref(text, parser)
        whom = parser.addressee(rest, Kind.FOLLOW)
        delegations, doubt = whom.named, whom.doubt
        found = cut_when(whom.rest, parser)
        if found.words is None:
            raise NoDue(usage=USAGE)
        question = found.text
        if not parser.seen and not delegations:
            # "tomorrow 09:00 A+B: How many?": the delegations may also stand behind the time.
            whom = parser.addressee(question, Kind.QUESTION)
            delegations, question = whom.named, whom.rest
            doubt = doubt or whom.doubt or "+".join(delegations)
        elif not parser.seen:
            # "A: tomorrow 09:00 B, how many?": another one may be asked as well.
            other = parser.addressee(question, Kind.QUESTION)
            doubt = doubt or other.doubt or "+".join(other.named) or None
        refuse_words(question, parser, USAGE)
        answers = {"ref": str(ref), "question": question}
        if delegations or not doubt:
            answers["delegations"] = "+".join(delegations) or _ALL
        exact = partial(normalise_when, parser=parser)
        check(found, parser, answers, when="when", doubt=doubt, exact=exact)
        at, rhythm = read_when(found.words, parser)
        return cls(ref=ref, delegations=delegations, question=question, at=at, rhythm=rhythm)

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        if not text:
            return {}
        parser = turn.parser()
        ref, rest = split_one_ref(text, parser)
        whom = parser.addressee(rest, Kind.FOLLOW)
        named, rest = whom.named, whom.rest
        await find_open(turn, ref)
        if whom.doubt:
            return None
        if not named and not rest:
            return {"ref": str(ref)}
        answers = {"ref": str(ref), "delegations": "+".join(named) or _ALL}
        if not rest:
            return answers
        if cut_when(rest, parser).words is None:
            refuse_words(rest, parser, USAGE)
            return {**answers, "question": rest}
        return None

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        named = answers["delegations"].rstrip(": ")
        of = "" if named == _ALL else f"{named}: "
        return f"{answers['ref']} {of}{answers['when']} {answers['question']}"


# What the forms and commands on questions share.


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


def refuse_words(text: str, parser: Parser, usage: Usage) -> None:
    """Raise NoText if a question or an answer is empty, or TextTooLong if it is too long."""
    if is_blank(text):
        raise NoText(usage=usage)
    parser.refuse_long(text)

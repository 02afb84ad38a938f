"""The words of follow-ups: about which entry, of whom, when, and the question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Self

from domain.followups.model import FollowUp
from domain.followups.rhythms import Rhythm, split_rhythm
from domain.refs import Ref, read_assignees
from domain.refusals import NoText, Replaced, TextTooLong, UnknownDelegation
from domain.times.due_times import split_leading_due
from domain.times.refusals import NoDue
from handlers.followups.messages import find_followup
from handlers.followups.subjects import find_open, open_refs
from handlers.turns.entries import RefForm, seen_groups, split_ref
from handlers.turns.parsing import Parser
from handlers.turns.routes import Choice, Form
from handlers.turns.turn import UserTurn

_USAGE = "/follow HUM-A1 B: 26 Jul 09:00 …"
_OFFERED = ("+24h", "tomorrow 09:00", "daily 09:00", "weekly Mon 09:00")
_MOST_CHOICES = 8
#: Stands for everyone accountable on the entry.
_ALL = "-"
#: A time as it is settled: nothing after it can be part of it.
_SETTLED = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\dZ)(?:\s+(.*))?", re.DOTALL)


class FollowForm(Form):
    """`REF [X:] WHEN question`; without X, everyone accountable on the entry is asked."""

    asks = ("ref", "delegations", "question", "when")
    timed = frozenset({"when"})
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
    async def begun(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
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
    def settle(cls, name: str, answer: str, parser: Parser) -> str:
        meant = cls.check(name, answer, parser)
        if name == "when":
            return f"{meant:%Y-%m-%dT%H:%MZ}" if isinstance(meant, datetime) else str(meant)
        return str(meant) if name == "ref" else answer

    @classmethod
    def check(cls, name: str, answer: str, parser: Parser) -> object:
        match name:
            case "ref":
                return split_ref(answer, parser.group)[0]
            case "delegations":
                return _delegations(answer, parser)
            case "question":
                refuse_words(answer, parser, _USAGE)
                return answer
            case _:
                at, rhythm, rest = split_when(answer, parser)
                if at is None or rest:
                    raise NoDue(usage=_USAGE)
                return str(rhythm) if rhythm else at

    @classmethod
    async def choices(cls, name: str, turn: UserTurn) -> Sequence[Choice]:
        match name:
            case "ref":
                refs = await open_refs(turn, _MOST_CHOICES)
                return [Choice(str(each), facts={"words": str(each)}) for each in refs]
            case "delegations":
                codes = turn.desk.registry.codes
                each = [Choice(code, "button-delegation", {"delegation": code}) for code in codes]
                return [Choice(_ALL, "button-accountable"), *each]
            case "when":
                return [Choice(each, facts={"words": each}) for each in _OFFERED]
            case _:
                return ()

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        named = answers["delegations"].rstrip(": ")
        of = "" if named == _ALL else f"{named}: "
        return f"{answers['ref']} {of}{answers['when']} {answers['question']}"


class ReplyForm(RefForm):
    """`REF text`: a delegation's answer; the text is asked for where it is left out."""

    asks = ("ref", "note")

    @classmethod
    async def begun(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        if not text:
            return {}
        ref, rest = split_ref(text, turn.group.code if turn.group else None)
        followup = await find_followup(turn, ref)
        refuse_earlier(turn, followup)
        followup.expect(turn.person.delegation)
        return None if rest else {"ref": str(ref)}

    @classmethod
    async def choices(cls, name: str, turn: UserTurn) -> Sequence[Choice]:
        if name != "ref":
            return ()
        asked = await turn.records.followups.unanswered(seen_groups(turn))
        mine = [str(each.ref) for each in asked if turn.person.delegation in each.unanswered]
        return [Choice(each, facts={"words": each}) for each in mine[:_MOST_CHOICES]]


class CorrectFollowForm(RefForm):
    """`REF text`: what one's answer shall read; of a question not yet asked, `REF [WHEN] text`."""

    asks = ("ref", "note")

    @classmethod
    async def begun(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        ref, rest = split_ref(text, turn.group.code if turn.group else None)
        followup = await find_followup(turn, ref)
        followup.expect_correctable(turn.person.user, turn.now)
        return None if rest else {"ref": str(ref)}


def refuse_earlier(turn: UserTurn, followup: FollowUp) -> None:
    """Raise where the button pressed stood under an earlier asking of the question."""
    button = turn.button
    if button is None or button.subject.partition(".")[0] != str(followup.ref):
        return
    if button.version < followup.asked_version:
        raise Replaced(ref=str(followup.ref))


def refuse_words(text: str, parser: Parser, usage: str) -> None:
    """Raise where a question or an answer has no words, or more than fit."""
    if not text.strip():
        raise NoText(usage=usage)
    if len(text) > parser.text_max:
        raise TextTooLong(length=len(text), limit=parser.text_max)


def split_when(text: str, parser: Parser) -> tuple[datetime | None, Rhythm | None, str]:
    """`daily 09:00 How many?` → the first time, the rhythm and the question.

    The first time is None where *text* does not begin with one. Raises what reading it raises.
    """
    rhythm, rest = split_rhythm(text, parser.zone)
    if rhythm is not None:
        return rhythm.after(parser.now), rhythm, rest
    ended = _SETTLED.fullmatch(text)
    when, question = (ended[1], ended[2] or "") if ended else split_leading_due(text)
    if when is None:
        return None, None, text
    at = parser.due(when).at
    if at is None:
        raise NoDue(usage=_USAGE)
    return at, None, question.strip()


def _delegations(answer: str, parser: Parser) -> tuple[str, ...] | None:
    if answer.strip() == _ALL:
        return None
    found, rest = read_assignees(answer.rstrip(": ") + ":", parser.delegations)
    if not found or rest:
        raise UnknownDelegation(code=answer, known=parser.delegations)
    return found

"""The words of follow-ups: about which entry, of whom, when, and the question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Self

from domain.followups.model import FollowUp
from domain.followups.rhythms import Rhythm, split_rhythm
from domain.refs import Ref, read_assignees
from domain.refusals import NoDue, NoText, Replaced, TextTooLong, UnknownDelegation
from domain.times.due_times import split_leading_due
from handlers.followups.messages import find_followup
from handlers.followups.subjects import find_open, open_refs
from handlers.turns.entries import RefWords, seen_groups, split_ref
from handlers.turns.parsing import Reading
from handlers.turns.routes import Choice, Words
from handlers.turns.turn import Asked

_USAGE = "/follow HUM-A1 B: 26 Jul 09:00 …"
_OFFERED = ("+24h", "tomorrow 09:00", "daily 09:00", "weekly Mon 09:00")
_MOST_CHOICES = 8
#: Stands for everyone accountable on the entry.
_ALL = "-"
#: A time as it is settled: nothing after it can be part of it.
_SETTLED = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\dZ)(?:\s+(.*))?", re.DOTALL)


class FollowWords(Words):
    """`REF [X:] WHEN question`; without X, everyone accountable on the entry is asked."""

    asks = ("ref", "delegations", "question", "when")
    timed = frozenset({"when"})
    ref: Ref
    delegations: tuple[str, ...]
    question: str
    at: datetime
    rhythm: Rhythm | None = None

    @classmethod
    def read(cls, text: str, reading: Reading) -> Self:
        ref, rest = split_ref(text, reading.group)
        delegations, rest = read_assignees(rest, reading.delegations)
        at, rhythm, question = split_when(rest, reading)
        if at is None:
            raise NoDue(usage=_USAGE)
        refuse_words(question, reading, _USAGE)
        return cls(ref=ref, delegations=delegations, question=question, at=at, rhythm=rhythm)

    @classmethod
    async def begun(cls, text: str, turn: Asked) -> Mapping[str, str] | None:
        if not text:
            return {}
        reading = turn.reading()
        ref, rest = split_ref(text, reading.group)
        named, rest = read_assignees(rest, reading.delegations)
        await find_open(turn, ref)
        if not named and not rest:
            return {"ref": str(ref)}
        answers = {"ref": str(ref), "delegations": "+".join(named) or _ALL}
        if not rest:
            return answers
        if split_when(rest, reading)[0] is None:
            refuse_words(rest, reading, _USAGE)
            return {**answers, "question": rest}
        return None

    @classmethod
    def settle(cls, name: str, answer: str, reading: Reading) -> str:
        meant = cls.check(name, answer, reading)
        if name == "when":
            return f"{meant:%Y-%m-%dT%H:%MZ}" if isinstance(meant, datetime) else str(meant)
        return str(meant) if name == "ref" else answer

    @classmethod
    def check(cls, name: str, answer: str, reading: Reading) -> object:
        match name:
            case "ref":
                return split_ref(answer, reading.group)[0]
            case "delegations":
                return _delegations(answer, reading)
            case "question":
                refuse_words(answer, reading, _USAGE)
                return answer
            case _:
                at, rhythm, rest = split_when(answer, reading)
                if at is None or rest:
                    raise NoDue(usage=_USAGE)
                return str(rhythm) if rhythm else at

    @classmethod
    async def choices(cls, name: str, turn: Asked) -> Sequence[Choice]:
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


class ReplyWords(RefWords):
    """`REF text`: a delegation's answer; the text is asked for where it is left out."""

    asks = ("ref", "note")

    @classmethod
    async def begun(cls, text: str, turn: Asked) -> Mapping[str, str] | None:
        if not text:
            return {}
        ref, rest = split_ref(text, turn.group.code if turn.group else None)
        followup = await find_followup(turn, ref)
        refuse_earlier(turn, followup)
        followup.expect(turn.person.delegation)
        return None if rest else {"ref": str(ref)}

    @classmethod
    async def choices(cls, name: str, turn: Asked) -> Sequence[Choice]:
        if name != "ref":
            return ()
        asked = await turn.records.followups.unanswered(seen_groups(turn))
        mine = [str(each.ref) for each in asked if turn.person.delegation in each.unanswered]
        return [Choice(each, facts={"words": each}) for each in mine[:_MOST_CHOICES]]


class CorrectFollowWords(RefWords):
    """`REF text`: what one's answer shall read; of a question not yet asked, `REF [WHEN] text`."""

    asks = ("ref", "note")

    @classmethod
    async def begun(cls, text: str, turn: Asked) -> Mapping[str, str] | None:
        ref, rest = split_ref(text, turn.group.code if turn.group else None)
        followup = await find_followup(turn, ref)
        followup.expect_correctable(turn.person.user, turn.now)
        return None if rest else {"ref": str(ref)}


def refuse_earlier(turn: Asked, followup: FollowUp) -> None:
    """Raise where the button pressed stood under an earlier asking of the question."""
    button = turn.button
    if button is None or button.subject.partition(".")[0] != str(followup.ref):
        return
    if button.version < followup.asked_version:
        raise Replaced(ref=str(followup.ref))


def refuse_words(text: str, reading: Reading, usage: str) -> None:
    """Raise where a question or an answer has no words, or more than fit."""
    if not text.strip():
        raise NoText(usage=usage)
    if len(text) > reading.text_max:
        raise TextTooLong(length=len(text), limit=reading.text_max)


def split_when(text: str, reading: Reading) -> tuple[datetime | None, Rhythm | None, str]:
    """`daily 09:00 How many?` → the first time, the rhythm and the question.

    The first time is None where *text* does not begin with one. Raises what reading it raises.
    """
    rhythm, rest = split_rhythm(text, reading.zone)
    if rhythm is not None:
        return rhythm.after(reading.now), rhythm, rest
    settled = _SETTLED.fullmatch(text)
    when, question = (settled[1], settled[2] or "") if settled else split_leading_due(text)
    if when is None:
        return None, None, text
    at = reading.due(when).at
    if at is None:
        raise NoDue(usage=_USAGE)
    return at, None, question.strip()


def _delegations(answer: str, reading: Reading) -> tuple[str, ...] | None:
    if answer.strip() == _ALL:
        return None
    found, rest = read_assignees(answer.rstrip(": ") + ":", reading.delegations)
    if not found or rest:
        raise UnknownDelegation(code=answer, known=reading.delegations)
    return found

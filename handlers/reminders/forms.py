"""The forms of /remind: target, text or entry, time, recurrence, and steps on a reminder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Self

from domain.characters import is_blank
from domain.groups import CODES
from domain.refs import Ref, looks_like_ref, read_ref
from domain.refusals import NoText, OneAddressee, UnknownDelegation
from domain.reminders import THREAD, UntilDoneAlone
from domain.times.recurrence_phrases import is_recurrence
from domain.times.recurrences import Recurrence
from domain.times.refusals import NoDue
from handlers.reminders.steps import names_change, names_step
from handlers.reminders.targets import refuse_target
from handlers.reminders.times import USAGE, cut_when, read_when
from handlers.turns.checks import check
from handlers.turns.entries import begins_with_ref, read_text, split_one_ref
from handlers.turns.forms import (
    EVERY_DAY,
    IN_ONE_HOUR,
    IN_TWO_HOURS,
    TOMORROW,
    About,
    Choice,
    Field,
    Form,
    Shown,
    ToCheck,
)
from handlers.turns.parsing import Parser
from handlers.turns.quotes import quoted_words, replies
from handlers.turns.user_turn import UserTurn
from voice.addressees import Addressee, Kind
from voice.dues import Cut, Place
from voice.notes import for_oneself, times_in
from voice.until_done import cut_until_done

#: Between two reminders in one message.
_BREAK = re.compile(r"[;\n]")
_OFFERED = (IN_ONE_HOUR, IN_TWO_HOURS, TOMORROW, EVERY_DAY)


# The form of a new reminder.


def _read_when(answer: str, parser: Parser) -> object:
    when, until_done = cut_until_done(answer)
    at, recurrence = read_when(when, parser)
    if until_done and recurrence:
        raise UntilDoneAlone(usage=USAGE)
    return Shown(at, until_done) if until_done else recurrence or at


def _normalise_when(answer: str, parser: Parser) -> str:
    answer, until_done = cut_until_done(answer)
    return f"{_exact(answer, parser)} {until_done}".strip()


def _exact(answer: str, parser: Parser) -> str:
    recurrence = read_when(answer, parser)[1]
    if recurrence is None:
        return parser.normalised(answer)
    said = recurrence.canonical()
    return said if is_recurrence(said) else answer


async def _offer_when(_turn: UserTurn) -> Sequence[Choice]:
    return _OFFERED


def _normalise_text(answer: str, parser: Parser) -> str:
    _refuse_dots(answer)
    read_text(answer, parser)
    return for_oneself(answer).rest or answer


def _refuse_dots(words: str) -> None:
    """Raise NoText if there are only dots where the text belongs."""
    if words and is_blank(words):
        raise NoText(usage=USAGE)


def _read_to(answer: str, parser: Parser) -> tuple[str, ...]:
    named = parser.named(answer, Kind.REMIND)
    if not named:
        known = (*parser.delegations, *CODES)
        raise UnknownDelegation(code=answer.strip(), known=known)
    return (_one_target(named, parser),)


def _normalise_to(answer: str, parser: Parser) -> str:
    return _read_to(answer, parser)[0]


class RemindForm(Form):
    """`[to GROUP|X] REF|text WHEN [until done]`, `list`, or `cancel|skip|done|… NUMBER …`."""

    fields = (
        Field(name="text", preview=read_text, normalise=_normalise_text),
        Field(
            name="when",
            preview=_read_when,
            normalise=_normalise_when,
            choices=_offer_when,
            is_time=True,
            about=About.WHEN,
        ),
        Field(name="to", preview=_read_to, normalise=_normalise_to, asked=False, about=About.WHO),
    )
    addressed = True
    other_words = True
    at: datetime
    ref: Ref | None = None
    text: str | None = None
    recurrence: Recurrence | None = None
    #: The recipient: THREAD for the thread of *group*, a code for the members of that delegation,
    #: or None for the person alone.
    target: str | None = None
    group: str | None = None
    #: True if the reminder is repeated until the person has pressed *Done*.
    until_done: bool = False

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        line, until = cut_until_done(text)
        oneself = for_oneself(line)
        whom = parser.addressee(oneself.rest, Kind.REMIND)
        found = cut_when(whom.rest, parser)
        if not whom.named and not parser.seen:
            whom, found = _addressed_behind(whom, found, parser)
        to = _one_target(whom.named, parser) if whom.named else None
        target, group = (THREAD, to) if to in CODES else (to, None)
        words = found.text if to else for_oneself(f"{oneself.said} {found.text}").rest
        when = found.words
        if when is None or not (words or oneself.said):
            raise NoDue(usage=USAGE)
        _refuse_dots(words)
        parser.refuse_long(words)
        if begins_with_ref(words):
            split_one_ref(words, parser)
        doubt = whom.doubt or _other_meaning(text, found.text, parser)
        if not until:
            words, until = cut_until_done(words)
            doubt = doubt or until  # "call until done 18:00" may be the text
        elif when and not line.endswith(when):
            doubt = doubt or until  # "18:00 call until done" too
        if until and to:
            raise UntilDoneAlone(usage=USAGE)
        if oneself.said and (to or oneself.others):
            doubt = oneself.said  # for the writer, and for somebody else
        answers = {name: said for name, said in (("text", words), ("to", to)) if said}
        exact = partial(_exact, parser=parser)
        whole = f"{{}} {until}".rstrip()
        unsure = None if parser.seen else doubt
        check(found, parser, answers, when="when", exact=exact, doubt=unsure, whole=whole)
        if not words:
            raise ToCheck({**answers, "when": whole.format(exact(when))})
        at, recurrence = read_when(when, parser)
        if until and recurrence:
            raise UntilDoneAlone(usage=USAGE)
        ref = read_ref(words, group or parser.group)
        return cls(
            ref=ref,
            text=None if ref else words,
            at=at,
            recurrence=recurrence,
            target=target,
            group=group,
            until_done=bool(until),
        )

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        """Return the answers that an incomplete line already gives, or None if it is complete.

        After `change NUMBER` only the time is asked for.
        """
        if step := names_change(text, turn.parser()):
            return {"text": step}
        text = for_oneself(text).rest
        if looks_like_ref(text):
            return {"text": text}
        if replies(turn):
            return cls._about_reply(text, turn) or await super().prefill(text, turn)
        return await super().prefill(text, turn)

    @classmethod
    async def refuse_early(cls, answers: Mapping[str, str], turn: UserTurn) -> None:
        if to := answers.get("to"):
            target, group = (THREAD, to) if to in CODES else (to, None)
            await refuse_target(turn, target, group)

    @classmethod
    def lacks_ref(cls, words: str, parser: Parser) -> bool:
        """Return True if *words* are a time alone: the reminder is about the card replied to."""
        rest = parser.addressee(for_oneself(words).rest, Kind.REMIND).rest
        rest = cut_until_done(rest)[0]
        return not rest or not parser.cut(rest, Place.LAST).text

    @classmethod
    def put_ref(cls, ref: str, words: str, parser: Parser) -> str:
        words = for_oneself(words).rest
        rest = parser.addressee(words, Kind.REMIND).rest
        return f"{words[: len(words) - len(rest)]}{ref} {rest}".strip()

    @classmethod
    def _about_reply(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        """Return the answers of a line without a text, which is about the message replied to."""
        parser = turn.parser()
        text, until = cut_until_done(text)
        whom = parser.addressee(text, Kind.REMIND)
        found = parser.cut(whom.rest, Place.LAST)
        if found.text or whom.doubt:
            return None
        answers = {"text": quoted_words(turn, USAGE)}
        if whom.named:
            answers["to"] = _one_target(whom.named, parser)
        if found.words:
            answers["when"] = cls.field("when").kept(f"{found.words} {until}", parser)
        return answers

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        to = f"to {answers['to']}: " if answers.get("to") else ""
        return f"{to}{answers['text']} {answers['when']}"


def _other_meaning(line: str, words: str, parser: Parser) -> str:
    """Return the words of *line* that may be a step, or a second reminder; or "" if none may.

    "change 1 call them 17:00" may be a step on reminder 1. "Charge it 18:00; call them 19:00" may
    be two reminders: *words* are then those without the time that was read.
    """
    if step := names_step(line, parser):
        return step
    times = times_in(words, parser.language)
    return times[-1].words if times and _BREAK.search(words) else ""


def _addressed_behind(whom: Addressee, found: Cut, parser: Parser) -> tuple[Addressee, Cut]:
    """Return whom a line addresses behind its time, and its cut: "28 Jul 10:00 to A: come"."""
    if whom.doubt or not found.words or not found.text or found.text == whom.rest:
        return whom, found
    if not whom.rest.endswith(found.text):
        return whom, found
    behind = parser.addressee(found.text, Kind.REMIND)
    if not (behind.named or behind.doubt):
        return whom, found
    doubt = behind.doubt or "+".join(behind.named)
    return replace(behind, doubt=doubt), replace(found, text=behind.rest)


def _one_target(named: tuple[str, ...], parser: Parser) -> str:
    """Return the one group or delegation that is addressed; raises OneAddressee for others."""
    if len(named) > 1 or not set(named) <= {*parser.delegations, *CODES}:
        raise OneAddressee
    return named[0]

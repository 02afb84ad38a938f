"""The forms of /remind: target, text or entry, time, recurrence, and steps on a reminder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from functools import partial
from typing import Annotated, Self

from pydantic import BeforeValidator

from domain.groups import CODES
from domain.refs import Ref, fold, looks_like_ref, read_ref
from domain.refusals import NotUnderstood, OneAddressee, UnknownDelegation
from domain.reminders import THREAD
from domain.spellings import level
from domain.times.recurrence_phrases import is_recurrence, read_recurrence
from domain.times.recurrences import Recurrence
from domain.times.refusals import NoDue, PastDue, UnreadDue
from handlers.reminders.clocks import read_clock
from handlers.turns.checks import check, refuse_rhythm
from handlers.turns.entries import read_text
from handlers.turns.forms import About, Choice, Field, Form, offer
from handlers.turns.parsing import Parser
from handlers.turns.quotes import quoted_words, replies
from handlers.turns.user_turn import UserTurn
from voice.addressees import Addressee, Kind
from voice.dues import Cut, Place

USAGE = "/remind HUM-A1 tomorrow 07:00"
_OFFERED = ("+1h", "+2h", "tomorrow 09:00", "daily 09:00")

_CHANGE = re.compile(r"change\s+(\d{1,9})(?:\s+(.+))?", re.IGNORECASE | re.DOTALL)


# The form of a new reminder.


def _read_when(answer: str, parser: Parser) -> object:
    at, recurrence = _when(answer, parser)
    return recurrence.canonical() if recurrence else at


def _recurring(words: str, parser: Parser) -> Recurrence:
    """Return the recurrence that *words* name, in the exact forms or else in the words of people.

    Raises UnreadDue if they name a single time or none, and DoubtfulDue if they may mean several
    recurrences.
    """
    try:
        return read_recurrence(words, zone=parser.zone, now=parser.now)
    except UnreadDue:
        found = parser.recurrence(words)
        if found is None:
            raise
        return found


def _normalise_when(answer: str, parser: Parser) -> str:
    recurrence = _when(answer, parser)[1]
    if recurrence is None:
        return parser.normalised(answer)
    said = recurrence.canonical()
    return said if is_recurrence(said) else answer


async def _offer_when(_turn: UserTurn) -> Sequence[Choice]:
    return offer(_OFFERED)


def _read_to(answer: str, parser: Parser) -> tuple[str, ...]:
    known = (*parser.delegations, *CODES)
    code = fold(answer.strip())
    if code not in known:
        raise UnknownDelegation(code=answer, known=known)
    return (code,)


def _normalise_to(answer: str, parser: Parser) -> str:
    return _read_to(answer, parser)[0]


class RemindForm(Form):
    """`[to GROUP|X] REF|text WHEN`, `list`, or `cancel|skip|snooze|change NUMBER …`."""

    fields = (
        Field(name="text", preview=read_text),
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
    at: datetime
    ref: Ref | None = None
    text: str | None = None
    recurrence: Recurrence | None = None
    #: The recipient: THREAD for the thread of *group*, a code for the members of that delegation,
    #: or None for the person alone.
    target: str | None = None
    group: str | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        whom = parser.addressee(text, Kind.REMIND)
        to = _one_target(whom, parser) if whom.named else None
        target, group = (THREAD, to) if to in CODES else (to, None)
        found = _cut(whom.rest, parser)
        words, when = found.text, found.words
        if when is None or not words:
            raise NoDue(usage=USAGE)
        parser.refuse_long(words)
        answers = {"text": words, "to": to} if to else {"text": words}
        exact = partial(_normalise_when, parser=parser)
        check(found, parser, answers, when="when", exact=exact, doubt=whom.doubt)
        at, recurrence = _when(when, parser)
        ref = read_ref(words, group or parser.group)
        return cls(
            ref=ref,
            text=None if ref else words,
            at=at,
            recurrence=recurrence,
            target=target,
            group=group,
        )

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        """Return the answers that an incomplete line already gives, or None if it is complete.

        After `change NUMBER` only the time is asked for.
        """
        found = _change(text)
        if found and not found[1]:
            return {"text": text}
        if looks_like_ref(text):
            return {"text": text}
        if replies(turn):
            return cls._about_reply(text, turn) or await super().prefill(text, turn)
        return await super().prefill(text, turn)

    @classmethod
    def lacks_ref(cls, words: str, parser: Parser) -> bool:
        """Return True if *words* are a time alone: the reminder is about the card replied to."""
        rest = parser.addressee(words, Kind.REMIND).rest
        return not rest or not parser.cut(rest, Place.LAST).text

    @classmethod
    def put_ref(cls, ref: str, words: str, parser: Parser) -> str:
        rest = parser.addressee(words, Kind.REMIND).rest
        return f"{words[: len(words) - len(rest)]}{ref} {rest}".strip()

    @classmethod
    def _about_reply(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        """Return the answers of a line without a text, which is about the message replied to."""
        parser = turn.parser()
        whom = parser.addressee(text, Kind.REMIND)
        found = parser.cut(whom.rest, Place.LAST)
        if found.text or whom.doubt:
            return None
        answers = {"text": quoted_words(turn, USAGE)}
        if whom.named:
            answers["to"] = _one_target(whom, parser)
        when = found.words
        return {**answers, "when": cls.field("when").kept(when, parser)} if when else answers

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        to = f"to {answers['to']}: " if answers.get("to") else ""
        return f"{to}{answers['text']} {answers['when']}"


# The forms of the steps on a reminder that is set.

_NUMBERS = r"#?\d{1,9}(?:(?:\s*[,;]\s*|\s+(?:and|и|та|і|й|ve)\s+|\s+)#?\d{1,9})*"
_STEP_WORDS = {"cancel": "1, 2", "skip": "1", "snooze": "1 1h", "change": "1 10:30"}
_RANGE = re.compile(r"(?:cancel|skip)\s+#?\d+\s*(?:-|–|\.\.|/)\s*#?\d+", re.IGNORECASE)
_STEP = re.compile(r"(?:cancel|skip|snooze|change)\s+[#№]?\d", re.IGNORECASE)


def _read_numbers(said: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(each) for each in re.findall(r"\d+", said)))


#: A number in any digits that the pattern matches: `int` reads "２" too, pydantic alone does not.
Number = Annotated[int, BeforeValidator(int)]


class ListRemindersForm(Form):
    """The word "list" alone: lists all reminders that the person has set."""

    pattern = "list"


class ReminderStepForm(Form):
    """A step on one of the person's reminders, named by its number."""

    number: Number


class CancelReminderForm(Form):
    """`cancel NUMBER`: the reminder is not sent any more; several numbers stand with commas."""

    pattern = rf"cancel\s+(?P<numbers>{_NUMBERS})"
    numbers: Annotated[tuple[int, ...], BeforeValidator(_read_numbers)]


class UnclearStepForm(Form):
    """A step with a number that is none, as `cancel 1-3`; a line with a time is a reminder."""

    @classmethod
    def matches(cls, text: str, parser: Parser) -> bool:
        asks = _change(text)
        if _RANGE.fullmatch(level(text)):
            return True
        if not _STEP.match(level(text)) or (asks is not None and not asks[1]):
            return False
        return parser.cut(text, Place.LAST).words is None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        step = level(text).split()[0].lower()
        raise NotUnderstood(usage=f"/remind {step} {_STEP_WORDS[step]}")


class SkipReminderForm(ReminderStepForm):
    """`skip NUMBER`: the next occurrence of a recurring reminder is skipped."""

    pattern = r"skip\s+(?P<number>\d{1,9})"


class SnoozeReminderForm(ReminderStepForm):
    """`snooze [OWNER.]NUMBER LENGTH`: the reminder is sent again later to this person alone.

    *owner* is the user id of the person who set the reminder, if that is somebody else.
    """

    pattern = r"snooze\s+(?:(?P<owner>\d{1,18})\.)?(?P<number>\d{1,9})(?:\s+(?P<length>[^\n]+))?"
    owner: Number | None = None
    length: str = ""


class ChangeReminderForm(ReminderStepForm):
    """`change NUMBER WHEN`: the reminder gets another time."""

    #: None if the words name a time of day that has passed today.
    at: datetime | None = None
    recurrence: Recurrence | None = None
    #: The time of day on the person's clock, if the words name no day.
    clock: time | None = None
    #: The refusal of a time that has passed: it does not count for a reminder that recurs.
    past: PastDue | None = None

    @classmethod
    def matches(cls, text: str, parser: Parser) -> bool:
        """Return True if only a time follows `change NUMBER`.

        Without a time the line does not match, because the desk then asks for the time.
        """
        found = _change(text)
        return bool(found and found[1] and not _cut(found[1], parser).text)

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        found = _change(text)
        assert found is not None, "read() follows matches()"
        number, when = found
        clock = read_clock(when, parser)
        try:
            at, recurrence = _when(when, parser)
        except PastDue as refusal:
            if clock is None:
                raise
            return cls(number=number, clock=clock, past=refusal)
        return cls(number=number, at=at, recurrence=recurrence, clock=clock)


def _change(text: str) -> tuple[int, str] | None:
    """Return number and words of `change NUMBER WHEN`, or None. The words may be missing."""
    typed = text.strip()
    found = _CHANGE.fullmatch(level(typed))
    return (int(found[1]), typed[found.start(2) :] if found[2] else "") if found else None


def _one_target(whom: Addressee, parser: Parser) -> str:
    """Return the one group or delegation that is addressed; raises OneAddressee for others."""
    if len(whom.named) > 1 or not set(whom.named) <= {*parser.delegations, *CODES}:
        raise OneAddressee
    return whom.named[0]


def _cut(text: str, parser: Parser) -> Cut:
    """Cut `TEXT WHEN` into the text and the words for the time or the recurrence."""
    found = parser.cut(text, Place.LAST)
    refuse_rhythm(found, UnreadDue)
    return found


def _when(words: str, parser: Parser) -> tuple[datetime, Recurrence | None]:
    """Return the first time that *words* name, and the recurrence or None.

    Raises NoDue if they name no time (also for *without delay*), UnreadDue if the recurrence
    has no occurrence left, and the refusals of `Parser.due`.
    """
    recurrence: Recurrence | None = None
    if is_recurrence(words):
        recurrence = _recurring(words, parser)
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

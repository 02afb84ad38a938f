"""The forms of the steps on a reminder that is set."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import Annotated, Self

from pydantic import BeforeValidator

from domain.refs import looks_like_ref
from domain.refusals import UnfitStep
from domain.spellings import level
from domain.times.recurrences import Recurrence
from domain.times.refusals import DoubtfulDue, PastDue
from handlers.reminders.clocks import read_clock
from handlers.reminders.times import cut_when, read_when
from handlers.turns.forms import Form
from handlers.turns.parsing import Parser
from handlers.turns.steps import StepForm, WordForm
from voice.dues import Place
from voice.lengths import is_tomorrow, read_length
from voice.step_words import cut_last_word, cut_word
from voice.yes_no import spelled

_NUMBER = r"[#№]?\d{1,9}"
_NUMBERS = rf"{_NUMBER}(?:(?:\s*[,;]\s*|\s+(?:and|и|та|і|й|ve)\s+|\s+){_NUMBER})*"
_RANGE = r"[#№]?\d+\s*(?:-|–|\.\.|/)\s*[#№]?\d+"
#: A range of numbers behind a step's word, or before it.
_RANGES = (rf"(?P<word>.*\S)\s+{_RANGE}", rf"{_RANGE}\s+(?P<word>.+)")


def _read_numbers(said: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(each) for each in re.findall(r"\d+", said)))


#: A number in any digits that the pattern matches: `int` reads "２" too, pydantic alone does not.
Number = Annotated[int, BeforeValidator(int)]


class ListRemindersForm(WordForm):
    """The word "list" alone: lists all reminders that the person has set."""

    word = "list"


class ReminderStepForm(StepForm):
    """A step on one of the person's reminders, named by its number."""

    name = _NUMBER
    whole = True
    number: Number

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        name, _rest = cls.parts(text, parser)
        return cls(number=_read_numbers(name)[0])


class CancelReminderForm(StepForm):
    """`cancel NUMBER`: the reminder is not sent any more; several numbers stand with commas."""

    word = "cancel"
    name = _NUMBERS
    example = "example-remind-cancel"
    whole = True
    numbers: tuple[int, ...]

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        name, _rest = cls.parts(text, parser)
        return cls(numbers=_read_numbers(name))


class SkipReminderForm(ReminderStepForm):
    """`skip NUMBER`: the next occurrence of a recurring reminder is skipped."""

    word = "skip"
    example = "example-remind-skip"


class DoneReminderForm(ReminderStepForm):
    """`done NUMBER`: a reminder that repeats until it is done is not sent any more."""

    word = "done"
    example = "example-remind-skip"


class SnoozeReminderForm(ReminderStepForm):
    """`snooze [OWNER.]NUMBER LENGTH`: the reminder is sent again later to this person alone.

    *owner* is the user id of the person who set the reminder, if that is somebody else.
    """

    word = "snooze"
    name = rf"(?:\d{{1,18}}\.)?{_NUMBER}"
    example = "example-remind-snooze"
    owner: Number | None = None
    length: str = ""

    @classmethod
    def takes(cls, rest: str, parser: Parser) -> bool:
        """Return True if a length may follow; a text and a time are another reminder's."""
        if "\n" in rest:
            return False
        if not rest or is_tomorrow(rest) or read_length(rest) is not None:
            return True
        found = parser.cut(rest, Place.LAST)
        return not (found.text and found.words)

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        name, length = cls.parts(text, parser)
        owner, _, number = name.rpartition(".")
        [read] = _read_numbers(number)
        return cls(number=read, owner=owner or None, length=length)


class ChangeReminderForm(ReminderStepForm):
    """`change NUMBER WHEN`: the reminder gets another time."""

    word = "change"
    example = "example-remind-change"
    #: None if the words name a time of day that has passed today.
    at: datetime | None = None
    recurrence: Recurrence | None = None
    #: The time of day on the person's clock, if the words name no day.
    clock: time | None = None
    #: The refusal of a time that has passed: it does not count for a reminder that recurs.
    past: PastDue | DoubtfulDue | None = None

    @classmethod
    def takes(cls, rest: str, parser: Parser) -> bool:
        """Return True if the rest is a time; if it is missing, the desk asks for it."""
        return bool(rest) and not cut_when(rest, parser).text

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        name, when = cls.parts(text, parser)
        [number] = _read_numbers(name)
        clock = read_clock(when, parser)
        try:
            at, recurrence = read_when(when, parser)
        except (PastDue, DoubtfulDue) as refusal:
            if clock is None:
                raise
            return cls(number=number, clock=clock, past=refusal)
        return cls(number=number, at=at, recurrence=recurrence, clock=clock)


#: Words for all reminders at once, on which there is no step.
_ALL = frozenset(
    (
        *("all", "everything", "all reminders", "them all", "all of them", "все", "всё"),
        *("все напоминания", "усі", "всі", "усе", "усі нагадування", "hepsi", "hepsini"),
        *("tümü", "tümünü", "bütün hatırlatmalar"),
    )
)
#: The steps on a reminder.
_STEPS = (
    CancelReminderForm,
    SkipReminderForm,
    DoneReminderForm,
    SnoozeReminderForm,
    ChangeReminderForm,
)


class UnclearStepForm(Form):
    """A step with what is no number of a reminder, as `cancel 1-3` or `HUM-A1 cancel`.

    A line with a time is a reminder.
    """

    @classmethod
    def matches(cls, text: str, parser: Parser) -> bool:
        return cls._refusal(text, parser) is not None

    @classmethod
    def _refusal(cls, text: str, parser: Parser) -> UnfitStep | None:
        if step := cls._step(text, parser):
            return step.unfit("remind", text, parser)
        if usage := _turned_snooze(text):
            return UnfitStep(command="remind", word="snooze", usage=usage)
        word = "" if parser.cut(text, Place.LAST).words else _misnamed(text)
        return UnfitStep(command="remind", word=word, usage="/remind list") if word else None

    @classmethod
    def _step(cls, text: str, parser: Parser) -> type[StepForm] | None:
        if step := _with_range(text):
            return step
        dated = parser.cut(text, Place.LAST).words is not None
        return None if dated or names_change(text, parser) else _named(text, parser)

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        refusal = cls._refusal(text, parser)
        assert refusal is not None, "read() follows matches()"
        raise refusal


def _turned_snooze(text: str) -> str:
    """Return the right line for `snooze 2h 1` or `1 2h snooze`, or "" if it is no such line."""
    said = cut_word(text, "snooze") or cut_last_word(text, "snooze") or ""
    for found in (
        re.fullmatch(rf"(?P<length>.+?)\s+(?P<number>{_NUMBER})", said),
        re.fullmatch(rf"(?P<number>{_NUMBER})\s+(?P<length>.+)", said),
    ):
        if found and (is_tomorrow(found["length"]) or read_length(found["length"]) is not None):
            [number] = _read_numbers(found["number"])
            return f"/remind snooze {number} {found['length']}"
    return ""


def _misnamed(text: str) -> str:
    """Return the step's word of `HUM-A1 cancel` or `1 list`, in either order, or "".

    Such a step has the name of what it cannot be about.
    """
    for word in (*(each.word for each in _STEPS), ListRemindersForm.word):
        name = cut_word(text, word) or cut_last_word(text, word) or ""
        if name and spelled(name) in _ALL:
            return word
        numbered = word == ListRemindersForm.word and re.fullmatch(_NUMBERS, level(name))
        if looks_like_ref(name) or numbered:
            return word
    return ""


def names_step(text: str, parser: Parser) -> str:
    """Return the words of `change 1 call them 17:00` that look like a step, or ""."""
    return " ".join(text.split()[:2]) if _named(text, parser) else ""


def names_change(text: str, parser: Parser) -> str | None:
    """Return `change NUMBER` if *text* is that alone, in any order and language, or None."""
    found = ChangeReminderForm.cut(text, parser)
    return f"change {found[0]}" if found and not found[1] else None


def _with_range(text: str) -> type[StepForm] | None:
    """Return the step of `cancel 1-3`, which takes no range of numbers."""
    found = [each for shape in _RANGES if (each := re.fullmatch(shape, level(text), re.DOTALL))]
    for step in (CancelReminderForm, SkipReminderForm):
        if any(cut_word(each["word"], step.word) == "" for each in found):
            return step
    return None


def _named(text: str, parser: Parser) -> type[StepForm] | None:
    return next((each for each in _STEPS if each.cut(text, parser)), None)

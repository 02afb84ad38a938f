"""The forms of the steps on a reminder that is set."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import Annotated, Self

from pydantic import BeforeValidator

from domain.refusals import NotUnderstood
from domain.spellings import level
from domain.times.recurrences import Recurrence
from domain.times.refusals import DoubtfulDue, PastDue
from handlers.reminders.clocks import read_clock
from handlers.reminders.times import cut_when, read_when
from handlers.turns.forms import Form
from handlers.turns.parsing import Parser
from voice.dues import Place

_CHANGE = re.compile(r"change\s+(\d{1,9})(?:\s+(.+))?", re.IGNORECASE | re.DOTALL)
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
        asks = changed_words(text)
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
    past: PastDue | DoubtfulDue | None = None

    @classmethod
    def matches(cls, text: str, parser: Parser) -> bool:
        """Return True if only a time follows `change NUMBER`.

        Without a time the line does not match, because the desk then asks for the time.
        """
        found = changed_words(text)
        return bool(found and found[1] and not cut_when(found[1], parser).text)

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        found = changed_words(text)
        assert found is not None, "read() follows matches()"
        number, when = found
        clock = read_clock(when, parser)
        try:
            at, recurrence = read_when(when, parser)
        except (PastDue, DoubtfulDue) as refusal:
            if clock is None:
                raise
            return cls(number=number, clock=clock, past=refusal)
        return cls(number=number, at=at, recurrence=recurrence, clock=clock)


def names_step(text: str) -> str:
    """Return the words of `change 1 call them 17:00` that look like a step, or ""."""
    found = _STEP.match(level(text))
    return " ".join(text.split()[:2]) if found else ""


def changed_words(text: str) -> tuple[int, str] | None:
    """Return number and words of `change NUMBER WHEN`, or None. The words may be missing."""
    typed = text.strip()
    found = _CHANGE.fullmatch(level(typed))
    return (int(found[1]), typed[found.start(2) :] if found[2] else "") if found else None

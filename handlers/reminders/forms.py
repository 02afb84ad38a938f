"""The forms of /remind: target, text or entry, time, recurrence, and steps on a reminder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Self

from pydantic import BeforeValidator

from domain.groups import CODES
from domain.refs import Ref, fold, read_ref
from domain.refusals import UnknownDelegation, Usage
from domain.reminders import THREAD
from domain.times.recurrence_phrases import (
    is_recurrence,
    read_recurrence,
    split_trailing_recurrence,
)
from domain.times.recurrences import Recurrence
from domain.times.refusals import NoDue, UnreadDue
from handlers.turns.entries import read_text
from handlers.turns.forms import (
    EVERY_DAY,
    IN_ONE_HOUR,
    IN_TWO_HOURS,
    TOMORROW,
    Choice,
    Field,
    Form,
)
from handlers.turns.parsing import Parser
from handlers.turns.user_turn import UserTurn

USAGE = Usage("remind", "example-remind")
_OFFERED = (IN_ONE_HOUR, IN_TWO_HOURS, TOMORROW, EVERY_DAY)

_CHANGE = re.compile(r"change\s+(\d{1,9})(?:\s+(.+))?", re.IGNORECASE | re.DOTALL)
_TO = re.compile(r"to\s+([^\s:：]+)\s*([:：])?\s+(.+)", re.IGNORECASE | re.DOTALL)


# The form of a new reminder.


def _read_when(answer: str, parser: Parser) -> object:
    at, recurrence = _when(answer, parser)
    return recurrence or at


def _normalise_when(answer: str, parser: Parser) -> str:
    recurrence = _when(answer, parser)[1]
    if recurrence is None:
        return parser.normalised(answer)
    said = recurrence.canonical()
    return said if is_recurrence(said) else answer


async def _offer_when(_turn: UserTurn) -> Sequence[Choice]:
    return _OFFERED


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
        ),
    )
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
        target, group, rest = _addressed(text, parser)
        words, when = _split(rest, parser)
        if when is None or not words:
            raise NoDue(usage=USAGE)
        at, recurrence = _when(when, parser)
        ref = read_ref(words, group or parser.group)
        parser.refuse_long(words)
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
        found = _CHANGE.fullmatch(text)
        if found and not found[2]:
            return {"text": text}
        return await super().prefill(text, turn)

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        return f"{answers['text']} {answers['when']}"


# The forms of the steps on a reminder that is set.

#: A number in any digits that the pattern matches: `int` reads "２" too, pydantic alone does not.
Number = Annotated[int, BeforeValidator(int)]


class ListRemindersForm(Form):
    """The word "list" alone: lists all reminders that the person has set."""

    pattern = "list"


class ReminderStepForm(Form):
    """A step on one of the person's reminders, named by its number."""

    number: Number


class CancelReminderForm(ReminderStepForm):
    """`cancel NUMBER`: the reminder is not sent any more."""

    pattern = r"cancel\s+(?P<number>\d{1,9})"


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

    at: datetime
    recurrence: Recurrence | None = None

    @classmethod
    def matches(cls, text: str, parser: Parser) -> bool:
        """Return True if only a time follows `change NUMBER`.

        Without a time the line does not match, because the desk then asks for the time.
        """
        found = _CHANGE.fullmatch(text)
        return bool(found and found[2] and not _split(found[2], parser)[0])

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        found = _CHANGE.fullmatch(text)
        assert found is not None, "read() follows matches()"
        at, recurrence = _when(found[2], parser)
        return cls(number=int(found[1]), at=at, recurrence=recurrence)


def _split(text: str, parser: Parser) -> tuple[str, str | None]:
    """Return the text, and the words for a time at its end or None.

    A recurrence is looked for first.
    """
    words, when = split_trailing_recurrence(text)
    return (words, when) if when else parser.split_end(text)


def _when(words: str, parser: Parser) -> tuple[datetime, Recurrence | None]:
    """Return the first time that *words* name, and the recurrence or None.

    Raises NoDue if they name no time (also for *without delay*), UnreadDue if the recurrence
    has no occurrence left, and the refusals of `Parser.due`.
    """
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
    """Split `to HUM …` or `to A: …` into the target, the group if it is a thread, and the rest.

    Without a colon the code must be in capitals, so that "to a friend" does not mean
    delegation A.
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

"""The results of reading a time phrase: one time, one recurrence, or several candidates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from domain.times.due_times import DueTime
from domain.times.recurrences import Recurrence
from domain.times.wall_clock import MONTHS


@dataclass(frozen=True, slots=True)
class Once:
    """A single due time, without any other possible meaning of the time phrase."""

    due: DueTime


@dataclass(frozen=True, slots=True)
class Every:
    """A single recurrence ("every Monday"), without any other possible meaning."""

    recurrence: Recurrence


#: The desk offers at most this many candidates, because more would not help the person.
MOST = 4


@dataclass(frozen=True, slots=True)
class Doubt:
    """One to four possible meanings of a time phrase, the likeliest first.

    The desk asks the person which of them is meant.
    """

    candidates: tuple[Once | Every, ...]


def asked_back(*answers: Once | Every | Doubt) -> Doubt:
    """Return the doubt which of these answers is meant: the likeliest of each comes first."""
    all_of = [each.candidates if isinstance(each, Doubt) else (each,) for each in answers]
    in_turn = (each for rank in zip_longest(*all_of) for each in rank if each is not None)
    return Doubt(tuple(dict.fromkeys(in_turn))[:MOST])


def canonical(answer: Once | Every) -> str:
    """Return an exact text for the time or the recurrence.

    The text means the same at any time and for every reader, for example `20 Nov 2026 18:00 UTC`,
    `daily 09:00 Europe/Kyiv from 19 Nov 2026` or `without delay`.
    """
    if isinstance(answer, Every):
        return answer.recurrence.canonical()
    return _stamp(answer.due.at) if answer.due.at else "without delay"


def _stamp(at: datetime) -> str:
    return f"{at.day} {MONTHS[at.month - 1]} {at.year} {at:%H:%M} UTC"

"""The results of reading a time phrase: one time, one recurrence, or several candidates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

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


@dataclass(frozen=True, slots=True)
class Doubt:
    """One to four possible meanings of a time phrase, the likeliest first.

    The desk asks the person which of them is meant.
    """

    candidates: tuple[Once | Every, ...]


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

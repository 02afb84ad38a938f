"""What due words are read as: one time, one recurrence, or several candidates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.times.due_times import DueTime
from domain.times.recurrences import Recurrence
from domain.times.wall_clock import MONTHS


@dataclass(frozen=True, slots=True)
class Once:
    """A due time that the words name without doubt."""

    due: DueTime


@dataclass(frozen=True, slots=True)
class Every:
    """A recurrence that the words name without doubt."""

    recurrence: Recurrence


@dataclass(frozen=True, slots=True)
class Doubt:
    """One to four times that may be meant, the likeliest first. The desk asks which one is."""

    candidates: tuple[Once | Every, ...]


def canonical(answer: Once | Every) -> str:
    """Return words that name the same time at any hour and for any reader.

    `20 Nov 2026 18:00 UTC`, `daily 09:00 Europe/Kyiv from 19 Nov 2026`, `without delay`.
    """
    if isinstance(answer, Every):
        return answer.recurrence.canonical()
    return _stamp(answer.due.at) if answer.due.at else "without delay"


def _stamp(at: datetime) -> str:
    return f"{at.day} {MONTHS[at.month - 1]} {at.year} {at:%H:%M} UTC"

"""Timers: the stored instants at which the desk speaks without being asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

#: Later than this, a notice may mislead; a person decides what becomes of it.
TOO_LATE = timedelta(hours=12)
#: A notice sent within this time of its due instant is not called late.
PROMPT = timedelta(seconds=60)


class TimerState(StrEnum):
    """What became of a timer."""

    PLANNED = "planned"
    SENT = "sent"
    SENT_LATE = "sent-late"
    CANCELLED = "cancelled"
    PARKED = "parked"


@dataclass(frozen=True, slots=True)
class Timer:
    """One thing to be said at one time.

    *kind* names the handler that says it. (subject, version, slot, target) is unique.
    """

    at: datetime
    kind: str
    group: str
    subject: str
    slot: str
    target: str
    version: int = 1
    #: The instant that it was first planned for, if it was held back or revived; else None.
    first_at: datetime | None = None
    id: int = 0

    @property
    def prepared_for(self) -> datetime:
        """The instant for which its text was prepared: the first one planned."""
        return self.first_at or self.at

    def late(self, now: datetime) -> bool:
        """Return True if it is sent later than PROMPT after the instant it was prepared for."""
        return now - self.prepared_for > PROMPT

    def too_late(self, now: datetime) -> bool:
        """Return True if what it says could mislead by now, more than TOO_LATE after its time."""
        return now - self.at > TOO_LATE

    def sent_state(self, now: datetime) -> TimerState:
        """Return the state of a timer that is sent at *now*: SENT or SENT_LATE."""
        return TimerState.SENT_LATE if self.late(now) else TimerState.SENT


@dataclass(frozen=True, slots=True)
class Slot:
    """One notice about a due time: its name (`-24h`, `0h`, `+3h`) and its instant."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long before (action_leads) and after (action_after) a due time the desk speaks."""

    leads: Sequence[timedelta] = (timedelta(hours=24), timedelta(hours=2), timedelta(0))
    after: Sequence[timedelta] = tuple(timedelta(hours=hours) for hours in (3, 24, 48, 72))

    def slots(self, due: datetime, now: datetime) -> list[Slot]:
        """The slots still to come; those before *now* are dropped, as before acceptance."""
        offsets = [-lead for lead in self.leads] + list(self.after)
        slots = [Slot(_name(offset), due + offset) for offset in offsets]
        return [slot for slot in slots if slot.at > now]

    def next_after(self, slot: str, due: datetime) -> datetime | None:
        """When the desk speaks next after *slot*, or None where it speaks no more."""
        offset = offset_of(slot)
        later = [each for each in self.after if each > offset]
        return due + later[0] if later else None


def offset_of(slot: str) -> timedelta:
    """`-24h` → minus 24 hours; `+90m` → 90 minutes."""
    number, unit = int(slot[:-1]), slot[-1]
    return timedelta(minutes=number) if unit == "m" else timedelta(hours=number)


def _name(offset: timedelta) -> str:
    minutes = int(offset.total_seconds() // 60)
    number, unit = (minutes // 60, "h") if minutes % 60 == 0 else (minutes, "m")
    return f"{number:+d}{unit}" if number else f"0{unit}"

"""Timers: the stored instants at which the desk speaks without being asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

#: A text that is later than this may mislead; a person decides what becomes of it.
TOO_LATE = timedelta(hours=12)
#: A text that is sent within this time after its instant is not called late.
PROMPT = timedelta(seconds=60)


def is_late(prepared_for: datetime, now: datetime) -> bool:
    """Return True if what was prepared for that instant has to say at *now* that it is late."""
    return now - prepared_for > PROMPT


def is_too_late(at: datetime, now: datetime) -> bool:
    """Return True if what was planned for *at* may mislead at *now*."""
    return now - at > TOO_LATE


def sent_state(prepared_for: datetime, now: datetime) -> TimerState:
    """Return the state of a timer that is sent at *now*: SENT or SENT_LATE."""
    return TimerState.SENT_LATE if is_late(prepared_for, now) else TimerState.SENT


class TimerState(StrEnum):
    """What became of a timer."""

    PLANNED = "planned"
    SENT = "sent"
    SENT_LATE = "sent-late"
    CANCELLED = "cancelled"
    PARKED = "parked"


@dataclass(frozen=True, slots=True, kw_only=True)
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
        """Return True if it has to say that it is late when it is sent at *now*."""
        return is_late(self.prepared_for, now)

    def too_late(self, now: datetime) -> bool:
        """Return True if what it says may mislead at *now*."""
        return is_too_late(self.at, now)

    def sent_state(self, now: datetime) -> TimerState:
        """Return the state that it has when it is sent at *now*: SENT or SENT_LATE."""
        return sent_state(self.prepared_for, now)


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

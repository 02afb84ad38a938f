"""Timers: the stored instants at which the desk sends something without a request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, StrEnum, auto

#: A message that is later than this may mislead. It is parked, and the secretariat decides whether
#: it is sent.
TOO_LATE = timedelta(hours=12)
#: A message that is sent at most this long after its planned instant is not called late.
PROMPT = timedelta(seconds=60)


def is_late(prepared_for: datetime, now: datetime) -> bool:
    """Return True if a message prepared for that instant has to say at *now* that it is late."""
    return now - prepared_for > PROMPT


def is_too_late(at: datetime, now: datetime) -> bool:
    """Return True if a message planned for *at* is so late at *now* that it may mislead."""
    return now - at > TOO_LATE


def sent_state(prepared_for: datetime, now: datetime) -> TimerState:
    """Return the state of a timer whose message is sent at *now*: SENT or SENT_LATE."""
    return TimerState.SENT_LATE if is_late(prepared_for, now) else TimerState.SENT


class TimerState(StrEnum):
    """The state of a timer."""

    PLANNED = "planned"
    SENT = "sent"
    SENT_LATE = "sent-late"
    CANCELLED = "cancelled"
    #: Not sent because of a person's step. If that is taken back, the timer is planned again.
    STOPPED = "stopped"
    PARKED = "parked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """One message that is to be sent at one instant.

    *kind* names the handler that writes it. No two timers have the same (subject, version, slot,
    target).
    """

    at: datetime
    kind: str
    group: str
    subject: str
    slot: str
    target: str
    version: int = 1
    #: The instant for which the timer was planned first, if it was postponed or revived later;
    #: else None.
    first_at: datetime | None = None
    id: int = 0

    @property
    def prepared_for(self) -> datetime:
        """The instant for which the message was prepared: the first one that was planned."""
        return self.first_at or self.at

    def late(self, now: datetime) -> bool:
        """Return True if the message, sent at *now*, has to say that it is late."""
        return is_late(self.prepared_for, now)

    def too_late(self, now: datetime) -> bool:
        """Return True if the timer is so late at *now* that its message may mislead."""
        return is_too_late(self.at, now)

    def sent_state(self, now: datetime) -> TimerState:
        """Return the state of the timer if its message is sent at *now*: SENT or SENT_LATE."""
        return sent_state(self.prepared_for, now)


@dataclass(frozen=True, slots=True)
class Slot:
    """One notice about a due time: its name (`-24h`, `0h`, `+3h`) and its instant."""

    name: str
    at: datetime


class Rung(Enum):
    """A rung of the ladder: who in a delegation gets a notice about a due time in private."""

    #: Who has the item in hand, else the point of contact.
    IN_HAND = auto()
    #: The point of contact too.
    CONTACT = auto()
    HEADS = auto()
    #: Nobody is told any more: the item stands in the lists of secretariat and facilitator.
    LISTS = auto()


@dataclass(frozen=True, slots=True)
class Schedule:
    """When the desk sends notices about a due time.

    *leads* are the lengths of time before it (`action_leads` in the configuration), and *after*
    those after it (`action_after`). From the length of time *contacts*, *heads* and *lists* after
    it (`private_contacts` and so on), another rung of the ladder decides who is told in private.
    """

    leads: Sequence[timedelta] = (timedelta(hours=24), timedelta(hours=2), timedelta(0))
    after: Sequence[timedelta] = tuple(timedelta(hours=hours) for hours in (3, 24, 48, 72))
    contacts: timedelta = timedelta(hours=3)
    heads: timedelta = timedelta(hours=48)
    lists: timedelta = timedelta(hours=72)

    def slots(self, due: datetime, now: datetime) -> list[Slot]:
        """Return the notices for the due time that are to be sent after *now*."""
        offsets = [-lead for lead in self.leads] + list(self.after)
        slots = [Slot(_name(offset), due + offset) for offset in offsets]
        return [slot for slot in slots if slot.at > now]

    def leading(self, due: datetime, now: datetime) -> list[Slot]:
        """Return those of the `slots` that are not after the due time."""
        return [slot for slot in self.slots(due, now) if slot.at <= due]

    def rung(self, slot: str) -> Rung:
        """Return the rung of the notice with that slot."""
        offset = offset_of(slot)
        steps = ((self.lists, Rung.LISTS), (self.heads, Rung.HEADS), (self.contacts, Rung.CONTACT))
        return next((rung for since, rung in steps if offset >= since), Rung.IN_HAND)

    def next_after(self, slot: str, due: datetime) -> datetime | None:
        """Return the instant of the next notice after *slot*, or None if there is none."""
        offset = offset_of(slot)
        later = [each for each in self.after if each > offset]
        return due + later[0] if later else None


def offset_of(slot: str) -> timedelta:
    """Return the length of time that a slot names: `-24h` is minus 24 hours, `+90m` 90 minutes."""
    number, unit = int(slot[:-1]), slot[-1]
    return timedelta(minutes=number) if unit == "m" else timedelta(hours=number)


def _name(offset: timedelta) -> str:
    minutes = int(offset.total_seconds() // 60)
    number, unit = (minutes // 60, "h") if minutes % 60 == 0 else (minutes, "m")
    return f"{number:+d}{unit}" if number else f"0{unit}"

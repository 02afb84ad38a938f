"""Reminders: what a person asked to be told, or to have told, when, and how often."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from domain.refusals import Refusal
from domain.times.recurrences import Recurrence
from domain.times.wall_clock import instant, local


class NoSuchReminder(Refusal):
    """The person has no reminder of that number (number)."""


#: For how long one's own notice can be put off; `tomorrow` is 09:00 in one's own zone.
SNOOZE = ("1h", "4h", "tomorrow")
#: The target of a reminder that is said in its group's thread.
THREAD = "thread"


class ReminderState(StrEnum):
    """What became of a reminder; an undeliverable one waits until its person can be reached."""

    PLANNED = "planned"
    SENT = "sent"
    SENT_LATE = "sent-late"
    CANCELLED = "cancelled"
    UNDELIVERABLE = "undeliverable"


#: States in which there is something still to be told.
STANDING = (ReminderState.PLANNED, ReminderState.UNDELIVERABLE)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One person's reminder: of an entry (*ref*) or of words of their own (*text*).

    *at* is the next instant, or the last. *target* is who is told: None the person alone, THREAD
    the thread of *group*, else the members of the delegation with that code.
    """

    number: int
    user: int
    at: datetime
    created_at: datetime
    ref: str | None = None
    text: str | None = None
    group: str | None = None
    state: ReminderState = ReminderState.PLANNED
    #: Counts the times it was given a new time; moments of an earlier one are never met.
    version: int = 1
    target: str | None = None
    recurrence: Recurrence | None = None

    @property
    def standing(self) -> bool:
        """True while there is something still to be told."""
        return self.state in STANDING

    def become(self, state: ReminderState) -> Reminder:
        """The reminder in another state."""
        return replace(self, state=state)

    def plan(self, at: datetime, recurrence: Recurrence | None = None) -> Reminder:
        """The reminder at another time, and recurring where *recurrence* says so."""
        return replace(
            self,
            at=at,
            recurrence=recurrence,
            state=ReminderState.PLANNED,
            version=self.version + 1,
        )

    def occurrences(self, now: datetime) -> tuple[datetime, datetime | None]:
        """The latest time that has come by *now*, and the next one, or None after the last."""
        latest = self.at
        following = self._after(latest)
        while following is not None and following <= now:
            latest, following = following, self._after(following)
        return latest, following

    def _after(self, at: datetime) -> datetime | None:
        return self.recurrence.next_after(at) if self.recurrence else None


def snoozed(length: str, now: datetime, zone: str) -> datetime | None:
    """The instant until which one's own notice is put off, or None for no length of SNOOZE."""
    match length.lower().split():
        case ["1h" | "4h" as hours] | [("1" | "4") as hours, "h"]:
            return now + timedelta(hours=int(hours[0]))
        case ["tomorrow"] | ["tomorrow", "09:00"]:
            day = local(now, zone).date() + timedelta(days=1)
            return instant(datetime.combine(day, time(9)), zone)
        case _:
            return None

"""Reminders: whom the desk reminds of an entry or a text, when, and how often."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from domain.refusals import Refusal
from domain.times.recurrences import Recurrence
from domain.times.wall_clock import instant, local, readings


class UnreadLength(Refusal):
    """The words do not say for how long a notice is put off (facts: line)."""


class OwnMembersOnly(Refusal):
    """Only heads and alternates have others reminded, in their own delegation (facts: usage)."""


class ThreadBySecretariat(Refusal):
    """Only the secretariat and the facilitator have a thread reminded (facts: usage)."""


class UntilDoneAlone(Refusal):
    """A reminder that repeats until it is done has one time, and is for oneself (facts: usage)."""


class NoSuchReminder(Refusal):
    """The person has no reminder with that number (facts: number)."""


#: The lengths that are offered as buttons for postponing a private notice; `tomorrow` is 09:00 in
#: the person's time zone.
SNOOZE = ("1h", "4h", "tomorrow")
#: The value of `Reminder.target` for a reminder that is posted in the thread of its group.
THREAD = "thread"
#: A reminder that repeats until it is done is sent at most so often, with so much time between.
RINGS, RING_EVERY = 8, timedelta(minutes=30)


class ReminderState(StrEnum):
    """The state of a reminder.

    An undeliverable reminder is sent when its person can be reached again.
    """

    PLANNED = "planned"
    SENT = "sent"
    SENT_LATE = "sent-late"
    CANCELLED = "cancelled"
    UNDELIVERABLE = "undeliverable"


#: States of a reminder that is still to be sent.
STANDING = (ReminderState.PLANNED, ReminderState.UNDELIVERABLE)
#: States of a reminder that was sent for the last time.
SENT = (ReminderState.SENT, ReminderState.SENT_LATE)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder that *user* has set, of an entry (*ref*) or of a text of their own (*text*).

    *at* is the next instant at which it is sent, or the last one. *target* says who gets it: None
    means the person, THREAD the thread of *group*, and a delegation code the members of that
    delegation.
    """

    number: int
    user: int
    at: datetime
    created_at: datetime
    ref: str | None = None
    text: str | None = None
    group: str | None = None
    state: ReminderState = ReminderState.PLANNED
    #: Increases when the reminder gets a new time: timers of an earlier version never fire.
    version: int = 1
    target: str | None = None
    recurrence: Recurrence | None = None
    #: The state that the reminder had when its entry was closed, which cancelled it; else None.
    #: If the closing is taken back, the reminder gets this state again.
    was: ReminderState | None = None
    #: How often a reminder that repeats until it is done was sent since its time was set; None
    #: for any other reminder.
    rings: int | None = None

    @property
    def standing(self) -> bool:
        """True if the reminder is still to be sent."""
        return self.state in STANDING

    def become(self, state: ReminderState) -> Reminder:
        """Return the reminder in another state."""
        return replace(self, state=state)

    def end(self) -> Reminder:
        """Return the reminder as cancelled because its entry was closed."""
        return replace(self, state=ReminderState.CANCELLED, was=self.state)

    def reopen(self) -> Reminder:
        """Return the reminder as it was before `end`, because its entry is open again."""
        return replace(self, state=self.was or self.state, was=None)

    def plan(self, at: datetime, recurrence: Recurrence | None = None) -> Reminder:
        """Return the reminder planned for another time, with or without a recurrence."""
        return replace(
            self,
            at=at,
            recurrence=recurrence,
            state=ReminderState.PLANNED,
            version=self.version + 1,
            rings=None if self.rings is None or recurrence else 0,
        )

    def at_clock(self, clock: time, zone: str, now: datetime) -> Reminder | None:
        """Return a recurring reminder with another time of day in *zone*; None if it has ended.

        The days stay as they are, and a day that the person has skipped stays skipped.
        """
        assert self.recurrence is not None, "a single reminder has no days to keep"
        moved = self.recurrence.at_clock(clock, zone, local(now, zone).date())
        since, planned = now, self.recurrence.next_after(now)
        if planned is not None and self.at > planned:
            day = datetime.combine(local(self.at, zone).date(), time())
            since = max(now, readings(day, zone)[0] - timedelta(seconds=1))
        first = moved.next_after(since)
        return self.plan(first, moved) if first else None

    def occurrences(self, now: datetime) -> tuple[datetime, datetime | None]:
        """Return the latest occurrence up to *now*, and the next one.

        The next one is None if no occurrence follows.
        """
        latest = self.at
        following = self._after(latest)
        while following is not None and following <= now:
            latest, following = following, self._after(following)
        return latest, following

    def ring(self, now: datetime) -> datetime | None:
        """Return when a reminder that repeats until it is done, sent at *now*, is sent again.

        None if it does not repeat, or if it has been sent often enough.
        """
        if self.rings is None or self.rings + 1 >= RINGS:
            return None
        return self.at + ((now - self.at) // RING_EVERY + 1) * RING_EVERY

    def following(self, now: datetime) -> datetime | None:
        """Return the next occurrence after *now*, or None if the reminder is not sent again."""
        if not self.standing or self.at > now:
            return self.at if self.standing else None
        return self.occurrences(now)[1]

    def _after(self, at: datetime) -> datetime | None:
        return self.recurrence.next_after(at) if self.recurrence else None


def tomorrow(now: datetime, zone: str) -> datetime:
    """Return 09:00 of the next day in *zone*."""
    day = local(now, zone).date() + timedelta(days=1)
    return instant(datetime.combine(day, time(9)), zone)

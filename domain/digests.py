"""Digests: the hour of each group's daily digest, and the action items that it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from domain.actions.model import Action
from domain.refs import legible
from domain.refusals import Refusal
from domain.times.recurrences import WEEKDAYS, Recurrence
from domain.times.refusals import HourTwentyFour
from domain.times.wall_clock import local


class UnreadHour(Refusal):
    """The text does not name a time of day (facts: words)."""


#: The value of `Hours.hour` for a group whose digest is switched off.
OFF = "off"
DAILY, WEEKLY = timedelta(days=1), timedelta(days=7)

_HOUR = re.compile(r"(\d{1,2}):(\d{2})(?: ?utc)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hours:
    """The time of day at which a group's digest is posted.

    *hour* is a time of day in UTC (`05:00`) or OFF. *version* counts its changes. *chosen* is the
    hour that the secretariat has set, or None if the default applies.
    """

    hour: str
    version: int = 1
    chosen: str | None = None

    def next(self, now: datetime) -> datetime | None:
        """Return the first instant after *now* for a digest, or None if the digest is off."""
        if self.hour == OFF:
            return None
        at = datetime.combine(now.astimezone(UTC).date(), time.fromisoformat(self.hour), UTC)
        return at if at > now else at + DAILY


def read_hour(words: str) -> str:
    """Return a time of day in UTC as `HH:MM`: `6:00` gives `06:00`.

    Raises UnreadHour if the text is not a time of day, and HourTwentyFour for `24:00`.
    """
    said = legible(words).strip()
    found = _HOUR.fullmatch(said)
    if found is None or int(found[2]) > 59 or int(found[1]) > 24:
        raise UnreadHour(words=said)
    if int(found[1]) == 24:
        if int(found[2]):
            raise UnreadHour(words=said)
        raise HourTwentyFour(before="23:59", after="00:00")
    return f"{int(found[1]):02}:{found[2]}"


def weekly_of(at: datetime, zone: str) -> str:
    """Return the day of the week and the time of an instant in *zone*: `MO 09:00`."""
    wall = local(at, zone)
    return f"{WEEKDAYS[wall.weekday()]} {wall:%H:%M}"


def next_weekly(weekly: str, zone: str, now: datetime) -> datetime:
    """Return the first instant after *now* at this day and time of every week in *zone*."""
    day, clock = weekly.split()
    hour, minute = map(int, clock.split(":"))
    rule = f"FREQ=WEEKLY;BYDAY={day};BYHOUR={hour};BYMINUTE={minute}"
    found = Recurrence(rule, zone, start=local(now, zone).date()).next_after(now)
    assert found is not None, "a recurrence without an end goes on"
    return found


def day_end(now: datetime) -> datetime:
    """Return the end of the day (UTC) that contains *now*."""
    return datetime.combine(now.astimezone(UTC).date() + DAILY, time(0), UTC)


@dataclass(frozen=True, slots=True)
class Agenda:
    """The action items that a group's digest shows on one day."""

    today: tuple[Action, ...] = ()
    past_due: tuple[Action, ...] = ()


def agenda(items: Iterable[Action], now: datetime) -> Agenda:
    """Return the group's items that belong in the digest of the day (UTC) of *now*."""
    owed = [each for each in items if each.unreported]
    timed = sorted((each for each in owed if each.due), key=lambda each: (each.due, each.ref))
    return Agenda(
        today=tuple(
            each
            for each in (*(each for each in owed if each.due is None), *timed)
            if each.due is None or now < each.due < day_end(now)
        ),
        past_due=tuple(each for each in timed if each.due is not None and each.due <= now),
    )

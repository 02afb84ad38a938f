"""Local times: the instant in UTC of each local time, and quiet hours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from domain.refs import legible
from domain.times.refusals import DoubledHour, SkippedHour, UnknownZone, UnreadQuietHours

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# `localtime` and `Factory` mean the time zone that the machine is set to, so a reader cannot know
# which zone it is.
_NOWHERE = frozenset({"localtime", "Factory"})
_QUIET = re.compile(r"([01]?\d|2[0-3]):([0-5]\d) ?- ?([01]?\d|2[0-3]):([0-5]\d)")


def readings(wall: datetime, zone: str) -> tuple[datetime, datetime]:
    """Return the two instants (UTC, earlier first) that a naive local time *wall* can mean.

    They are equal, except for a local time that the clocks skip or show twice.
    """
    place = ZoneInfo(zone)
    first = wall.replace(tzinfo=place, fold=0).astimezone(UTC)
    second = wall.replace(tzinfo=place, fold=1).astimezone(UTC)
    return min(first, second), max(first, second)


def instant(wall: datetime, zone: str, words: str | None = None) -> datetime:
    """Return the one instant (UTC) of a naive local time *wall* in *zone*.

    Raises SkippedHour if the clocks of the zone skip that time, and DoubledHour if they show it
    twice. The refusal quotes *words*, or text such as `26 Oct 03:30` if they are None.
    """
    first, second = readings(wall, zone)
    if first == second:
        return first
    said = words or f"{wall.day} {MONTHS[wall.month - 1]} {wall:%H:%M}"
    if local(first, zone).replace(tzinfo=None, fold=0) != wall:
        raise SkippedHour(words=said, zone=zone)
    raise DoubledHour(words=said, zone=zone, first=first, second=second)


def local(at: datetime, zone: str) -> datetime:
    """Return the aware instant *at* as a local time in *zone*."""
    return at.astimezone(ZoneInfo(zone))


def known_zone(name: str) -> str:
    """Return the IANA name of the time zone *name*; raise UnknownZone if there is none.

    *name* may be in any case and may have spaces instead of underscores.
    """
    key = "_".join(legible(name).split()).lower()
    try:
        return _zones()[key]
    except KeyError:
        raise UnknownZone(zone=name.strip()) from None


@cache
def _zones() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones() - _NOWHERE}


@cache
def zone_places() -> frozenset[str]:
    """Return the places after which time zones are named, in small letters: "london"."""
    return frozenset(name.rpartition("/")[2] for name in _zones())


@dataclass(frozen=True, slots=True)
class QuietHours:
    """A daily span of local time from *start* to *end*, which may include midnight."""

    start: time
    end: time

    @classmethod
    def parse(cls, words: str) -> QuietHours:
        """Return the quiet hours that a text such as `20:00-05:00` names.

        Raises UnreadQuietHours for other text, and if start and end are the same.
        """
        said = " ".join(legible(words).split())
        found = _QUIET.fullmatch(said)
        if found is None:
            raise UnreadQuietHours(words=said)
        hours = [int(part) for part in found.groups()]
        start, end = time(hours[0], hours[1]), time(hours[2], hours[3])
        if start == end:
            raise UnreadQuietHours(words=said)
        return cls(start, end)

    def until(self, at: datetime, zone: str) -> datetime | None:
        """Return the instant (UTC) at which the quiet hours end, or None if *at* is not in them.

        If the clocks of the zone skip the end, it is later by the length of the skip.
        """
        here = local(at, zone)
        clock = here.time().replace(fold=0)
        overnight = self.start > self.end
        if overnight and clock >= self.start:
            day = here.date() + timedelta(days=1)
        elif clock < self.end and (overnight or clock >= self.start):
            day = here.date()
        else:
            return None
        end = datetime.combine(day, self.end, tzinfo=here.tzinfo)
        # If the clocks show the end twice, the first of the two instants may have passed already.
        first, second = (end.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
        return first if first > at else second

    def __str__(self) -> str:
        """Return the text that `parse` reads as these quiet hours."""
        return f"{self.start:%H:%M}-{self.end:%H:%M}"

"""Wall clocks: what a time of day in a named zone means in UTC, and the hours of quiet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from domain.refs import legible
from domain.times.refusals import DoubledHour, SkippedHour, UnknownZone, UnreadQuietHours

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# Names that mean "whatever this machine is set to": no reader could know the time that is meant.
_NOWHERE = frozenset({"localtime", "Factory"})
_QUIET = re.compile(r"([01]?\d|2[0-3]):([0-5]\d) ?- ?([01]?\d|2[0-3]):([0-5]\d)")


def readings(wall: datetime, zone: str) -> tuple[datetime, datetime]:
    """The two instants (UTC, earlier first) that a naive *wall* time can mean; mostly equal."""
    place = ZoneInfo(zone)
    first = wall.replace(tzinfo=place, fold=0).astimezone(UTC)
    second = wall.replace(tzinfo=place, fold=1).astimezone(UTC)
    return min(first, second), max(first, second)


def instant(wall: datetime, zone: str, words: str | None = None) -> datetime:
    """The one instant (UTC) of a naive *wall* time in *zone*.

    *words* are quoted in the refusal (by default `26 Oct 03:30`). Raises SkippedHour where the
    clocks of the zone jump over that time, DoubledHour where they show it twice.
    """
    first, second = readings(wall, zone)
    if first == second:
        return first
    said = words or f"{wall.day} {MONTHS[wall.month - 1]} {wall:%H:%M}"
    if local(first, zone).replace(tzinfo=None, fold=0) != wall:
        raise SkippedHour(words=said, zone=zone)
    raise DoubledHour(words=said, zone=zone, first=first, second=second)


def local(at: datetime, zone: str) -> datetime:
    """The aware instant *at* as the clocks of *zone* show it."""
    return at.astimezone(ZoneInfo(zone))


def known_zone(name: str) -> str:
    """The IANA name that *name* spells in any case, spaces for underscores; or UnknownZone."""
    key = "_".join(legible(name).split()).lower()
    try:
        return _zones()[key]
    except KeyError:
        raise UnknownZone(zone=name.strip()) from None


@cache
def _zones() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones() - _NOWHERE}


@dataclass(frozen=True, slots=True)
class QuietHours:
    """A daily span of wall time, from *start* up to *end*, perhaps over midnight."""

    start: time
    end: time

    @classmethod
    def parse(cls, words: str) -> QuietHours:
        """Read `20:00-05:00`; raises UnreadQuietHours, also where both ends are the same."""
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
        """The instant (UTC) at which the quiet hours around *at* end, or None outside of them.

        Where the clocks of the zone jump over the end, it is as much later as they jump.
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
        # In a doubled hour the first showing of the end may have gone by already.
        first, second = (end.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
        return first if first > at else second

    def __str__(self) -> str:
        """As `parse` reads it."""
        return f"{self.start:%H:%M}-{self.end:%H:%M}"

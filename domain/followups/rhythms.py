"""Rhythms: how often a standing question is asked, at a time of day that wall clocks keep."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.followups.refusals import UnreadRhythm
from domain.refs import legible
from domain.times.refusals import UnknownZone
from domain.times.wall_clock import known_zone, local, readings

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_BEGINS = re.compile(r"(?:daily|weekly)(?!\w)", re.IGNORECASE)
_FORM = re.compile(
    r"(?:daily|weekly (?:on )?(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday"
    r"|urday)?) (?:at )?(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?!\S)",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every day at *clock* by the clocks of *zone*, or every week on *weekday* (0 is Monday)."""

    clock: time
    zone: str
    weekday: int | None = None

    @property
    def period(self) -> timedelta:
        """How far apart two times lie, but for a change of the clocks."""
        return timedelta(days=1 if self.weekday is None else 7)

    def after(self, at: datetime) -> datetime:
        """The first time (UTC) later than *at*."""
        day = local(at, self.zone).date() - timedelta(days=1)
        while True:
            day += timedelta(days=1)
            if self.weekday in {None, day.weekday()}:
                found = self._on(datetime.combine(day, self.clock))
                if found > at:
                    return found

    def latest(self, since: datetime, now: datetime) -> datetime:
        """The last time that is no later than *now*, of those from *since* on."""
        found = since
        while (following := self.after(found)) <= now:
            found = following
        return found

    def _on(self, wall: datetime) -> datetime:
        """The instant of a wall time: the first of two, or as much later as the clocks jump."""
        first, second = readings(wall, self.zone)
        shown = local(first, self.zone).replace(tzinfo=None, fold=0)
        return first if shown == wall else second

    def __str__(self) -> str:
        """As `split_rhythm` reads it anywhere."""
        often = "daily" if self.weekday is None else f"weekly {_WEEKDAYS[self.weekday]}"
        return f"{often} {self.clock:%H:%M} {self.zone}"


def split_rhythm(text: str, zone: str) -> tuple[Rhythm | None, str]:
    """Cut `daily 09:00 QUESTION`, `weekly Mon 09:00 QUESTION`; None where it begins otherwise.

    The time is one of *zone*, unless `UTC` or the name of a zone follows it. Raises UnreadRhythm.
    """
    clean = legible(text)
    if not _BEGINS.match(clean):
        return None, text
    found = _FORM.match(_evenly(clean))
    if found is None:
        raise UnreadRhythm(words=" ".join(clean.split()[:4]))
    words = found[0].count(" ") + 1
    rest = clean.split(maxsplit=words)[words:]
    named = _zone(rest[0].split(maxsplit=1)[0]) if rest else None
    weekday = found["weekday"]
    rhythm = Rhythm(
        time(int(found["hour"]), int(found["minute"])),
        named or zone,
        None if weekday is None else _WEEKDAYS.index(weekday[:3].title()),
    )
    return rhythm, _after(text, words + bool(named))


def read_rhythm(text: str) -> Rhythm:
    """The rhythm that was written down with `str`."""
    rhythm, rest = split_rhythm(text, "UTC")
    if rhythm is None or rest:
        raise UnreadRhythm(words=text)
    return rhythm


def _evenly(text: str) -> str:
    return _SPACES.sub(" ", text)


def _after(text: str, words: int) -> str:
    """What follows so many words, its line breaks kept."""
    rest = text.split(maxsplit=words)[words:]
    return rest[0].strip() if rest else ""


def _zone(word: str) -> str | None:
    """The zone that a word names: `UTC`, or one with its region, `Europe/Kyiv`."""
    if word.upper() == "UTC":
        return "UTC"
    if "/" not in word:
        return None
    try:
        return known_zone(word)
    except UnknownZone:
        return None

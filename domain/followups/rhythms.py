"""Rhythms: how often a follow-up question is asked, at a time of day in a time zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.followups.refusals import UnreadRhythm
from domain.refs import legible
from domain.times.recurrences import WEEKDAYS, Recurrence, spell_rule
from domain.times.refusals import UnknownZone
from domain.times.wall_clock import known_zone, local, readings

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_BEGINS = re.compile(r"(?:daily|weekly)(?!\w)", re.IGNORECASE)
_FORM = re.compile(
    r"(?:daily|weekly (?:on )?(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday"
    r"|urday)?) (?:at )?(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?!\S)",
    re.IGNORECASE,
)
#: The rules of recurrences that have the times of a rhythm.
_RULE = re.compile(
    r"FREQ=(?:DAILY|WEEKLY;BYDAY=(?P<day>[A-Z]{2}));BYHOUR=(?P<hour>\d+);BYMINUTE=(?P<minute>\d+)"
)
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A repetition at the time of day *clock* in the time zone *zone*.

    It is every week on *weekday* (0 is Monday), or every day if *weekday* is None.
    """

    clock: time
    zone: str
    weekday: int | None = None

    @classmethod
    def of(cls, recurrence: Recurrence) -> Rhythm | None:
        """Return the rhythm with the same times as *recurrence*, or None if there is none.

        A rhythm has no end, and its days are all days or one day of the week.
        """
        found = _RULE.fullmatch(recurrence.rule)
        if found is None or recurrence.until or recurrence.count:
            return None
        return cls(
            clock=time(int(found["hour"]), int(found["minute"])),
            zone=recurrence.zone,
            weekday=WEEKDAYS.index(found["day"]) if found["day"] else None,
        )

    def recurrence(self, now: datetime) -> Recurrence:
        """Return the rhythm as a recurrence from *now* on, so that it can be said in words."""
        days = () if self.weekday is None else (WEEKDAYS[self.weekday],)
        rule = spell_rule("WEEKLY" if days else "DAILY", days, self.clock)
        return Recurrence(rule=rule, zone=self.zone, start=local(now, self.zone).date())

    def after(self, at: datetime) -> datetime:
        """Return the first occurrence (UTC) after *at*."""
        day = local(at, self.zone).date() - timedelta(days=1)
        while True:
            day += timedelta(days=1)
            if self.weekday in {None, day.weekday()}:
                found = self._on(datetime.combine(day, self.clock))
                if found > at:
                    return found

    def _on(self, wall: datetime) -> datetime:
        """Return the instant (UTC) of the local time *wall*.

        If the clocks show that time twice, the first instant counts. If the clocks skip it, the
        instant is later by the length of the skip.
        """
        first, second = readings(wall, self.zone)
        shown = local(first, self.zone).replace(tzinfo=None, fold=0)
        return first if shown == wall else second

    def __str__(self) -> str:
        """Return the text from which `split_rhythm` reads the same rhythm.

        The text names its time zone, so the default zone of the reader has no influence.
        """
        often = "daily" if self.weekday is None else f"weekly {_WEEKDAYS[self.weekday]}"
        return f"{often} {self.clock:%H:%M} {self.zone}"


def split_rhythm(text: str, zone: str) -> tuple[Rhythm | None, str]:
    """Cut `daily 09:00 QUESTION` or `weekly Mon 09:00 QUESTION` into rhythm and question.

    The time of day is in *zone*, unless `UTC` or the name of a time zone follows it. Returns None
    and the whole *text* if it begins with neither word. Raises UnreadRhythm if it does but its
    time cannot be read.
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
        clock=time(int(found["hour"]), int(found["minute"])),
        zone=named or zone,
        weekday=None if weekday is None else _WEEKDAYS.index(weekday[:3].title()),
    )
    return rhythm, _after(text, words + bool(named))


def read_rhythm(text: str) -> Rhythm:
    """Return the rhythm that `str` has written as *text*; raise UnreadRhythm for other text."""
    rhythm, rest = split_rhythm(text, "UTC")
    if rhythm is None or rest:
        raise UnreadRhythm(words=text)
    return rhythm


def _evenly(text: str) -> str:
    return _SPACES.sub(" ", text)


def _after(text: str, words: int) -> str:
    """Return *text* without its first *words* words; line breaks in the rest are kept."""
    rest = text.split(maxsplit=words)[words:]
    return rest[0].strip() if rest else ""


def _zone(word: str) -> str | None:
    """Return the time zone that a word names (`UTC`, `Europe/Kyiv`), or None."""
    if word.upper() == "UTC":
        return "UTC"
    if "/" not in word:
        return None
    try:
        return known_zone(word)
    except UnknownZone:
        return None

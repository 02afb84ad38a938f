"""Recurrences: repeated occurrences at a local time in a time zone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # it ships no types

from domain.refs import legible
from domain.times.refusals import UnknownZone, UnreadDue
from domain.times.wall_clock import MONTHS, known_zone, local

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
#: A recurrence with more repetitions or a longer interval than these is refused, because it is
#: probably a typing error.
MOST_TIMES = 1000
MOST_STEPS = 99

_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
#: The days of the rule "the first working day" and "the last working day of the month". An RFC
#: 5545 rule writes these as all working days with BYSETPOS, and `spell_rule` does so.
WORKING_DAY = "WD"
_WORKING = ",".join(WEEKDAYS[:5])
#: The places that a weekday can have in a month, with their names in the canonical text.
PLACES = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"}
_UNITS = {
    "DAILY": ("daily", "days"),
    "WEEKLY": ("weekly", "weeks"),
    "MONTHLY": ("monthly", "months"),
}
_WEEKDAY = "(?:{})".format("|".join(WEEKDAYS))
_DAYS = (
    rf"(?:;BYDAY=(?P<days>{_WEEKDAY}(?:,{_WEEKDAY})*)(?:;BYSETPOS=(?P<place>1|-1))?"
    rf"|;BYDAY=(?P<placed>(?:[1-5]|-1){_WEEKDAY})"
    r"|;BYMONTHDAY=(?P<month_day>-1|[1-9]|[12]\d|3[01]))?"
)
_RULE = re.compile(
    rf"FREQ=(?P<freq>DAILY|WEEKLY|MONTHLY)(?:;INTERVAL=(?P<interval>[1-9]\d?))?{_DAYS}"
    r";BYHOUR=(?P<hour>1?\d|2[0-3]);BYMINUTE=(?P<minute>[1-5]?\d)"
)
_DATE = r"\d{{1,2}} (?:{}) \d{{4}}".format("|".join(MONTHS))
_PLACED = "(?:{}) (?:[a-z]{{3}}|working day)".format("|".join(PLACES.values()))
_WORDS = re.compile(
    r"(?P<every>daily|weekly|monthly|every (?P<interval>[1-9]\d?) (?P<unit>days|weeks|months))"
    rf"(?: (?P<days>(?:[a-z]{{3}},)*[a-z]{{3}}|last|\d{{1,2}}|{_PLACED}))?"
    r" (?P<hour>\d\d):(?P<minute>\d\d)"
    rf" (?P<zone>[\w/+-]+)(?: from (?P<start>{_DATE}))?(?: until (?P<until>{_DATE}))?"
    r"(?: (?P<count>\d{1,4}) times?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Repeated occurrences at a local time in *zone* (IANA), from the local date *start* on.

    *rule* has FREQ, INTERVAL, BYDAY (with or without BYSETPOS) or BYMONTHDAY, BYHOUR and BYMINUTE
    of an RFC 5545 rule, in this order. The recurrence ends with the date *until* or after *count*
    times, or never. Raises ValueError for any other rule.
    """

    rule: str
    zone: str
    start: date
    until: date | None = None
    count: int | None = None

    def __post_init__(self) -> None:
        if _RULE.fullmatch(self.rule) is None:
            raise ValueError(self.rule)

    def at_clock(self, clock: time, zone: str, today: date) -> Recurrence:
        """Return the recurrence on the same days at another time of day, in *zone*.

        It may begin *today*, unless days or times are counted from its start.
        """
        counted = self.count is not None or self._parts()["interval"]
        days = self.rule.partition(";BYHOUR=")[0]
        rule = f"{days};BYHOUR={clock.hour};BYMINUTE={clock.minute}"
        start = self.start if counted else min(self.start, today)
        return replace(self, rule=rule, zone=zone, start=start)

    def next_after(self, at: datetime) -> datetime | None:
        """Return the first occurrence (UTC) after *at* (aware), or None if there is none.

        If the clocks skip the local time, the occurrence is later by the length of the skip. If
        they show it twice, the first instant counts. So each date has one occurrence.
        """
        here = local(at, self.zone).replace(tzinfo=None)
        for wall in self._walls(here - timedelta(days=1)):
            found = wall.replace(tzinfo=ZoneInfo(self.zone), fold=0).astimezone(UTC)
            if found > at:
                return found
        return None

    def _walls(self, since: datetime) -> Iterator[datetime]:
        """Yield the local times of the occurrences from *since* on.

        If there is a *count*, it starts with the first occurrence, because all have to be counted.
        """
        for number, wall in enumerate(self._expanded(since)):
            if self.until is not None and wall.date() > self.until:
                return
            if self.count is not None and number >= self.count:
                return
            yield wall

    def _expanded(self, since: datetime) -> Iterator[datetime]:
        rule = rrulestr(
            f"RRULE:{self.rule}", dtstart=datetime.combine(self._origin(since), time())
        )
        for wall in rule:
            if wall.date() >= self.start:
                yield wall

    def _origin(self, since: datetime) -> date:
        """Return a date shortly before *since* from which the rule gives the same occurrences.

        So the occurrences of past years are not computed.
        """
        if self.count is not None or since.date() <= self.start:
            return self.start
        interval = int(self._parts()["interval"] or 1)
        match self._parts()["freq"]:
            case "DAILY":
                step = interval
            case "WEEKLY":
                step = 7 * interval
            case _:
                return self._month_before(since.date(), interval)
        return self.start + timedelta(days=(since.date() - self.start).days // step * step)

    def _month_before(self, day: date, interval: int) -> date:
        ahead = (day.year - self.start.year) * 12 + day.month - self.start.month
        months = self.start.year * 12 + self.start.month - 1 + ahead // interval * interval
        return date(months // 12, months % 12 + 1, 1)

    def _parts(self) -> dict[str, str]:
        found = _RULE.fullmatch(self.rule)
        assert found is not None, "__post_init__ has checked it"
        return found.groupdict(default="")

    def calendar_rule(self, at: datetime) -> tuple[dict[str, Any], datetime]:
        """Return the parts of the RFC 5545 rule from the occurrence *at* on, and its start.

        The start is a local time, which has the hour of the rule even if the clocks skip it on
        that day. COUNT has only the occurrences that are left.
        """
        parts, zone = self._parts(), ZoneInfo(self.zone)
        clock = time(int(parts["hour"]), int(parts["minute"]))
        start = datetime.combine(local(at, self.zone).date(), clock, zone)
        told = dict(part.split("=") for part in self.rule.split(";"))
        rule: dict[str, Any] = {
            key: value.split(",") if "," in value else value
            for key, value in told.items()
            if key not in {"BYHOUR", "BYMINUTE"}
        }
        if self.until is not None:
            rule["UNTIL"] = datetime.combine(self.until, time(23, 59, 59), zone).astimezone(UTC)
        if self.count is not None:
            midnight = datetime.combine(self.start, time())
            rule["COUNT"] = sum(wall.date() >= start.date() for wall in self._walls(midnight))
        return rule, start.astimezone(UTC) if self.zone == "UTC" else start

    def canonical(self) -> str:
        """Return text as `weekly Mon,Thu 09:00 Europe/Kyiv from 19 Nov 2026 until 1 Dec 2026`."""
        parts = self._parts()
        once, many = _UNITS[parts["freq"]]
        words = [f"every {parts['interval']} {many}" if parts["interval"] else once]
        words += _spell_days(parts)
        words.append(f"{int(parts['hour']):02}:{int(parts['minute']):02} {self.zone}")
        words.append(f"from {_spell(self.start)}")
        if self.until:
            words.append(f"until {_spell(self.until)}")
        if self.count:
            words.append(f"{self.count} times")
        return " ".join(words)

    @classmethod
    def read(cls, words: str, *, now: datetime) -> Recurrence:
        """Return the recurrence that `canonical` has written as *words*.

        If *words* have no `from`, it starts today in its zone. Raises UnreadDue for other words.
        """
        said = " ".join(legible(words).split())
        found = _WORDS.fullmatch(said)
        try:
            if found is None:
                raise UnreadDue(words=said)
            zone = known_zone(found["zone"])
            start = _date(found["start"]) or local(now, zone).date()
            count = int(found["count"]) if found["count"] else None
            if count is not None and not 1 <= count <= MOST_TIMES:
                raise UnreadDue(words=said)
            until = _date(found["until"])
            return cls(rule=_rule(found), zone=zone, start=start, until=until, count=count)
        except (ValueError, KeyError, UnknownZone):
            raise UnreadDue(words=said) from None


def spell_rule(freq: str, days: tuple[str, ...], at: time, interval: int = 1) -> str:
    """Return the RFC 5545 rule of a recurrence.

    *freq* is its FREQ. *days* are days of the week (`MO`), or one day of the month: `15`, `-1` for
    the last, `1MO` for the first Monday, `-1WD` for the last working day.
    """
    every = f";INTERVAL={interval}" if interval > 1 else ""
    key = "BYMONTHDAY" if freq == "MONTHLY" and days[0].lstrip("-").isdigit() else "BYDAY"
    on = f";{key}={','.join(days)}" if days else ""
    if days and days[0].endswith(WORKING_DAY):
        on = f";BYDAY={_WORKING};BYSETPOS={days[0].removesuffix(WORKING_DAY)}"
    return f"FREQ={freq}{every}{on};BYHOUR={at.hour};BYMINUTE={at.minute}"


def _spell_days(parts: dict[str, str]) -> list[str]:
    """Return the days of a rule as one part of the canonical text, or nothing if it has none."""
    names = dict(zip(WEEKDAYS, _NAMES, strict=True))
    if parts["place"]:
        return [f"{PLACES[parts['place']]} working day"]
    if parts["placed"]:
        return [f"{PLACES[parts['placed'][:-2]]} {names[parts['placed'][-2:]]}"]
    if parts["days"]:
        return [",".join(names[each] for each in parts["days"].split(","))]
    day = parts["month_day"]
    return [PLACES["-1"] if day == "-1" else day] if day else []


def _rule(found: re.Match[str]) -> str:
    unit = (found["unit"] or found["every"]).lower()
    freq = next(key for key, names in _UNITS.items() if unit in names)
    at = time(int(found["hour"]), int(found["minute"]))
    said = (found["days"] or "").lower()
    if bool(said) != (freq != "DAILY"):
        raise ValueError(said)
    names = {name.lower(): code for name, code in zip(_NAMES, WEEKDAYS, strict=True)}
    if freq == "DAILY":
        days: tuple[str, ...] = ()
    elif freq == "WEEKLY":
        days = tuple(names[each] for each in said.split(","))
    else:
        days = (_day_of_month(said, names),)
    return spell_rule(freq, days, at, int(found["interval"] or 1))


def _day_of_month(said: str, names: Mapping[str, str]) -> str:
    """Return the day that `15`, `last`, `first mon` or `last working day` names, for a rule.

    Raises ValueError or KeyError for other words.
    """
    places = {name: place for place, name in PLACES.items()}
    place, _, day = said.partition(" ")
    if day:
        code = WORKING_DAY if day == "working day" else names[day]
        return places[place] + code
    if said == "last":
        return "-1"
    if not 1 <= int(said) <= 31:
        raise ValueError(said)
    return str(int(said))


def _spell(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _date(words: str | None) -> date | None:
    if words is None:
        return None
    day, month, year = words.split()
    return date(int(year), MONTHS.index(month.title()) + 1, int(day))

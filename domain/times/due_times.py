"""Reads the words for a due time, in a few exact forms; all other forms are refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone

from domain.refs import legible
from domain.times.cutting import MONTH, WEEKDAY
from domain.times.refusals import AmbiguousDate, HourTwentyFour, NoSuchDay, PastDue, UnreadDue
from domain.times.wall_clock import MONTHS, instant, local, readings

#: A due time that is later than this is refused, because it is probably a typing error (five years
#: with two leap days).
HORIZON = timedelta(days=5 * 365 + 2)

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})"
_THEN = rf"(?:,?(?: at)? {_TIME})?"
_ON = rf"(?:(?P<weekday>{WEEKDAY}),? )?"
_IN = r"(?:,? (?P<year>20\d\d))?"
_OFFSET = r"(?P<offset>z|[+-]\d\d:?\d\d)"
_NUMERIC = (
    r"(?P<numeric>(?P<one>\d{1,2}) ?([/.-]) ?(?P<two>\d{1,2})(?: ?\3 ?(?P<year>20\d\d|\d\d))?)"
)

_AMBIGUOUS = re.compile(_NUMERIC + _THEN)
_PREPOSITION = re.compile("^(?:by|at|on) ")
_MIDNIGHT = re.compile(r"(?<![\d:+-])24:00(?!\d)")


@dataclass(frozen=True, slots=True)
class DueTime:
    """A due time; *at* is in UTC, *wall* is the naive local time in *zone* (IANA).

    Both are None for "without delay", which has no time.
    """

    at: datetime | None
    wall: datetime | None
    zone: str

    @property
    def without_delay(self) -> bool:
        """True if the person wrote `without delay`."""
        return self.at is None


@dataclass(frozen=True, slots=True)
class _Asked:
    """The words to read, with the zone, the present time and the default time of day."""

    words: str
    zone: str
    now: datetime
    default_time: time

    @property
    def today(self) -> date:
        return local(self.now, self.zone).date()

    def unread(self) -> UnreadDue:
        return UnreadDue(words=self.words)


def read_due(words: str, *, zone: str, now: datetime, default_time: time = time(12)) -> DueTime:
    """Return the due time that the whole of *words* names; it is after *now* (aware).

    A local time is in *zone*, or in UTC if the words end with "UTC". If the words name only a day,
    the due time is *default_time* on that day. Raises UnreadDue (also if it is more than HORIZON
    ahead), NoSuchDay, AmbiguousDate, HourTwentyFour, PastDue, SkippedHour or DoubledHour. Nothing
    is guessed.
    """
    said = " ".join(legible(words).split())
    text = _PREPOSITION.sub("", said.lower())
    if text.endswith("utc"):
        text, zone = text.removesuffix("utc").rstrip(), "UTC"
    asked = _Asked(words=said, zone=zone, now=now, default_time=default_time)
    for form, read in _FORMS:
        if found := form.fullmatch(text):
            return read(found, asked)
    if _MIDNIGHT.search(text):
        raise HourTwentyFour(before="23:59", after="00:00")
    _refuse_two_readings(text, asked)
    raise asked.unread()


def _refuse_two_readings(text: str, asked: _Asked) -> None:
    found = _AMBIGUOUS.fullmatch(text)
    if found is None:
        return
    one, two = int(found["one"]), int(found["two"])
    if one == two or not (1 <= one <= 12 and 1 <= two <= 12):
        return
    year = f" {2000 + int(found['year'][-2:])}" if found["year"] else ""
    at = f"{asked.default_time:%H:%M}"
    if found["hour"] is not None and int(found["hour"]) < 24 and int(found["minute"]) < 60:
        at = f"{int(found['hour']):02}:{found['minute']}"
    at += " UTC" if asked.words.lower().endswith("utc") else ""
    first, second = f"{one} {MONTHS[two - 1]}{year} {at}", f"{two} {MONTHS[one - 1]}{year} {at}"
    raise AmbiguousDate(words=found["numeric"], first=first, second=second)


# Each function below reads one form. It gets the match, and returns the due time or raises a
# refusal.


def _read_without_delay(_found: re.Match[str], asked: _Asked) -> DueTime:
    return DueTime(at=None, wall=None, zone=asked.zone)


def _read_elapsed(found: re.Match[str], asked: _Asked) -> DueTime:
    parts = {unit: int(count or 0) for unit, count in found.groupdict().items()}
    if not any(parts.values()):
        raise asked.unread()
    # Cards show minutes, so the stored time has no seconds.
    at = (asked.now + timedelta(**parts)).astimezone(UTC).replace(second=0, microsecond=0)
    return _at(at, asked)


def _read_iso(found: re.Match[str], asked: _Asked) -> DueTime:
    day = _date(int(found["year"]), int(found["month"]), int(found["day"]), asked)
    offset = found["offset"]
    if offset is None:
        return _on_day(day, found, asked)
    if asked.words.lower().endswith("utc"):
        raise asked.unread()
    if offset == "z":
        return _on_day(day, found, replace(asked, zone="UTC"))
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    if hours > 14 or minutes > 59:
        raise asked.unread()
    ahead = timedelta(hours=hours, minutes=minutes) * (-1 if offset[0] == "-" else 1)
    return _at(_wall(day, found, asked).replace(tzinfo=timezone(ahead)).astimezone(UTC), asked)


def _read_dated(found: re.Match[str], asked: _Asked) -> DueTime:
    month = MONTHS.index(found["month"][:3].title()) + 1
    year = int(found["year"] or asked.today.year)
    day = _date(year, month, int(found["day"]), asked)
    weekday = found["weekday"]
    if weekday and _WEEKDAYS.index(weekday[:3]) != day.weekday():
        raise asked.unread()
    try:
        return _on_day(day, found, asked)
    except PastDue as refusal:
        if found["year"] or weekday:
            raise
        raise PastDue(**refusal.facts | {"year": _year_after(day)}) from None


def _year_after(day: date) -> int:
    """Return the next year that has this day: 29 February exists only in leap years."""
    year = day.year + 1
    while (day.month, day.day) == (2, 29) and (year % 4 or (year % 100 == 0 and year % 400)):
        year += 1
    return year


def _read_weekday(found: re.Match[str], asked: _Asked) -> DueTime:
    ahead = (_WEEKDAYS.index(found["weekday"][:3]) - asked.today.weekday()) % 7
    day = asked.today + timedelta(days=ahead)
    if readings(_wall(day, found, asked), asked.zone)[1] <= asked.now:
        day += timedelta(days=7)
    return _on_day(day, found, asked)


def _read_near(found: re.Match[str], asked: _Asked) -> DueTime:
    return _on_day(asked.today + timedelta(days=found["near"] == "tomorrow"), found, asked)


def _read_time(found: re.Match[str], asked: _Asked) -> DueTime:
    return _on_day(asked.today, found, asked)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Asked], DueTime]], ...] = (
    (re.compile("without delay"), _read_without_delay),
    (
        re.compile(
            r"\+ ?(?=\d)(?:(?P<days>\d{1,4}) ?d ?)?(?:(?P<hours>\d{1,4}) ?h ?)?"
            r"(?:(?P<minutes>\d{1,5}) ?m)?"
        ),
        _read_elapsed,
    ),
    (
        re.compile(
            r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)"
            rf"(?:(?:t|,?(?: at)? ){_TIME}(?::00)?{_OFFSET}?)?"
        ),
        _read_iso,
    ),
    (re.compile(rf"{_ON}(?P<day>\d{{1,2}}) (?P<month>{MONTH}){_IN}{_THEN}"), _read_dated),
    (re.compile(rf"{_ON}(?P<month>{MONTH}) (?P<day>\d{{1,2}}){_IN}{_THEN}"), _read_dated),
    (re.compile(rf"(?P<weekday>{WEEKDAY}){_THEN}"), _read_weekday),
    (re.compile(rf"(?P<near>today|tomorrow){_THEN}"), _read_near),
    (re.compile(_TIME), _read_time),
)


def _date(year: int, month: int, day: int, asked: _Asked) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NoSuchDay(words=asked.words) from None


def _wall(day: date, found: re.Match[str], asked: _Asked) -> datetime:
    """Return the naive local time on *day* that the words name."""
    if found["hour"] is None:
        return datetime.combine(day, asked.default_time)
    hour, minute = int(found["hour"]), int(found["minute"])
    if (hour, minute) == (24, 0):
        after = day + timedelta(days=1)
        raise HourTwentyFour(
            before=f"{_spell(day, found, asked)} 23:59",
            after=f"{_spell(after, found, asked)} 00:00",
        )
    if hour > 23 or minute > 59:
        raise asked.unread()
    return datetime.combine(day, time(hour, minute))


def _spell(day: date, found: re.Match[str], asked: _Asked) -> str:
    """Return the day as `25 Jul`, with its year if the words have one or it is another year."""
    year = f" {day.year}" if found.groupdict().get("year") or day.year != asked.today.year else ""
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def _on_day(day: date, found: re.Match[str], asked: _Asked) -> DueTime:
    wall = _wall(day, found, asked)
    # A time that has passed is refused as past, even if the clocks skipped it or showed it twice.
    last = readings(wall, asked.zone)[1]
    if last <= asked.now:
        raise PastDue(at=last, year=0)
    return _at(instant(wall, asked.zone, asked.words), asked)


def _at(at: datetime, asked: _Asked) -> DueTime:
    if at <= asked.now:
        raise PastDue(at=at, year=0)
    if at - asked.now > HORIZON:
        raise asked.unread()
    wall = local(at, asked.zone).replace(tzinfo=None, fold=0)
    return DueTime(at=at, wall=wall, zone=asked.zone)

"""Turn the slots of one time into dates and hours, which the strict grammar then checks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from domain.refusals import Refusal
from domain.times.due_times import DueTime, read_due
from domain.times.refusals import AmbiguousDate, NoSuchDay, PastDue, WrongWeekday
from domain.times.wall_clock import MONTHS, local
from voice.dues.answers import MOST, Doubt, Every, Once, asked_back
from voice.dues.asked import Asked, Said
from voice.dues.clocks import CLOSE, Hours, hours
from voice.dues.days import Dates, dates, shifted
from voice.dues.slots import Clock, Day

#: With these minutes, "12.10" may be a time of day as well as a date.
_MINUTES = frozenset({5, 10})


def read_single(said: Said, asked: Asked) -> Once | Doubt:
    """Return the time that *said* names, or the candidates if it may mean several.

    Raises a refusal of `domain.times` if *said* names no possible time.
    """
    for day in said.days:
        if day.kind == "ambiguous":
            return _in_figures(day, said, asked)
    if said.shift is not None and said.shift.whole and said.clock:
        # "In the next three days at 9:00" may mean each of these days.
        raise asked.unread()
    if said.shift is not None and said.shift.elapsed:
        return Once(_elapsed(said, asked))
    times = hours(said.clock, said.part, asked.default_time)
    if times is None:
        raise asked.unread()
    if said.close:
        times = Hours(CLOSE, sure=False)
    if not said.days and said.shift is None:
        if said == Said(zone=said.zone):
            raise asked.unread()
        return _without_day(times, said, asked)
    return _on_days(_days(said, asked), times, said, asked)


def _in_figures(day: Day, said: Said, asked: Asked) -> Once | Doubt:
    """Return what a date such as `03.07` or `03/07` means, with the rest of the phrase.

    With dots, its day is before its month if the language writes so. Raises AmbiguousDate if the
    language gives no hint.
    """
    day_first = replace(day, kind="date")
    month_first = replace(day, kind="date", number=day.month, month=day.number)
    likely = _with_day(day_first, day, said)
    if not asked.day_first:
        first, second = (_exactly(each, said, asked) for each in (day_first, month_first))
        raise AmbiguousDate(words=day.words, first=first, second=second)
    if "." not in day.words:
        years = [day.year] if day.year else [None, asked.today.year + 1]
        both = [replace(each, year=year) for year in years for each in (day_first, month_first)]
        ways = [partial(read_single, _with_day(each, day, said), asked) for each in both]
        return either(*ways) if day.year else _first_of_each(ways)
    if day.year is None and day.month in _MINUTES and not (said.clock or said.part):
        clock = Clock(day.number, day.month, exact=True, firm=True)
        hour = replace(said, days=tuple(each for each in said.days if each != day), clock=clock)
        return either(lambda: read_single(likely, asked), lambda: read_single(hour, asked))
    return read_single(likely, asked)


def _with_day(new: Day, old: Day, said: Said) -> Said:
    return replace(said, days=tuple(new if each == old else each for each in said.days))


def _exactly(day: Day, said: Said, asked: Asked) -> str:
    """Return a date as exact words with the year and the hour that the person gave."""
    times = hours(said.clock, said.part, asked.default_time)
    at = times.times[0][1] if times else asked.default_time
    year = f" {day.year}" if day.year else ""
    zone = " UTC" if said.zone == "UTC" else ""
    return f"{day.number} {MONTHS[day.month - 1]}{year} {at:%H:%M}{zone}"


def _first_of_each(ways: Sequence[Callable[[], Once | Doubt]]) -> Doubt:
    """Return the doubt which of two dates is meant; one that has passed is in the next year.

    *ways* are the two dates without a year, then both in the next year.
    """
    found: list[Once | Doubt] = []
    for this_year, next_year in zip(ways[:2], ways[2:], strict=True):
        try:
            found.append(this_year())
        except PastDue:
            found.append(next_year())
    return asked_back(*found)


def either(*readings: Callable[[], Once | Every | Doubt]) -> Doubt:
    """Return the doubt which of two readings is meant; a reading that has passed is left out.

    Raises PastDue if both have passed.
    """
    found: list[Once | Every | Doubt] = []
    past: list[PastDue] = []
    for read in readings:
        try:
            found.append(read())
        except PastDue as refusal:
            past.append(refusal)
    if not found:
        raise past[0]
    return asked_back(*found)


def _elapsed(said: Said, asked: Asked) -> DueTime:
    assert said.shift is not None, "its minutes are counted here"
    if said.days or said.clock or said.part or said.close or said.zone:
        raise asked.unread()
    days, minutes = divmod(said.shift.minutes, 1440)
    return read_due(f"+{days}d{minutes // 60}h{minutes % 60}m", zone=asked.zone, now=asked.now)


def _days(said: Said, asked: Asked) -> Dates:
    """Return the dates of the day that is named, or of two named days that agree.

    Raises UnreadDue if they do not agree, or if no date exists.
    """
    found = [dates(each, asked.today) for each in said.days]
    if said.shift is not None:
        found.append(_shift(said, asked))
        if len(found) == 2:
            return found[1] or _none(asked)
    if any(
        each is None and day.kind == "date" for day, each in zip(said.days, found, strict=False)
    ):
        raise NoSuchDay(words=asked.words)
    if any(each is None for each in found) or len(found) > 2:
        raise asked.unread()
    known = [each for each in found if each is not None]
    if len(known) == 1:
        return known[0]
    return _agreed(said.days, known, asked)


def _none(asked: Asked) -> Dates:
    raise asked.unread()


def _shift(said: Said, asked: Asked) -> Dates | None:
    """Return the dates of a distance from now, such as "in two weeks".

    The phrase may also name the weekday: "in two weeks on Friday".
    """
    assert said.shift is not None, "the caller has checked it"
    if not said.days:
        return shifted(said.shift, asked.today)
    day = said.days[0]
    weeks, rest = divmod(said.shift.days, 7)
    if len(said.days) > 1 or day.kind != "weekday" or rest or said.shift.months or not weeks:
        return None
    week = dates(Day("weekday of week", day.number, step=weeks), asked.today)
    if week is None or day.number >= asked.today.weekday():
        return week
    return Dates((week.dates[0] + timedelta(days=7), week.dates[0]), sure=False)


def _agreed(days: tuple[Day, ...], known: list[Dates], asked: Asked) -> Dates:
    """Return the date that a weekday and a date name together, such as "Friday 25 July".

    Raises WrongWeekday if the date is not on that weekday.
    """
    for day, other in zip(days, reversed(known), strict=True):
        told = [each.kind for each in days].count("weekday") == 1 and day.kind == "weekday"
        if told and all(each.weekday() == day.number for each in other.dates):
            return other
        if told and len(other.dates) == 1 and "date" in {each.kind for each in days}:
            found = other.dates[0]
            noon = datetime.combine(found, time(12), UTC)
            raise WrongWeekday(words=asked.words, at=noon, weekday=found.weekday())
    raise asked.unread()


def _without_day(times: Hours, said: Said, asked: Asked) -> Once | Doubt:
    """Return the time for a phrase that names no day.

    It is a time today, or the next such time if the phrase also says which half of the day is
    meant.
    """
    here = local(asked.now, asked.zone).replace(tzinfo=None)
    if said.part == "midnight":
        times = replace(times, times=((1, time(0)),), sure=True)
    if not times.rolls:
        return _first_or_doubt([datetime.combine(asked.today, times.times[0][1])], True, asked)
    walls = [datetime.combine(asked.today + timedelta(days=n), at) for n, at in times.times]
    if said.clock and not said.part and len(walls) == 2 and times.sure:
        if walls[0] > here:
            return _first_or_doubt(walls[:1], True, asked)
        times = replace(times, sure=False)
    if said.clock or said.part == "noon" or all(each <= here for each in walls):
        walls = [each if each > here else each + timedelta(days=1) for each in walls]
    if said.clock and not said.part:
        walls.sort()
    return _first_or_doubt(walls, times.sure, asked)


def _on_days(days: Dates, times: Hours, said: Said, asked: Asked) -> Once | Doubt:
    if days.slip:
        return Once(_slipped(days.dates[0], times, asked))
    pairs = times.times
    alone = said.clock is None and not said.part
    sure = days.sure and times.sure and not (alone and any(each.doubtful for each in said.days))
    if times.sure and len(pairs) > 1:
        pairs = pairs[:1]
        today_only = days.dates == (asked.today,)
        if today_only:
            pairs, sure = times.times, _is_ahead(asked, times.times[0][1])
    if alone:
        if days.close:
            pairs, sure = CLOSE, False
        elif any(each.before for each in said.days):
            pairs, sure = ((-1, time(18)), (0, asked.default_time)), False
    walls = [
        datetime.combine(day + timedelta(days=ahead), at)
        for day in days.dates
        for ahead, at in pairs
    ]
    if sure and len(pairs) > 1:
        walls = walls[:1]
    return _first_or_doubt(walls, sure, asked)


def _is_ahead(asked: Asked, at: time) -> bool:
    return local(asked.now, asked.zone).time().replace(fold=0) < at


def _slipped(day: date, times: Hours, asked: Asked) -> DueTime:
    """Raise PastDue, with the year that has to be sent, for a date that has just passed."""
    at = times.times[0][1]
    words = f"{day.day} {MONTHS[day.month - 1]} {at:%H:%M}"
    return read_due(words, zone=asked.zone, now=asked.now)


def _first_or_doubt(walls: list[datetime], sure: bool, asked: Asked) -> Once | Doubt:
    """Return the one time that the strict grammar accepts, or the candidates.

    Raises the first refusal if the grammar accepts none of *walls*.
    """
    found: list[Once] = []
    refused: list[Refusal] = []
    for wall in dict.fromkeys(walls):
        try:
            found.append(Once(_due(wall, asked)))
        except Refusal as refusal:
            refused.append(refusal)
    if not found:
        raise refused[0]
    if sure and len(found) == 1 and all(isinstance(each, PastDue) for each in refused):
        return found[0]
    return Doubt(tuple(found[:MOST]))


def _due(wall: datetime, asked: Asked) -> DueTime:
    words = f"{wall.day} {MONTHS[wall.month - 1]} {wall.year} {wall:%H:%M}"
    return read_due(words, zone=asked.zone, now=asked.now)

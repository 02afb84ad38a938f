"""Find the dates that a named day ("Friday", "the 25th") may mean, counted from today."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.times.refusals import AmbiguousDate
from domain.times.wall_clock import MONTHS
from voice.dues.kinds import DEADLINE
from voice.dues.slots import WORKING_DAY, Day, Shift

#: A date without a year that passed longer ago than this means the next year. If it passed more
#: recently, it is taken for a typing error and refused.
LONG_PASSED = timedelta(days=60)
#: If the date in the next year is further ahead than this, the desk asks which year is meant.
NEAR = timedelta(days=183)
#: A day of the month that passed more than this many days ago means the next month.
_PASSED = 7
_SATURDAY = 5
_MOST_WORKING_DAYS = 500


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates that may be meant, the likeliest first.

    *sure* is true if the first date that has not passed is meant. *close* is true if the end of
    the day is meant. *slip* is true if the date has just passed, and its year may be missing.
    """

    dates: tuple[date, ...]
    sure: bool = True
    close: bool = False
    slip: bool = False


def dates(day: Day, today: date) -> Dates | None:
    """Return the dates that *day* may mean, or None if there is no such date.

    Raises AmbiguousDate for a date such as `03/07`.
    """
    try:
        return _KINDS[day.kind](day, today)
    except (ValueError, OverflowError):
        return None


def add_months(day: date, months: int) -> tuple[date, bool]:
    """Return the same day that many months later, and True.

    If that month has no such day, return its last day and False.
    """
    ahead = day.month - 1 + months
    year, month = day.year + ahead // 12, ahead % 12 + 1
    last = monthrange(year, month)[1]
    return date(year, month, min(day.day, last)), day.day <= last


def shifted(shift: Shift, today: date) -> Dates | None:
    """Return the date that is *shift* away from *today*, or None if it is out of range."""
    try:
        day, kept = add_months(today, shift.months)
        if kept:
            return Dates((day + timedelta(days=shift.days),))
        return Dates((day, day + timedelta(days=1)), sure=False)
    except (ValueError, OverflowError):
        return None


def _offset(day: Day, today: date) -> Dates:
    return Dates((today + timedelta(days=day.number),))


def _coming(number: int, today: date) -> date:
    return today + timedelta(days=(number - today.weekday()) % 7)


def _weekday(day: Day, today: date) -> Dates:
    """Return the next date with that weekday; if it is today, also the date in a week."""
    found = _coming(day.number, today)
    return Dates((found, found + timedelta(days=7)) if found == today else (found,))


def _this_weekday(day: Day, today: date) -> Dates:
    found = _coming(day.number, today)
    past = found > _monday(today) + timedelta(days=6)
    return Dates((found,), sure=not past)


def _next_weekday(day: Day, today: date) -> Dates:
    """Return the dates that "next Friday" may mean: in the next week, or the nearest one."""
    near = _coming(day.number, today + timedelta(days=1))
    far = _monday(today) + timedelta(days=7 + day.number)
    if near != far:
        return Dates((far, near), sure=False)
    if near == today + timedelta(days=1):
        return Dates((near, near + timedelta(days=7)), sure=False)
    return Dates((near,))


def _weekday_of_week(day: Day, today: date) -> Dates:
    return Dates((_monday(today) + timedelta(days=7 * (day.step or 0) + day.number),))


def _weekday_in_a_week(day: Day, today: date) -> Dates:
    found = tuple(each + timedelta(days=7) for each in _weekday(day, today).dates)
    return Dates(found, sure=len(found) == 1)


def _two_dates(day: Day, today: date) -> Dates | None:
    """Return the dates of `28, 29 July`: either may be meant."""
    found = [_date(replace(day, number=each), today) for each in (day.place, day.number)]
    return Dates(tuple(each.dates[0] for each in found), sure=False)


def _weekday_and_days(day: Day, today: date) -> Dates:
    near = _coming(day.number, today + timedelta(days=1))
    return Dates((near + timedelta(days=day.step or 0),))


def _date(day: Day, today: date) -> Dates:
    if day.year is not None:
        return Dates((date(day.year, day.month, day.number),))
    year = today.year
    if (day.month, day.number) == (2, 29):
        year = next(each for each in range(year, year + 9) if monthrange(each, 2)[1] == 29)
    found = date(year, day.month, day.number)
    if found >= today:
        return Dates((found,))
    if today - found <= LONG_PASSED:
        return Dates((found,), slip=True)
    after = date(found.year + 1, day.month, day.number)
    return Dates((after,), sure=after - today < NEAR)


def _ambiguous(day: Day, _today: date) -> Dates:
    year = f" {day.year}" if day.year else ""
    pairs = ((day.number, day.month), (day.month, day.number))
    first, second = (f"{one} {MONTHS[two - 1]}{year}" for one, two in pairs)
    raise AmbiguousDate(words=day.words, first=first, second=second)


def _day_of_month(day: Day, today: date) -> Dates | None:
    first = today.replace(day=1)
    if day.step is not None:
        return Dates((add_months(first, day.step)[0].replace(day=day.number),))
    if not 1 <= day.number <= 31:
        return None
    months = (add_months(first, ahead)[0] for ahead in range(3))
    having = [each for each in months if monthrange(each.year, each.month)[1] >= day.number]
    found = having[0].replace(day=day.number)
    if found < today:
        after = having[1].replace(day=day.number)
        in_turn = having[1] == add_months(first, 1)[0]
        return Dates((after,), sure=in_turn and today.day - day.number > _PASSED)
    return Dates((found,), sure=having[0] == first)


def _week(_day: Day, today: date) -> Dates:
    monday = _monday(today) + timedelta(days=7)
    return Dates((today + timedelta(days=7), monday), sure=False)


def _month(_day: Day, today: date) -> Dates:
    first = add_months(today.replace(day=1), 1)[0]
    return Dates((first, add_months(today, 1)[0]), sure=False)


def _weekend(day: Day, today: date) -> Dates:
    saturday = _monday(today) + timedelta(days=5)
    weekend: tuple[date, ...] = (saturday, saturday + timedelta(days=1))
    if day.joints & DEADLINE:
        weekend = (saturday - timedelta(days=1), *weekend)
    ahead = timedelta(days=7)
    if day.step:
        later = tuple(each + ahead for each in weekend[-2:])
        return Dates((*later, *weekend[-2:]), sure=False)
    if weekend[-1] < today:
        weekend = tuple(each + ahead for each in weekend)
    return Dates(weekend, sure=False)


def _end_of_week(day: Day, today: date) -> Dates:
    friday = _monday(today) + timedelta(days=7 * (day.step or 0) + 4)
    return Dates((friday, friday + timedelta(days=2)), sure=False, close=True)


def _end_of_month(day: Day, today: date) -> Dates:
    return Dates((_last(add_months(today.replace(day=1), day.step or 0)[0]),), close=True)


def _end_of_month_name(day: Day, today: date) -> Dates:
    year = today.year + (day.month < today.month)
    return Dates((_last(date(year, day.month, 1)),), close=True)


def _end_of_year(day: Day, today: date) -> Dates:
    return Dates((date(today.year + (day.step or 0), 12, 31),), close=True)


def _end_of_offset(day: Day, today: date) -> Dates:
    return Dates((today + timedelta(days=day.number),), close=True)


def _last_day(day: Day, today: date) -> Dates | None:
    """Return the last day of a month, or None if no month is named ("the last day" alone).

    `the first day of the month` is counted from the beginning; *number* is then the day.
    """
    if day.step is None:
        return None
    if day.month:
        last = _end_of_month_name(day, today).dates[0]
    else:
        last = _last(add_months(today.replace(day=1), day.step)[0])
    found = last.replace(day=day.number) if day.number else last
    if day.number and day.step == 0 and found < today:
        return Dates((add_months(found, 12 if day.month else 1)[0],), sure=False)
    return Dates((found,))


def _placed(day: Day, today: date) -> Dates | None:
    """Return the date of `the first Monday of the month`, or None if no month is named.

    If it has passed, the phrase probably means the next month, so the desk asks.
    """
    if day.month:
        year = day.year or today.year + (day.month < today.month)
        return _of_month(date(year, day.month, 1), day)
    if day.step is None:
        return None
    month = add_months(today.replace(day=1), day.step)[0]
    found = _of_month(month, day)
    if day.step == 0 and found is not None and found.dates[0] < today:
        after = _of_month(add_months(month, 1)[0], day)
        return after and Dates(after.dates, sure=False)
    return found


def _of_month(month: date, day: Day) -> Dates | None:
    last = monthrange(month.year, month.month)[1]
    days = [month.replace(day=number) for number in range(1, last + 1)]
    wanted = range(5) if day.number == WORKING_DAY else (day.number,)
    found = [each for each in days if each.weekday() in wanted]
    place = day.place if day.place < 0 else day.place - 1
    return Dates((found[place],)) if place < len(found) else None


def _working_days(day: Day, today: date) -> Dates | None:
    """Return the date so many working days (Monday to Friday) ahead."""
    if not 1 <= day.number <= _MOST_WORKING_DAYS:
        return None
    found, left = today, day.number
    while left:
        found += timedelta(days=1)
        left -= found.weekday() < _SATURDAY
    return Dates((found,))


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _last(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])


_KINDS: dict[str, Callable[[Day, date], Dates | None]] = {
    "offset": _offset,
    "weekday": _weekday,
    "this weekday": _this_weekday,
    "next weekday": _next_weekday,
    "weekday of week": _weekday_of_week,
    "weekday and days": _weekday_and_days,
    "weekday in a week": _weekday_in_a_week,
    "two dates": _two_dates,
    "date": _date,
    "ambiguous": _ambiguous,
    "day of month": _day_of_month,
    "week": _week,
    "month": _month,
    "weekend": _weekend,
    "end of week": _end_of_week,
    "end of month": _end_of_month,
    "end of month name": _end_of_month_name,
    "end of year": _end_of_year,
    "end of offset": _end_of_offset,
    "last day": _last_day,
    "placed": _placed,
    "placed this": lambda day, today: _of_month(today.replace(day=1), day),
    "working days": _working_days,
    "none": lambda _day, _today: None,
}

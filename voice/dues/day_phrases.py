"""The phrases that name a day ("next Friday") or a distance from now ("in two weeks")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from voice.dues.kinds import TELLS_HOUR, Joints, Kind
from voice.dues.slots import Clock, Day, Shift, Slot
from voice.dues.tokens import Token

Tokens = Sequence[Token]

_SPAN = "(NUMBER HALF? (UNIT|DAY_OR_AFTERNOON|HOUR_OR_AT) HALF? | SPAN)"
_STEP = "((THIS|NEXT) (UNIT|OF_MONTH|DAY_OR_AFTERNOON) | WEEK_AHEAD)"
_DATE = re.compile(r"(\d+)([./-])(\d+)(?:\2(\d+))?")


def _first(tokens: Tokens, *kinds: Kind) -> Token | None:
    return next((each for each in tokens if each.kind in kinds), None)


def _step(tokens: Tokens, unit: str) -> int | None:
    """Return how many units ahead the phrase is: 0 for `this week`, 1 for `next week`.

    Returns None if the phrase does not name *unit* ("week", "month" or "year").
    """
    if week := _first(tokens, Kind.WEEK_AHEAD):
        return week.number if unit == "week" else None
    named = _first(tokens, Kind.UNIT, Kind.OF_MONTH, Kind.DAY_OR_AFTERNOON)
    if named is None or named.value != unit:
        return None
    return int(_first(tokens, Kind.NEXT) is not None)


def _relative(tokens: Tokens, joints: Joints) -> Day:
    return Day("offset", tokens[0].number, joints=joints)


def _weekday(tokens: Tokens, joints: Joints) -> Day:
    """Return the day that `Friday`, `this Friday` or `next Friday` names."""
    steps = {Kind.THIS: "this weekday", Kind.NEXT: "next weekday"}
    named = _first(tokens, Kind.WEEKDAY)
    assert named is not None, "the pattern has one"
    return Day(steps.get(tokens[0].kind, "weekday"), named.number, joints=joints)


def _weekday_of_week(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `Friday next week` names; the two parts may be in either order."""
    named, step = _first(tokens, Kind.WEEKDAY), _step(tokens, "week")
    if named is None or step is None:
        return None
    return Day("weekday of week", named.number, step=step, joints=joints)


def _near_day_and_weeks(tokens: Tokens, _joints: Joints) -> Shift:
    """Return the distance that tr `haftaya bugün` ("a week from today") names."""
    return Shift(months=0, days=7 * tokens[0].number + tokens[1].number, minutes=0)


def _dated(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `25 November 2026`, `the 25th of November` or `November 25` names."""
    number = _first(tokens, Kind.NUMBER, Kind.ORDINAL)
    month, year = _first(tokens, Kind.MONTH), _first(tokens, Kind.YEAR)
    if number is None or month is None:
        return None
    if year is not None and not 2000 <= year.number <= 2099:
        return None
    if tokens[-1].kind is Kind.UNIT and tokens[-1].value != "year":
        return None
    return Day(
        "date",
        number=number.number,
        month=month.number,
        year=year.number if year else None,
        joints=joints,
    )


def _iso(tokens: Tokens, joints: Joints) -> Day:
    year, month, day = (int(part) for part in tokens[0].value.split("-"))
    return Day("date", number=day, month=month, year=year, joints=joints)


def _numeric(tokens: Tokens, joints: Joints) -> Day | Clock | None:
    """Return the day that `24.11` names; `18.30` is a time of day, because no month is 30."""
    found = _DATE.fullmatch(tokens[0].value)
    if found is None:
        return None
    one, two, year = int(found[1]), int(found[3]), found[4]
    if year is None and found[2] in ".-" and one <= 23 and len(found[3]) == 2:
        if two == 0 or (12 < two <= 59 and (found[2] == "." or two > 31)):
            return Clock(hour=one, minute=two, exact=True, firm=True)
        if found[2] == "-" and two == 30 and one > 12:
            return Clock(hour=one, minute=two, exact=True, firm=True)
        if joints & TELLS_HOUR and two <= 59 and found[2] == ".":
            return Day("date or clock", number=one, month=two, joints=joints)
    return _numeric_day(one, two, int(year) if year else None, found[0], joints)


def _numeric_day(one: int, two: int, year: int | None, words: str, joints: Joints) -> Day | None:
    """Return the day of a date in figures.

    `03/07` may be 3 July or 7 March, so such a date is marked as ambiguous.
    """
    if year is not None and year < 100:
        year += 2000
    if one <= 12 and two <= 12 and one != two and one and two:
        return Day("ambiguous", number=one, month=two, joints=joints, words=words)
    if 1 <= two <= 12:
        return Day("date", number=one, month=two, year=year, joints=joints)
    if 1 <= one <= 12:
        return Day("date", number=two, month=one, year=year, joints=joints)
    return None


def _day_of_month(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that a phrase such as `the 25th` or `the 25th of next month` names.

    In the other languages: ru `25 числа`, tr `ayın 25'i`.
    """
    number = _first(tokens, Kind.NUMBER, Kind.ORDINAL)
    if number is None:
        return None
    if _first(tokens, Kind.THIS, Kind.NEXT) is None:
        # "The first" alone is common in conversation, so it is not read as a day.
        spelled = number.spelled and number.kind is Kind.ORDINAL
        if spelled and _first(tokens, Kind.OF_MONTH) is None:
            return None
        return Day("day of month", number.number, joints=joints)
    units = [each for each in tokens if each.value or each.kind is not Kind.OF_MONTH]
    step = _step(units, "month")
    return step if step is None else Day("day of month", number.number, step=step, joints=joints)


def _week_or_month(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `next week` or `next month` names."""
    for unit in ("week", "month"):
        if step := _step(tokens, unit):
            return Day(unit, step=step, joints=joints)
    return None


def _weekend(tokens: Tokens, joints: Joints) -> Day:
    return Day("weekend", step=int(tokens[0].kind is Kind.NEXT), joints=joints)


def _end(tokens: Tokens, joints: Joints) -> Slot | None:
    """Return the day that `end of the month`, `end of November` or tr `hafta sonu` names."""
    if month := _first(tokens, Kind.MONTH):
        return Day("end of month name", month=month.number, joints=joints)
    if day := _first(tokens, Kind.NEAR_DAY):
        return Day("end of offset", day.number, joints=joints)
    for unit in ("week", "month", "year"):
        step = _step(tokens, unit)
        if step is not None:
            return Day(f"end of {unit}", step=step, joints=joints)
    return None


def _last_day(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `last day of the month` names.

    If the phrase also says how often, it means the last day of every month.
    """
    last = next(number for number, each in enumerate(tokens) if each.kind is Kind.LAST)
    unit, others = tokens[last + 1], [*tokens[:last], *tokens[last + 2 :]]
    if unit.kind is Kind.UNIT and unit.value != "day":
        return None
    if not others:
        return Day("last day", joints=joints)
    if month := _first(others, Kind.MONTH):
        return Day("last day", month=month.number, step=0, joints=joints)
    step = _step(others, "month")
    return None if step is None else Day("last day", step=step, joints=joints)


_UNITS = frozenset({Kind.UNIT, Kind.DAY_OR_AFTERNOON, Kind.HOUR_OR_AT})


def _span(tokens: Tokens) -> Shift | None:
    """Return the sum of numbers with their units, such as `2 days 3 hours`.

    Returns None if half of a unit is named that has no exact half, such as half a month.
    """
    months = days = minutes = 0
    for number, each in enumerate(tokens):
        if each.kind is Kind.SPAN:
            minutes += each.number
        if each.kind not in _UNITS:
            continue
        count = _count(tokens, number)
        halved = _halved(tokens, number)
        match each.value or ("day" if each.kind is Kind.DAY_OR_AFTERNOON else "hour"):
            case "minute" if not halved:
                minutes += count
            case "hour":
                minutes += 60 * count + 30 * halved
            case "24h" if not halved:
                minutes += 1440 * count
            case "day" if not halved:
                days += count
            case "week" if not halved:
                days += 7 * count
            case "fortnight" if not halved:
                days += 14 * count
            case "month" if not halved:
                months += count
            case "year" if not halved:
                months += 12 * count
            case _:
                return None
    if minutes and months:
        return None
    if minutes:
        return Shift(months=0, days=0, minutes=minutes + 1440 * days)
    return Shift(months=months, days=days, minutes=0)


def _count(tokens: Tokens, unit: int) -> int:
    before = [each for each in tokens[max(0, unit - 2) : unit] if each.kind is Kind.NUMBER]
    return before[-1].number if before else 1


def _halved(tokens: Tokens, unit: int) -> bool:
    return any(each.kind is Kind.HALF for each in tokens[max(0, unit - 1) : unit + 2])


def _shift(tokens: Tokens, _joints: Joints) -> Shift | None:
    found = _span(tokens)
    return found if found and (found.months or found.days or found.minutes) else None


def _shift_from_day(tokens: Tokens, joints: Joints) -> Slot | None:
    """Return the day that `a week from tomorrow` or `two weeks from Friday` names."""
    found = _shift(tokens, joints)
    if found is None or found.elapsed:
        return None
    last = tokens[-1]
    if last.kind is Kind.NEAR_DAY:
        return Shift(months=found.months, days=found.days + last.number, minutes=0)
    if found.months:
        return None
    return Day("weekday and days", last.number, step=found.days, joints=joints)


#: Each rule is a phrase, written with the names of the kinds of its words, and the function that
#: reads it. The order counts: the first reading that uses every word is taken.
RULES: tuple[tuple[str, Callable[[Tokens, Joints], Slot | None]], ...] = (
    (f"{_SPAN} FROM (NEAR_DAY|WEEKDAY)", _shift_from_day),
    (f"IN ({_SPAN} | (UNIT|HOUR_OR_AT) HALF?) (AND? {_SPAN})*", _shift),
    (f"NEXT? {_SPAN} (AND? {_SPAN})* LATER", _shift),
    ("WEEK_AHEAD NEAR_DAY", _near_day_and_weeks),
    (
        f"{_STEP} (AT|ON)? WEEKDAY DAY_MARK? | WEEKDAY DAY_MARK? (AT|ON|OF){{0,2}} {_STEP}",
        _weekday_of_week,
    ),
    ("(THIS|NEXT)? WEEKDAY DAY_MARK?", _weekday),
    ("(THIS|NEXT)? WEEKEND", _weekend),
    (
        (
            "END (OF|AT|ON)? (THIS|NEXT)? (UNIT|OF_MONTH|MONTH|WEEK_AHEAD)"
            "| END (OF|AT|ON)? NEAR_DAY (UNIT|DAY_OR_AFTERNOON)?"
            "| (THIS|NEXT)? (UNIT|OF_MONTH) END"
            "| MONTH END"
        ),
        _end,
    ),
    (
        (
            "LAST (UNIT|DAY_OR_AFTERNOON|DAY_MARK) (OF? (THIS|NEXT)? (UNIT|OF_MONTH) | OF? MONTH)?"
            "| (THIS|NEXT)? OF_MONTH LAST (UNIT|DAY_OR_AFTERNOON|DAY_MARK)"
        ),
        _last_day,
    ),
    (
        (
            "((NUMBER|ORDINAL) OF_MONTH? OF? MONTH | MONTH (NUMBER|ORDINAL))"
            "(YEAR (YEAR_MARK|UNIT)? | YEAR_MARK)?"
        ),
        _dated,
    ),
    ("ISO_DATE YEAR_MARK?", _iso),
    ("DATE YEAR_MARK?", _numeric),
    (
        (
            "(NUMBER|ORDINAL) OF_MONTH? OF? (THIS|NEXT) (UNIT|OF_MONTH)"
            "| (THIS|NEXT) OF_MONTH (NUMBER|ORDINAL)"
            "| (THIS|NEXT) (UNIT|OF_MONTH) (AT|ON|OF)? ORDINAL"
            "| ORDINAL OF_MONTH?"
            "| NUMBER OF_MONTH"
            "| OF_MONTH (NUMBER|ORDINAL)"
        ),
        _day_of_month,
    ),
    (_STEP, _week_or_month),
    ("NEAR_DAY (DAY_MARK|DAY_OR_AFTERNOON)?", _relative),
)

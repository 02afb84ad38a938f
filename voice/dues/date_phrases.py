"""The phrases that name a day by its date or by its place in a month ("25 Nov", "last Friday")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from voice.dues.kinds import TELLS_HOUR, Joints, Kind
from voice.dues.slots import WORKING_DAY, Clock, Day, Slot
from voice.dues.tokens import Token, first

Tokens = Sequence[Token]

#: The phrases for a number of weeks or months ahead: "next week", "this month".
STEP = "((THIS|NEXT) (UNIT|OF_MONTH|DAY_OR_AFTERNOON) | WEEK_AHEAD)"
_MONTHS = frozenset({Kind.UNIT, Kind.OF_MONTH})
#: One of these words makes a number in figures a place: "the 2nd Friday of May".
_PLACING = frozenset({Kind.OF, Kind.EVERY, Kind.WEEKDAYS})
_DATE = re.compile(r"(\d+)([./-])(\d+)(?:\2(\d+))?")
#: A spelled ordinal after this one consists of two words ("twenty fifth"), and is a day.
_TWENTIETH = 20
_PLACE = "(ORDINAL|HOUR_ORDINAL|LAST)"
_NAMED = "(WEEKDAY|WORKING_DAYS)"
_DAY = "(UNIT|DAY_OR_AFTERNOON|DAY_MARK)"
_YEAR = "(YEAR (YEAR_MARK|UNIT)? | YEAR_MARK)?"


def step(tokens: Tokens, unit: str) -> int | None:
    """Return how many units ahead the phrase is: 0 for `this week`, 1 for `next week`.

    Returns None if the phrase does not name *unit* ("week", "month" or "year").
    """
    if week := first(tokens, Kind.WEEK_AHEAD):
        return week.number if unit == "week" else None
    named = first(tokens, Kind.UNIT, Kind.OF_MONTH, Kind.DAY_OR_AFTERNOON)
    if named is None or named.value != unit:
        return None
    return int(first(tokens, Kind.NEXT) is not None)


def _dated(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `25 November 2026`, `the 25th of November` or `November 25` names."""
    number = first(tokens, Kind.NUMBER, Kind.ORDINAL)
    month, year = first(tokens, Kind.MONTH), first(tokens, Kind.YEAR)
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


def _short_dated(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that tr `5 Ara 2026` names: the number is in figures, without an ending.

    Without an hour or a year the short name may be another word.
    """
    number = tokens[0]
    if number.spelled or number.value or joints & TELLS_HOUR:
        return None
    month = Token(Kind.MONTH, number=tokens[1].number)
    found = _dated((number, month, *tokens[2:]), joints)
    return found and replace(found, doubtful=found.year is None)


def _two_dates(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the days that `28, 29 July` or `July 28 or 29` names; they are a few days apart."""
    numbers = [each for each in tokens if each.kind in {Kind.NUMBER, Kind.ORDINAL}]
    one, two = numbers
    joined = any(each.kind in {Kind.AND, Kind.OR} for each in tokens)
    ill = one.spelled or two.spelled or bool(one.value) or bool(two.value)
    if ill or not 1 <= two.number - one.number <= _FEW_DAYS or (joints and not joined):
        return None
    month = first(tokens, Kind.MONTH)
    assert month is not None, "the pattern has one"
    found = _dated((two, month, *(each for each in tokens if each.kind in _YEARS)), joints)
    return found and replace(found, kind="two dates", place=one.number)


_FEW_DAYS = 7
_YEARS = frozenset({Kind.YEAR, Kind.YEAR_MARK, Kind.UNIT})


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
        # "18-30" and "18-15" are times, but "14-16" may be a range of hours or of days.
        dashed = two > 31 or (one > 12 and (two == 30 or two < one))
        if two == 0 or (12 < two <= 59 and (found[2] == "." or dashed)):
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
        return Day("ambiguous", one, two, year, joints=joints, words=words)
    if 1 <= two <= 12:
        return Day("date", number=one, month=two, year=year, joints=joints)
    if 1 <= one <= 12:
        return Day("date", number=two, month=one, year=year, joints=joints)
    return None


def _day_of_month(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that a phrase such as `the 25th` or `the 25th of next month` names.

    In the other languages: ru `25 числа`, tr `ayın 25'i`.
    """
    number = first(tokens, Kind.NUMBER, Kind.ORDINAL)
    if number is None:
        return None
    if first(tokens, Kind.THIS, Kind.NEXT) is None:
        # "The first" alone is common in conversation, so it is not read as a day.
        spelled = number.spelled and number.kind is Kind.ORDINAL and number.number <= _TWENTIETH
        if spelled and first(tokens, Kind.OF_MONTH) is None:
            return None
        return Day("day of month", number.number, joints=joints)
    units = [each for each in tokens if each.value or each.kind is not Kind.OF_MONTH]
    ahead = step(units, "month")
    if ahead is None:
        return None
    return Day("day of month", number.number, step=ahead, joints=joints)


def _end(tokens: Tokens, joints: Joints) -> Slot | None:
    """Return the day that `end of the month`, `end of November` or tr `hafta sonu` names."""
    if month := first(tokens, Kind.MONTH):
        return Day("end of month name", month=month.number, joints=joints)
    if day := first(tokens, Kind.NEAR_DAY):
        return Day("end of offset", day.number, joints=joints)
    for unit in ("week", "month", "year"):
        ahead = step(tokens, unit)
        if ahead is not None:
            return Day(f"end of {unit}", step=ahead, joints=joints)
    return None


def _last_day(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `last day of the month` names.

    If the phrase also says how often, it means the last day of every month.
    """
    place = next(n for n, each in enumerate(tokens) if each.kind in {Kind.LAST, Kind.ORDINAL})
    unit, others = tokens[place + 1], [*tokens[:place], *tokens[place + 2 :]]
    if unit.value != "day" and (unit.kind is Kind.UNIT or unit.value):
        return None
    number = 0 if tokens[place].kind is Kind.LAST else tokens[place].number
    if not others:
        return Day("last day", joints=joints)
    if month := first(others, Kind.MONTH):
        return Day("last day", number, month=month.number, step=0, joints=joints)
    ahead = step(others, "month") if len(others) > 1 or others[0].kind in _MONTHS else None
    return None if ahead is None else Day("last day", number, step=ahead, joints=joints)


def _placed(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `first Monday of next month` or `last working day of May` names.

    Without a month it is a day only if the phrase also says that something recurs every month.
    """
    place, number = place_and_weekday(tokens)
    if not place:
        return None
    others = [each for each in tokens if each.kind in {Kind.THIS, Kind.NEXT, *_MONTHS}]
    if month := first(tokens, Kind.MONTH):
        year = first(tokens, Kind.YEAR)
        told = year.number if year else None
        return Day("placed", number, month.number, told, 0, place, joints=joints)
    if not others:
        return Day("placed", number, place=place, joints=joints)
    ahead = step(others, "month") if len(others) > 1 else _month(others)
    if ahead is None:
        return None
    kind = "placed this" if others[0].kind is Kind.THIS else "placed"
    return Day(kind, number, step=ahead, place=place, joints=joints)


def _month(tokens: Tokens) -> int | None:
    return 0 if tokens[0].value == "month" else None


def place_and_weekday(tokens: Tokens) -> tuple[int, int]:
    """Return the place and the weekday of `second Friday`: 2 and 4; the place of the last is -1.

    The number of "working day" is WORKING_DAY. The place is 0 if a month has no such place, and if
    a number in figures is a day of the month: tr `ayın 4'ü cuma` is the 4th, a Friday.
    """
    place = first(tokens, Kind.ORDINAL, Kind.HOUR_ORDINAL, Kind.LAST)
    named = first(tokens, Kind.WEEKDAY, Kind.WEEKDAYS, Kind.WORKING_DAYS)
    assert place is not None, "the pattern has one"
    assert named is not None, "the pattern has one"
    number = WORKING_DAY if named.kind is Kind.WORKING_DAYS else named.number
    if place.kind is Kind.LAST:
        return -1, number
    before = tokens[max(0, tokens.index(place) - 1)]
    dated = before.kind is Kind.OF_MONTH or not any(each.kind in _PLACING for each in tokens)
    if not place.spelled and dated:
        return 0, number
    most = 1 if number == WORKING_DAY else 5
    return place.number if 1 <= place.number <= most else 0, number


#: Each rule is a phrase, written with the names of the kinds of its words, and the function that
#: reads it. The order counts: the first reading that uses every word is taken.
RULES: tuple[tuple[str, Callable[[Tokens, Joints], Slot | None]], ...] = (
    (
        (
            f"{_PLACE} {_NAMED} DAY_MARK? (OF? (THIS|NEXT)? (UNIT|OF_MONTH) | OF? MONTH {_YEAR})"
            f"| (THIS|NEXT)? OF_MONTH {_PLACE} {_NAMED} DAY_MARK? | MONTH LAST {_NAMED} DAY_MARK?"
            f"| (THIS|NEXT) UNIT (AT|ON)? {_PLACE} {_NAMED} DAY_MARK?"
        ),
        _placed,
    ),
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
            f"LAST ({_DAY} | OF_MONTH) (OF? (THIS|NEXT)? (UNIT|OF_MONTH) | OF? MONTH)?"
            f"| ORDINAL {_DAY} (OF? (THIS|NEXT)? (UNIT|OF_MONTH) | OF? MONTH)"
            f"| (THIS|NEXT)? OF_MONTH (LAST|ORDINAL) {_DAY}"
        ),
        _last_day,
    ),
    (
        (
            f"(NUMBER|ORDINAL) (AND|OR)? (NUMBER|ORDINAL) OF? MONTH {_YEAR}"
            "| MONTH (NUMBER|ORDINAL) (AND|OR)? (NUMBER|ORDINAL)"
            " (?!UNIT|HOUR_OR_AT|PART|DAY_OR_AFTERNOON|MINUTES_PAST|PAST|HALF|NUMBER)"
        ),
        _two_dates,
    ),
    (f"NUMBER SHORT_MONTH {_YEAR}", _short_dated),
    (
        (f"((NUMBER|ORDINAL) OF_MONTH? OF? MONTH | MONTH (NUMBER|ORDINAL)) {_YEAR}"),
        _dated,
    ),
    ("(NUMBER|ORDINAL) OF_MONTH? OF? MONTH | MONTH (NUMBER|ORDINAL)", _dated),
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
)
#: These phrases are tried after all others, because in "the 3rd, Friday" the number is a day.
LAST_RULES: tuple[tuple[str, Callable[[Tokens, Joints], Slot | None]], ...] = (
    (f"{_PLACE} {_NAMED} DAY_MARK?", _placed),
)

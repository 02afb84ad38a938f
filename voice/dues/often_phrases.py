"""The phrases that say how often something recurs: "every day", "the first of every month"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from voice.dues.date_phrases import place_and_weekday
from voice.dues.kinds import Joints, Kind
from voice.dues.slots import Day, Interval, Part, Slot, Times, Weekdays
from voice.dues.tokens import Token, first

Tokens = Sequence[Token]

_NUMERALS = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.HOUR_ORDINAL})
_MONTH_UNITS = frozenset({Kind.UNIT, Kind.OF_MONTH})
_WEEKDAYS = frozenset({Kind.WEEKDAY, Kind.WEEKDAYS})
_DAYS_OF_MONTH = frozenset({Kind.NUMBER, Kind.ORDINAL})
_INTERVALS = frozenset(
    {Kind.UNIT, Kind.DAY_OR_AFTERNOON, Kind.HOUR_OR_AT, Kind.OF_MONTH, Kind.PER_UNIT}
    | {Kind.FREQUENCY}
)
_PLACE = "(ORDINAL|HOUR_ORDINAL|LAST)"
_NAMED = "(WEEKDAY|WEEKDAYS|WORKING_DAYS)"
_MONTH = "(UNIT|OF_MONTH)"
_DAY = "(UNIT|DAY_OR_AFTERNOON|DAY_MARK|OF_MONTH)"


def _interval(tokens: Tokens, _joints: Joints) -> Interval | None:
    """Return the interval that a phrase such as `every day` or `weekly` names.

    Other examples are `every 3 days`, `every second week` and tr `iki günde bir`. Intervals of
    minutes and hours are returned too, because they are refused with a reason.
    """
    count = next((each.number for each in tokens if each.kind in _NUMERALS), 1)
    unit = next(each for each in tokens if each.kind in _INTERVALS)
    if unit.kind is Kind.PER_UNIT and not (tokens[-1].number == 1 and tokens[-1].spelled):
        return None
    match unit.kind:
        case Kind.DAY_OR_AFTERNOON:
            name = "day"
        case Kind.HOUR_OR_AT:
            name = "hour"
        case _:
            name = "day" if unit.value == "24h" else unit.value
    if name == "hour" and count >= 24:
        return None
    return Interval(name, count) if name in _UNITS and count else None


_UNITS = frozenset({"minute", "hour", "day", "week", "month"})


def _every_weekday(tokens: Tokens, _joints: Joints) -> Weekdays:
    return Weekdays(tuple(each.number for each in tokens if each.kind in _WEEKDAYS))


def _weekday_range(tokens: Tokens, _joints: Joints) -> Weekdays | None:
    """Return the days of `every Tue-Thu` and of `Mon-Fri`.

    Another range without "every" may also name two days.
    """
    begin, end = (each.number for each in tokens if each.kind is Kind.WEEKDAY)
    every = tokens[0].kind is Kind.EVERY
    if begin >= end:
        return None
    days = tuple(range(begin, end + 1))
    return Weekdays(days, doubtful=not (every or (begin, end) == (0, 4)))


def _working_days(tokens: Tokens, _joints: Joints) -> Weekdays | None:
    """Return Monday to Friday for `on weekdays` and `every weekday`.

    Returns None for `weekday` alone, which may mean any day, and for words that are only counted
    (ru `рабочих дня`).
    """
    alone = tokens[0].kind is Kind.WORKING_DAYS and tokens[0].value == "each"
    counted = any(each.value == "count" for each in tokens)
    return None if alone or counted else Weekdays((0, 1, 2, 3, 4))


def _every_other_weekday(tokens: Tokens, joints: Joints) -> Day:
    return Day("every other", tokens[-1].number, step=tokens[1].number, joints=joints)


def _every_day_of_month(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that ru `каждое 1-е число` or tr `her ayın 1'i` names.

    The phrase means a day of every month, even if it does not contain the word "month".
    """
    unit = next((each.value for each in tokens if each.kind is Kind.UNIT), "month")
    number = next(each.number for each in tokens if each.kind in _DAYS_OF_MONTH)
    return Day("every month", number, joints=joints) if unit == "month" else None


def _every_nth_day(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `the last day of every month` or `the 5th day of every month` names."""
    place = first(tokens, Kind.LAST, Kind.ORDINAL)
    assert place is not None, "the pattern has one"
    months = [each for each in tokens if each.kind in _MONTH_UNITS and each.value == "month"]
    days = [each for each in tokens if each.kind is Kind.UNIT and each.value == "day"]
    days += [each for each in tokens if each.kind in {Kind.DAY_OR_AFTERNOON, Kind.DAY_MARK}]
    days += [each for each in tokens if each.kind is Kind.OF_MONTH and not each.value]
    # "Every second day" means every other day, also if a month follows.
    counted = tokens[0].kind is Kind.EVERY and tokens[1] is place and place.number > 1
    if not months or not days or counted:
        return None
    return Day("every month", -1 if place.kind is Kind.LAST else place.number, joints=joints)


def _every_placed(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `the first Monday of every month` or tr `her ayın son cuması` names."""
    months = [each for each in tokens if each.kind in _MONTH_UNITS]
    place, weekday = place_and_weekday(tokens)
    if not place or any(each.value != "month" for each in months):
        return None
    return Day("every placed", weekday, place=place, joints=joints)


def _every_part(tokens: Tokens, _joints: Joints) -> Part:
    return Part("every " + (tokens[1].value or "night"))


def _times(tokens: Tokens, _joints: Joints) -> Times:
    return Times(tokens[0].number)


def _several_times(tokens: Tokens, _joints: Joints) -> Interval | Day | None:
    """Return the interval that `three times a day` names, which is refused as too often.

    `Twice a week` names no days, so it is refused as a whole. `Once a week` is an interval.
    """
    number = next(each.number for each in tokens if each.kind is Kind.NUMBER)
    unit = next(each for each in reversed(tokens) if each.kind in _INTERVALS)
    told = tokens[1].kind is not Kind.EVERY or tokens[1].value == "times"
    if not told or any(each.kind is Kind.NUMBER and each.number != 1 for each in tokens[2:3]):
        return None
    name = unit.value or "day"
    if number == 1:
        return Interval(name, 1) if name in _UNITS else None
    return Interval("hour", 1) if name in {"minute", "hour", "day", "24h"} else Day("none")


def _times_in_unit(tokens: Tokens, joints: Joints) -> Interval | Day | None:
    """Return what tr `haftada iki kez` (twice a week) names."""
    unit, number, *rest = tokens
    return _several_times((number, *rest, unit), joints)


def _skipped_day(_tokens: Tokens, _joints: Joints) -> Interval:
    return Interval("day", 2, or_once=True)


def _some_weekdays(tokens: Tokens, _joints: Joints) -> Weekdays:
    """Return the days of `Mon, Wed and Fri`; nothing says that they recur."""
    days = tuple(each.number for each in tokens if each.kind is Kind.WEEKDAY)
    return Weekdays(days, doubtful=True)


#: Each rule is a phrase, written with the names of the kinds of its words, and the function that
#: reads it. The order counts: the first reading that uses every word is taken.
RULES: tuple[tuple[str, Callable[[Tokens, Joints], Slot | None]], ...] = (
    (
        (
            "NUMBER TIMES (AT|ON|NUMBER)? (UNIT|DAY_OR_AFTERNOON|FREQUENCY)"
            "| NUMBER EVERY (UNIT|DAY_OR_AFTERNOON)"
        ),
        _several_times,
    ),
    ("PER_UNIT NUMBER TIMES", _times_in_unit),
    ("SKIPPED_DAY", _skipped_day),
    (
        (
            f"{_PLACE} {_NAMED} DAY_MARK? OF? EVERY {_MONTH}"
            f"| EVERY {_PLACE} {_NAMED} DAY_MARK? OF? {_MONTH}"
            f"| EVERY {_MONTH} (AT|ON)? {_PLACE} {_NAMED} DAY_MARK?"
            f"| TO {_PLACE} WEEKDAYS (OF? {_MONTH})? | {_PLACE} WEEKDAYS OF? {_MONTH}"
        ),
        _every_placed,
    ),
    (
        (
            f"(LAST|ORDINAL) {_DAY} OF? EVERY {_MONTH}"
            f"| EVERY (LAST|ORDINAL) {_DAY} OF? {_MONTH}"
            f"| EVERY {_MONTH} (AT|ON)? (LAST|ORDINAL) {_DAY}"
        ),
        _every_nth_day,
    ),
    (
        (
            "EVERY ORDINAL OF_MONTH (UNIT|OF)?"
            "| EVERY OF_MONTH (NUMBER|ORDINAL) DAY_MARK?"
            "| EVERY UNIT ORDINAL"
            "| ORDINAL OF EVERY UNIT"
            "| EVERY (NUMBER|ORDINAL) OF_MONTH UNIT"
        ),
        _every_day_of_month,
    ),
    (
        (
            "EVERY (NUMBER|ORDINAL|HOUR_ORDINAL)? (UNIT|DAY_OR_AFTERNOON|HOUR_OR_AT|OF_MONTH)"
            "| EVERY? NUMBER? PER_UNIT NUMBER"
            "| FREQUENCY"
        ),
        _interval,
    ),
    ("EVERY (ORDINAL|HOUR_ORDINAL) WEEKDAY", _every_other_weekday),
    ("EVERY? WEEKDAY TO WEEKDAY", _weekday_range),
    (
        (
            "EVERY WEEKDAY (AND? EVERY? WEEKDAY)* (DAY_MARK|DAYS_MARK)?"
            "| WEEKDAYS (AND? WEEKDAYS)*"
            "| WEEKDAY (AND? WEEKDAY)* DAYS_MARK"
        ),
        _every_weekday,
    ),
    ("WEEKDAY AND? WEEKDAY (AND? WEEKDAY)+", _some_weekdays),
    ("EVERY? WORKING_DAYS (EVERY (UNIT|DAY_OR_AFTERNOON))?", _working_days),
    ("EVERY (PART|PAST_OR_NIGHT)", _every_part),
    ("NUMBER TIMES", _times),
)

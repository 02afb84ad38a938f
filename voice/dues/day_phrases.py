"""The phrases that name a day of the week ("next Friday") or a distance from now ("in 2 days")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from voice.dues.date_phrases import STEP, step
from voice.dues.kinds import Joints, Kind
from voice.dues.slots import Day, Shift, Slot
from voice.dues.tokens import Token, first

Tokens = Sequence[Token]

_SPAN = "(NUMBER HALF? (UNIT|DAY_OR_AFTERNOON|HOUR_OR_AT) HALF? | SPAN)"


def _relative(tokens: Tokens, joints: Joints) -> Day:
    return Day("offset", tokens[0].number, joints=joints)


def _weekday(tokens: Tokens, joints: Joints) -> Day:
    """Return the day that `Friday`, `this Friday` or `next Friday` names."""
    steps = {Kind.THIS: "this weekday", Kind.NEXT: "next weekday"}
    named = first(tokens, Kind.WEEKDAY)
    assert named is not None, "the pattern has one"
    return Day(steps.get(tokens[0].kind, "weekday"), named.number, joints=joints)


def _weekday_of_week(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `Friday next week` names; the two parts may be in either order."""
    named, ahead = first(tokens, Kind.WEEKDAY), step(tokens, "week")
    if named is None or ahead is None:
        return None
    return Day("weekday of week", named.number, step=ahead, joints=joints)


def _weekday_in_a_week(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `Friday week` names, which is a week after the coming Friday."""
    if tokens[1].value != "week" or tokens[1].number:
        return None
    return Day("weekday in a week", tokens[0].number, joints=joints)


def _near_day_and_weeks(tokens: Tokens, _joints: Joints) -> Shift:
    """Return the distance that tr `haftaya bugün` ("a week from today") names."""
    return Shift(months=0, days=7 * tokens[0].number + tokens[1].number, minutes=0)


def _is_day(token: Token) -> bool:
    return token.kind is Kind.DAY_OR_AFTERNOON or token.value == "day"


def _week_or_month(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `next week` or `next month` names.

    "The next day" is counted from a day that is not named.
    """
    if tokens[0].kind is Kind.NEXT and _is_day(tokens[-1]):
        return _not_counted(tokens, joints)
    for unit in ("week", "month"):
        if ahead := step(tokens, unit):
            return Day(unit, step=ahead, joints=joints)
    return None


def _weekend(tokens: Tokens, joints: Joints) -> Day:
    return Day("weekend", step=int(tokens[0].kind is Kind.NEXT), joints=joints)


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


def _shift(tokens: Tokens, _joints: Joints) -> Slot | None:
    """Return the distance that `in two days` names.

    `Two days later` counts from a time that is not named, so it is no day.
    """
    found = _span(tokens)
    if found is None or not (found.months or found.days or found.minutes):
        return None
    if any(each.kind is Kind.LATER and each.value == "other" for each in tokens):
        return _not_counted(tokens, frozenset())
    return replace(found, whole=tokens[0].kind is Kind.IN and tokens[0].value == "all")


def _later_than_told(tokens: Tokens, joints: Joints) -> Day | None:
    """Return a day without a date for ru `на день позже` (a day later)."""
    return _not_counted(tokens, joints) if tokens[1].value == "other" else None


def _not_counted(_tokens: Tokens, _joints: Joints) -> Day:
    """Return a day without a date, so that the whole phrase is refused."""
    return Day("none")


def _shift_from_day(tokens: Tokens, joints: Joints) -> Slot | None:
    """Return the day that `a week from tomorrow` or `two weeks from Friday` names."""
    found = _shift(tokens, joints)
    if not isinstance(found, Shift) or found.elapsed:
        return None
    last = tokens[-1]
    if last.kind is Kind.NEAR_DAY:
        return Shift(months=found.months, days=found.days + last.number, minutes=0)
    if found.months:
        return None
    return Day("weekday and days", last.number, step=found.days, joints=joints)


def _elapsed(tokens: Tokens, _joints: Joints) -> Slot | None:
    """Return the distance that `+48 hours` names: a day after "+" is 24 hours.

    Weeks, months and years after "+" are not read, also not in another language, where the same
    word may mean hours (uk `+3 год`).
    """
    found = _span(tokens)
    if found is None or found.months or any(each.value in _LONG for each in tokens):
        return Day("none")
    minutes = found.minutes + 1440 * found.days
    return Shift(months=0, days=0, minutes=minutes) if minutes else None


_LONG = frozenset({"week", "fortnight", "month", "year"})


def _working_days(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the day that `in two working days` names."""
    number = first(tokens, Kind.NUMBER)
    assert number is not None, "the pattern has one"
    return Day("working days", number.number, joints=joints)


def _night_between(tokens: Tokens, joints: Joints) -> Day | None:
    """Return the second day of ru `в ночь с четверга на пятницу`, if it follows the first."""
    before, after = (each.number for each in tokens if each.kind is Kind.WEEKDAY)
    return Day("weekday", after, joints=joints) if (before + 1) % 7 == after else None


#: Each rule is a phrase, written with the names of the kinds of its words, and the function that
#: reads it. The order counts: the first reading that uses every word is taken.
RULES: tuple[tuple[str, Callable[[Tokens, Joints], Slot | None]], ...] = (
    (f"{_SPAN} FROM (NEAR_DAY|WEEKDAY)", _shift_from_day),
    (f"IN ({_SPAN} | (UNIT|HOUR_OR_AT) HALF?) (AND? {_SPAN})*", _shift),
    (f"NEXT? {_SPAN} (AND? {_SPAN})* LATER", _shift),
    (
        (
            f"MORE {_SPAN} | {_SPAN} MORE"
            f"| BESIDE? ({_SPAN} | UNIT | IN UNIT | IN {_SPAN}) BESIDE"
            "| EXCEPT (ON|AT|EVERY){0,2} (WEEKDAY|WEEKDAYS|WORKING_DAYS|WEEKEND) EXCEPT?"
            "| (WEEKDAY|WEEKDAYS) DAY_MARK? EXCEPT"
        ),
        _not_counted,
    ),
    (f"PLUS {_SPAN}+", _elapsed),
    ("IN NUMBER WORKING_DAYS | NEXT? NUMBER WORKING_DAYS LATER", _working_days),
    ("(?<=NIGHT) WEEKDAY (ON|TO) WEEKDAY | WEEKDAY OUT_OF? WEEKDAY (?=NIGHT)", _night_between),
    ("(?<!NUMBER|HALF|TO) UNIT LATER", _later_than_told),
    ("WEEK_AHEAD NEAR_DAY", _near_day_and_weeks),
    ("WEEKDAY UNIT", _weekday_in_a_week),
    (
        f"{STEP} (AT|ON)? WEEKDAY DAY_MARK? | WEEKDAY DAY_MARK? (AT|ON|OF){{0,2}} {STEP}",
        _weekday_of_week,
    ),
    ("(THIS|NEXT)? WEEKDAY DAY_MARK?", _weekday),
    ("(THIS|NEXT)? WEEKEND", _weekend),
    (STEP, _week_or_month),
    ("NEAR_DAY (DAY_MARK|DAY_OR_AFTERNOON)?", _relative),
)

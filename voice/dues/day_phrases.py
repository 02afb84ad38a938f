"""The phrases that name a day, and those that count from now."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from voice.dues.slots import Clock, Day, Shift, Slot
from voice.dues.tokens import Token

Tokens = Sequence[Token]

SPAN = "(?:nH?[ujq]H?|s)"
_STEP = "(?:[TN][uCj]|v)"
_DATE = re.compile(r"(\d+)([./-])(\d+)(?:\2(\d+))?")


def _first(tokens: Tokens, kinds: str) -> Token | None:
    return next((each for each in tokens if each.kind in kinds), None)


def _step(tokens: Tokens, unit: str) -> int | None:
    """`this week` 0, `next week` 1; None where another unit is named, or none."""
    if week := _first(tokens, "v"):
        return week.number if unit == "week" else None
    named = _first(tokens, "uCj")
    if named is None or named.value != unit:
        return None
    return int(_first(tokens, "N") is not None)


def _relative(tokens: Tokens, joints: str) -> Day:
    token = tokens[0]
    return Day("offset", token.number, joints=joints)


def _weekday(tokens: Tokens, joints: str) -> Day:
    """`Friday`, `this Friday`, `next Friday`."""
    kind = {"T": "this weekday", "N": "next weekday"}.get(tokens[0].kind, "weekday")
    named = _first(tokens, "w")
    assert named is not None, "the pattern has one"
    return Day(kind, named.number, joints=joints)


def _weekday_of_week(tokens: Tokens, joints: str) -> Day | None:
    """`Friday next week` in either order."""
    named, step = _first(tokens, "w"), _step(tokens, "week")
    if named is None or step is None:
        return None
    return Day("weekday of week", named.number, step=step, joints=joints)


def _today_next_week(tokens: Tokens, _joints: str) -> Shift:
    return Shift(0, 7 * tokens[0].number + tokens[1].number, 0)


def _dated(tokens: Tokens, joints: str) -> Day | None:
    """`25 November 2026`, `the 25th of November`, `November 25`."""
    number, month, year = (_first(tokens, kinds) for kinds in ("no", "m", "y"))
    if number is None or month is None:
        return None
    if year is not None and not 2000 <= year.number <= 2099:
        return None
    if tokens[-1].kind == "u" and tokens[-1].value != "year":
        return None
    return Day("date", number.number, month.number, year.number if year else None, joints=joints)


def _iso(tokens: Tokens, joints: str) -> Day:
    year, month, day = (int(part) for part in tokens[0].value.split("-"))
    return Day("date", day, month, year, joints=joints)


def _numeric(tokens: Tokens, joints: str) -> Day | Clock | None:
    """`24.11`, `24/11/2026`; `18.30` is a time, as 30 is no month."""
    found = _DATE.fullmatch(tokens[0].value)
    if found is None:
        return None
    one, two, year = int(found[1]), int(found[3]), found[4]
    if year is None and found[2] in ".-" and one <= 23 and len(found[3]) == 2:
        if two == 0 or (12 < two <= 59 and (found[2] == "." or two > 31)):
            return Clock(one, two, exact=True, firm=True)
        if found[2] == "-" and two == 30 and one > 12:
            return Clock(one, two, exact=True, firm=True)
        if set(joints) & set("Aq") and two <= 59 and found[2] == ".":
            return Day("date or clock", one, two, joints=joints)
    return _numeric_day(one, two, int(year) if year else None, found[0], joints)


def _numeric_day(one: int, two: int, year: int | None, words: str, joints: str) -> Day | None:
    """A numeric date; an ambiguous one where its first two numbers may change places."""
    if year is not None and year < 100:
        year += 2000
    if one <= 12 and two <= 12 and one != two and one and two:
        return Day("ambiguous", one, two, joints=joints, words=words)
    if 1 <= two <= 12:
        return Day("date", one, two, year, joints=joints)
    if 1 <= one <= 12:
        return Day("date", two, one, year, joints=joints)
    return None


def _day_of_month(tokens: Tokens, joints: str) -> Day | None:
    """`the 25th`, `25 числа`, `ayın 25'i`, `the 25th of next month`."""
    number = _first(tokens, "no")
    if number is None:
        return None
    if _first(tokens, "TN") is None:
        # "The first" alone is a word of talk.
        if number.spelled and number.kind == "o" and _first(tokens, "C") is None:
            return None
        return Day("day of month", number.number, joints=joints)
    step = _step([each for each in tokens if each.value or each.kind != "C"], "month")
    return step if step is None else Day("day of month", number.number, step=step, joints=joints)


def _week_or_month(tokens: Tokens, joints: str) -> Day | None:
    """`next week`, `next month`."""
    for unit in ("week", "month"):
        if step := _step(tokens, unit):
            return Day(unit, step=step, joints=joints)
    return None


def _weekend(tokens: Tokens, joints: str) -> Day:
    return Day("weekend", step=int(tokens[0].kind == "N"), joints=joints)


def _end(tokens: Tokens, joints: str) -> Slot | None:
    """`end of the month`, `hafta sonu`, `end of November`, `end of tomorrow`."""
    if month := _first(tokens, "m"):
        return Day("end of month name", month=month.number, joints=joints)
    if day := _first(tokens, "d"):
        return Day("end of offset", day.number, joints=joints)
    for unit in ("week", "month", "year"):
        step = _step(tokens, unit)
        if step is not None:
            return Day(f"end of {unit}", step=step, joints=joints)
    return None


def _last_day(tokens: Tokens, joints: str) -> Day | None:
    """`last day of the month`; of every month, where one is told with it."""
    last = next(number for number, each in enumerate(tokens) if each.kind == "L")
    unit, others = tokens[last + 1], [*tokens[:last], *tokens[last + 2 :]]
    if unit.kind == "u" and unit.value != "day":
        return None
    if not others:
        return Day("last day", joints=joints)
    if month := _first(others, "m"):
        return Day("last day", month=month.number, step=0, joints=joints)
    step = _step(others, "month")
    return None if step is None else Day("last day", step=step, joints=joints)


def span(tokens: Tokens) -> Shift | None:
    """Numbers and their units, added up; None where a half of one has no plain meaning."""
    months = days = minutes = 0
    for number, each in enumerate(tokens):
        if each.kind == "s":
            minutes += each.number
        if each.kind not in "ujq":
            continue
        count = _count(tokens, number)
        halved = _halved(tokens, number)
        match each.value or ("day" if each.kind == "j" else "hour"):
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
    return Shift(months, 0, minutes + 1440 * days) if minutes else Shift(months, days, 0)


def _count(tokens: Tokens, unit: int) -> int:
    before = [each for each in tokens[max(0, unit - 2) : unit] if each.kind == "n"]
    return before[-1].number if before else 1


def _halved(tokens: Tokens, unit: int) -> bool:
    return any(each.kind == "H" for each in tokens[max(0, unit - 1) : unit + 2])


def _shift(tokens: Tokens, _joints: str) -> Shift | None:
    found = span(tokens)
    return found if found and (found.months or found.days or found.minutes) else None


def _shift_from_day(tokens: Tokens, joints: str) -> Slot | None:
    """`a week from tomorrow`, `two weeks from Friday`."""
    found = _shift(tokens, joints)
    if found is None or found.elapsed:
        return None
    last = tokens[-1]
    if last.kind == "d":
        return Shift(found.months, found.days + last.number, 0)
    if found.months:
        return None
    return Day("weekday and days", last.number, step=found.days, joints=joints)


RULES: tuple[tuple[str, Callable[[Tokens, str], Slot | None]], ...] = (
    (f"{SPAN}r[dw]", _shift_from_day),
    (f"i(?:{SPAN}|[uq]H?)(?:&?{SPAN})*", _shift),
    (f"N?{SPAN}(?:&?{SPAN})*a", _shift),
    ("vd", _today_next_week),
    (f"{_STEP}[AO]?wg?|wg?[AOG]{{0,2}}{_STEP}", _weekday_of_week),
    ("[TN]?wg?", _weekday),
    ("[TN]?E", _weekend),
    ("x[GAO]?[TN]?(?:[uC]|m|v)|x[GAO]?d[uj]?|[TN]?[uC]x|mx", _end),
    ("L[ujg](?:G?[TN]?[uC]|G?m)?|[TN]?CL[ujg]", _last_day),
    ("[no]C?G?m(?:y[Ju]?|J)?|m[no](?:y[Ju]?|J)?", _dated),
    ("IJ?", _iso),
    ("DJ?", _numeric),
    ("[no]C?G?[TN][uC]|[TN]C[no]|[TN][uC][AOG]?o|oC?|nC|C[no]", _day_of_month),
    (_STEP, _week_or_month),
    ("d[gj]?", _relative),
)

"""The phrases that name a time of day, and those that say how often."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from voice.dues.slots import Clock, Close, Day, Interval, Part, Slot, Times, Weekdays, WithoutDelay
from voice.dues.slots import Zone as ZoneSlot
from voice.dues.tokens import Token

Tokens = Sequence[Token]


def _clock(tokens: Tokens, _joints: str) -> Clock | None:
    hour, minute = (int(part) for part in tokens[0].value.split(":"))
    if tokens[-1].kind == "u" and tokens[-1].value != "hour":
        return None
    return Clock(hour, minute, exact=True, firm=True) if hour <= 24 and minute <= 59 else None


def _hour(tokens: Tokens, joints: str) -> Clock | None:
    """`at 5`, `17 часов`, `о п'ятій`, `saat 5`."""
    hour = tokens[0].number
    unit = tokens[1:] and tokens[1].kind in "uq"
    if unit and tokens[1].value not in {"hour", ""}:
        return None
    firm = bool(set(joints) & set("Aq")) or (bool(unit) and bool(set(joints) & set("ABb")))
    return Clock(hour, 0, False, firm, bool(joints)) if hour <= 24 else None


def _hour_and_minute(tokens: Tokens, joints: str) -> Clock | None:
    """`в 16 часов 45 минут`."""
    units = [each.value or "hour" for each in tokens if each.kind in "uq"]
    hour, minute = tokens[0].number, tokens[2].number
    if units != ["hour", "minute"] or hour > 23 or minute > 59 or not set(joints) & set("ABqb"):
        return None
    return Clock(hour, minute, exact=hour > 12, firm=True)


def _one_hour(tokens: Tokens, joints: str) -> Clock | None:
    """`в час дня`."""
    if tokens[0].value != "hour" or not set(joints) & set("AB"):
        return None
    return Clock(1, 0, exact=False, firm=True)


def _four_figures(tokens: Tokens, joints: str) -> Clock | None:
    """`at 1500`, `1500 hours`."""
    hour, minute = divmod(tokens[0].number, 100)
    unit = tokens[1:] and tokens[1].value == "hour"
    # "At 2026" without its unit is more likely a year.
    told = bool(unit) or (hour != 20 and bool(set(joints) & set("Aq")))
    if hour > 23 or minute > 59 or not told:
        return None
    return Clock(hour, minute, exact=True, firm=True)


def _around(tokens: Tokens, _joints: str) -> Clock | None:
    """`half past nine`, `без четверти шесть`, `пів на шосту`, `altıya çeyrek kala`."""
    hour = next(each for each in tokens if each.kind in "noh").number
    minutes = next(each for each in tokens if each.kind == "k").number
    if not 1 <= hour <= 12:
        return None
    hour, minute = divmod(hour * 60 + minutes, 60)
    return Clock(hour or 12, minute, exact=False, firm=True)


def _minutes(tokens: Tokens, _joints: str) -> Clock | None:
    """`twenty past three`, `beşi yirmi geçe`, `двадцать минут шестого`."""
    sign = next((each.number for each in tokens if each.kind == "K"), 0)
    first, second = (each.number for each in tokens if each.kind in "no")
    hour, minutes = (first, second) if tokens[1].kind == "n" else (second, first)
    if not sign:
        if tokens[1].value != "minute" or not tokens[-1].spelled:
            return None
        hour, sign = hour - 1 or 12, 1
    if not (1 <= hour <= 12 and 1 <= minutes <= 29):
        return None
    told = hour * 60 + sign * minutes
    return Clock(told // 60 or 12, told % 60, exact=False, firm=True)


def _half(tokens: Tokens, _joints: str) -> Clock | None:
    """`beş buçukta`."""
    return Clock(tokens[0].number, 30, exact=False, firm=True) if tokens[0].number <= 23 else None


def _part(tokens: Tokens, _joints: str) -> Part:
    return Part(tokens[0].value or "afternoon")


def _close(tokens: Tokens, _joints: str) -> Close | None:
    unit = next(each for each in tokens if each.kind in "uj")
    return Close() if unit.kind == "j" or unit.value == "day" else None


def _zone(tokens: Tokens, _joints: str) -> ZoneSlot:
    return ZoneSlot(tokens[0].value)


def _without_delay(_tokens: Tokens, joints: str) -> WithoutDelay | None:
    return None if joints else WithoutDelay()


def _interval(tokens: Tokens, _joints: str) -> Interval | None:
    """`every day`, `every 3 days`, `every second week`, `iki günde bir`, `weekly`."""
    count = next((each.number for each in tokens if each.kind in "noh"), 1)
    unit = next(each for each in tokens if each.kind in "ujCtf")
    if unit.kind == "t" and not (tokens[-1].number == 1 and tokens[-1].spelled):
        return None
    name = unit.value or ("day" if unit.kind == "j" else "")
    return Interval(name, count) if name in {"day", "week", "month"} and count else None


def _every_weekday(tokens: Tokens, _joints: str) -> Weekdays:
    return Weekdays(tuple(each.number for each in tokens if each.kind in "wW"))


def _working_days(tokens: Tokens, _joints: str) -> Weekdays | None:
    """`on weekdays`, `every weekday`; one of them alone is any."""
    alone = tokens[0].kind == "Y" and tokens[0].value == "each"
    return None if alone else Weekdays((0, 1, 2, 3, 4))


def _every_other_weekday(tokens: Tokens, joints: str) -> Day:
    return Day("every other", tokens[-1].number, step=tokens[1].number, joints=joints)


def _every_day_of_month(tokens: Tokens, joints: str) -> Day | None:
    """`каждое 1-е число`, `her ayın 1'i`: the month is told, or goes without saying."""
    unit = next((each.value for each in tokens if each.kind == "u"), "month")
    number = next(each.number for each in tokens if each.kind in "on")
    return Day("every month", number, joints=joints) if unit == "month" else None


def _every_last_day(tokens: Tokens, joints: str) -> Day | None:
    months = [each for each in tokens if each.kind in "uC" and each.value == "month"]
    return Day("every month", -1, joints=joints) if months else None


def _every_part(tokens: Tokens, _joints: str) -> Part:
    return Part("every " + tokens[1].value)


def _times(tokens: Tokens, _joints: str) -> Times:
    return Times(tokens[0].number)


RULES: tuple[tuple[str, Callable[[Tokens, str], Slot | None]], ...] = (
    ("X", _without_delay),
    ("eoC[uG]?|eC[no]g?|euo|oGeu|e[no]Cu", _every_day_of_month),
    ("L[ujg]G?e[uC]|e[uC]L[ujg]", _every_last_day),
    ("e[noh]?[ujC]|n?tn|f", _interval),
    ("e[oh]w", _every_other_weekday),
    ("ew(?:&?e?w)*[gM]?|W(?:&?W)*|w(?:&?w)*M", _every_weekday),
    ("e?Y(?:e[uj])?", _working_days),
    ("ep", _every_part),
    ("nR", _times),
    ("nunu|nqnu", _hour_and_minute),
    ("c[uq]?", _clock),
    ("k[noh]u?|[noh]k", _around),
    ("nKn|nnK|nuo", _minutes),
    ("nH(?![ujq])", _half),
    ("yu?", _four_figures),
    ("[nh][uq]?", _hour),
    ("u(?=[pj])", _one_hour),
    ("x[GAO]?[uj]|ux", _close),
    ("p|(?<=[nhuco])j", _part),
    ("Z", _zone),
)

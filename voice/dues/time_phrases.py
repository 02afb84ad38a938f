"""The phrases that name a time of day ("half past nine"), its time zone, or the end of a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from voice.dues.kinds import DEADLINE, TELLS_HOUR, Joints, Kind
from voice.dues.slots import NOT_NAMED, Clock, Close, Part, Slot, WithoutDelay
from voice.dues.slots import Zone as ZoneSlot
from voice.dues.tokens import Token

Tokens = Sequence[Token]

_HOUR_UNITS = frozenset({Kind.UNIT, Kind.HOUR_OR_AT})
_NUMERALS = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.HOUR_ORDINAL})
_DAY_UNITS = frozenset({Kind.UNIT, Kind.DAY_OR_AFTERNOON})
_DAYS_OF_MONTH = frozenset({Kind.NUMBER, Kind.ORDINAL})


def _exact(hour: int, minute: int) -> Clock:
    return Clock(hour=hour, minute=minute, exact=True, firm=True)


def _clock(tokens: Tokens, _joints: Joints) -> Clock | None:
    hour, minute = (int(part) for part in tokens[0].value.split(":"))
    if tokens[-1].kind is Kind.UNIT and tokens[-1].value != "hour":
        return None
    return _exact(hour, minute) if hour <= 24 and minute <= 59 else None


def _hour(tokens: Tokens, joints: Joints) -> Clock | None:
    """Return the hour that `at 5`, `17 часов`, `о п'ятій` or `saat 5` names."""
    hour = tokens[0].number
    unit = tokens[1:] and tokens[1].kind in _HOUR_UNITS
    if unit and tokens[1].value not in {"hour", ""}:
        return None
    firm = bool(joints & TELLS_HOUR) or bool(unit and joints & DEADLINE)
    if hour > 24:
        return None
    told = bool(unit and tokens[1].kind is Kind.UNIT) or tokens[0].value == "suffixed"
    return Clock(hour, 0, exact=False, firm=firm, joined=bool(joints), unit=told)


def _hour_and_minute(tokens: Tokens, joints: Joints) -> Clock | None:
    """Return the time that ru `в 16 часов 45 минут` (16 hours 45 minutes) names."""
    units = [each.value or "hour" for each in tokens if each.kind in _HOUR_UNITS]
    hour, minute = tokens[0].number, tokens[2].number
    told = bool(joints & (TELLS_HOUR | DEADLINE))
    behind = not told and not joints
    if units not in (["hour", "minute"], ["hour"]) or hour > 23 or minute > 59:
        return None
    if not (told or behind) or (len(units) == 1 and tokens[2].spelled):
        return None
    return Clock(hour, minute, exact=hour > 12, firm=told, joined=told, unit=True)


def _one_hour(tokens: Tokens, joints: Joints) -> Clock | None:
    """Return the time that ru `в час дня` (at one in the afternoon) names."""
    if tokens[0].value != "hour" or not joints & {Kind.AT, Kind.BY}:
        return None
    return Clock(hour=1, minute=0, exact=False, firm=True)


def _hour_and_words(tokens: Tokens, joints: Joints) -> Clock | None:
    """Return the time that `at nine thirty` or ru `в восемнадцать ноль ноль` names.

    The minutes are a number from 10 to 59, or two numbers of which the first is zero.
    """
    hour, *rest = (each.number for each in tokens if each.kind in _NUMERALS)
    if tokens[1].kind is Kind.AT and joints.isdisjoint(TELLS_HOUR):
        return _hour_and_minutes_at(tokens)
    if len({each.spelled for each in tokens if each.kind in _NUMERALS}) > 1:
        return None
    match rest:
        case [minute] if 10 <= minute <= 59:
            pass
        case [0, minute] if minute <= 9:
            pass
        case _:
            return None
    # In figures "at 5 25" may be an hour and a day, so the hour must be one of the 24-hour clock.
    plain = (hour <= 12 and not tokens[0].spelled) or bool(tokens[0].value)
    if hour > 23 or plain or joints.isdisjoint(TELLS_HOUR | {Kind.BY}):
        return None
    return Clock(hour=hour, minute=minute, exact=hour > 12, firm=True)


def _hour_and_minutes_at(tokens: Tokens) -> Clock | None:
    """Return the time that tr `on beş otuzda` (at fifteen thirty) names.

    Returns None if the last number may be the hour, and the first one an amount.
    """
    hour, minute = tokens[0], tokens[2]
    if not (hour.spelled and minute.spelled and hour.number <= 23 and 24 <= minute.number <= 59):
        return None
    return Clock(hour.number, minute.number, exact=hour.number > 12, firm=True)


def _two_figures(tokens: Tokens, _joints: Joints) -> Clock | None:
    """Return the time that `10 30` may name behind a day."""
    hour, minute = tokens
    if hour.spelled or minute.spelled or hour.number > 23 or minute.number > 59:
        return None
    quarter = minute.number % 15 == 0
    if minute.value or hour.value or not (quarter or (hour.number >= 10 <= minute.number)):
        return None
    return Clock(hour.number, minute.number, exact=False, firm=False, joined=False)


def _to_the_hour(tokens: Tokens, _joints: Joints) -> Clock | None:
    """Return the time that `ten to nine` names, but not a range such as `five to nine`."""
    minutes, hour = tokens[0], tokens[2]
    told = tokens[1].value != "-" and minutes.spelled and hour.spelled
    if not told or minutes.number not in _TO_THE_HOUR or not 1 <= hour.number <= 12:
        return None
    if minutes.number < hour.number:
        return None
    return Clock(hour.number - 1 or 12, 60 - minutes.number, exact=False, firm=True)


_TO_THE_HOUR = frozenset({5, 10, 20, 25})


def _four_figures(tokens: Tokens, joints: Joints) -> Clock | None:
    """Return the time that `at 1500` or `1500 hours` names."""
    hour, minute = divmod(tokens[0].number, 100)
    unit = tokens[1:] and tokens[1].value == "hour"
    # "At 2026" without the unit "hours" is more likely a year than a time.
    told = bool(unit) or (hour != 20 and bool(joints & TELLS_HOUR))
    if hour > 23 or minute > 59:
        return None
    if not told:
        behind = hour != 20 and not joints
        return Clock(hour, minute, exact=True, firm=False, joined=False) if behind else None
    return _exact(hour, minute)


def _figures_before_zone(tokens: Tokens, joints: Joints) -> Clock | None:
    """Return the time that `1800 UTC` names. `2026 UTC` may be a year, and is not read."""
    return None if tokens[0].number // 100 == 20 else _four_figures(tokens, joints | TELLS_HOUR)


def _around(tokens: Tokens, _joints: Joints) -> Clock | None:
    """Return the time that a phrase such as `half past nine` names.

    In the other languages: ru `без четверти шесть`, uk `пів на шосту`, tr `altıya çeyrek kala`.
    """
    hour = next(each for each in tokens if each.kind in _NUMERALS).number
    minutes = next(each for each in tokens if each.kind is Kind.MINUTES_PAST).number
    if not 1 <= hour <= 12:
        return None
    hour, minute = divmod(hour * 60 + minutes, 60)
    return Clock(hour=hour or 12, minute=minute, exact=False, firm=True)


def _minutes(tokens: Tokens, _joints: Joints) -> Clock | None:
    """Return the time that a phrase such as `twenty past three` names.

    In the other languages: tr `beşi yirmi geçe`, ru `двадцать минут шестого`.
    """
    sign = next((each.number for each in tokens if each.kind is Kind.PAST), 0)
    sign = 1 if tokens[-1].kind is Kind.PAST_OR_NIGHT else sign
    first, second = (each.number for each in tokens if each.kind in _DAYS_OF_MONTH)
    hour, minutes = (first, second) if tokens[1].kind is Kind.NUMBER else (second, first)
    if not sign:
        if tokens[1].value != "minute" or not tokens[-1].spelled:
            return None
        hour, sign = hour - 1 or 12, 1
    if not (1 <= hour <= 12 and 1 <= minutes <= 29):
        return None
    told = hour * 60 + sign * minutes
    return Clock(hour=told // 60 or 12, minute=told % 60, exact=False, firm=True)


def _half(tokens: Tokens, _joints: Joints) -> Clock | None:
    """Return the time that tr `beş buçukta` (at half past five) names."""
    hour = tokens[0].number
    return Clock(hour=hour, minute=30, exact=False, firm=True) if hour <= 23 else None


def _part(tokens: Tokens, _joints: Joints) -> Part:
    if tokens[0].kind is Kind.PAST_OR_NIGHT:
        return Part("night")
    return Part(tokens[0].value or "afternoon")


def _close(tokens: Tokens, _joints: Joints) -> Close | None:
    unit = next(each for each in tokens if each.kind in _DAY_UNITS)
    return Close() if unit.kind is Kind.DAY_OR_AFTERNOON or unit.value == "day" else None


def _whole_day(_tokens: Tokens, _joints: Joints) -> Close:
    return Close(unless_told=True)


def _night(_tokens: Tokens, _joints: Joints) -> Part:
    return Part("night before")


def _not_named(tokens: Tokens, _joints: Joints) -> ZoneSlot | None:
    """Return the zone of ru `10:00 местного`, which counts only behind an hour."""
    return ZoneSlot(NOT_NAMED) if tokens[0].value == "behind" else None


def _zone(tokens: Tokens, _joints: Joints) -> ZoneSlot | None:
    """Return the zone that `Kyiv time`, `UTC`, `UTC+3` or the end of `14:00+03:00` names."""
    ahead = next((each.number for each in tokens if each.kind is Kind.OFFSET), 0)
    name = tokens[0].value or "UTC"
    if name == "behind":
        return None
    if ahead:
        # The sign of these names is reversed: Etc/GMT-3 is three hours ahead of UTC.
        return ZoneSlot(f"Etc/GMT{-ahead:+d}") if name == "UTC" else None
    return ZoneSlot(name)


def _without_delay(_tokens: Tokens, joints: Joints) -> WithoutDelay | None:
    return None if joints else WithoutDelay()


#: Each rule is a phrase, written with the names of the kinds of its words, and the function that
#: reads it. The order counts: the first reading that uses every word is taken.
RULES: tuple[tuple[str, Callable[[Tokens, Joints], Slot | None]], ...] = (
    ("WITHOUT_DELAY", _without_delay),
    (
        (
            "NUMBER UNIT NUMBER UNIT | NUMBER HOUR_OR_AT NUMBER UNIT"
            "| NUMBER UNIT NUMBER (?!UNIT|HOUR_OR_AT|MONTH|SHORT_MONTH|NUMBER|OF_MONTH|TIMES)"
        ),
        _hour_and_minute,
    ),
    ("NUMBER TO NUMBER (?!UNIT|DAY_OR_AFTERNOON|HOUR_OR_AT|MONTH)", _to_the_hour),
    ("CLOCK (UNIT|HOUR_OR_AT)?", _clock),
    (
        (
            "MINUTES_PAST (NUMBER|ORDINAL|HOUR_ORDINAL) UNIT?"
            "| (NUMBER|ORDINAL|HOUR_ORDINAL) MINUTES_PAST"
        ),
        _around,
    ),
    ("NUMBER PAST NUMBER | NUMBER NUMBER (PAST|PAST_OR_NIGHT) | NUMBER UNIT ORDINAL", _minutes),
    (
        (
            "(NUMBER|HOUR_ORDINAL) NUMBER NUMBER? (?!UNIT|HOUR_OR_AT|MONTH)"
            "| NUMBER AT NUMBER (?!UNIT|HOUR_OR_AT|MONTH)"
        ),
        _hour_and_words,
    ),
    ("NUMBER HALF (?!UNIT|DAY_OR_AFTERNOON|HOUR_OR_AT)", _half),
    ("YEAR (?=ZONE)", _figures_before_zone),
    ("YEAR UNIT?", _four_figures),
    ("NUMBER NUMBER (?!UNIT|HOUR_OR_AT|MONTH|SHORT_MONTH|NUMBER|OF_MONTH|TIMES)", _two_figures),
    ("(NUMBER|HOUR_ORDINAL) (UNIT|HOUR_OR_AT)?", _hour),
    ("UNIT (?=PART|DAY_OR_AFTERNOON)", _one_hour),
    ("END (OF|AT|ON)? (UNIT|DAY_OR_AFTERNOON) | UNIT END", _close),
    (
        (
            "PART | (?<!NUMBER|CLOCK|UNIT|HALF) PAST_OR_NIGHT"
            "| (?<=NUMBER|HOUR_ORDINAL|UNIT|CLOCK|ORDINAL) DAY_OR_AFTERNOON"
        ),
        _part,
    ),
    ("(?<=CLOCK|NUMBER|UNIT|PART|DAY_OR_AFTERNOON|HALF) ZONE", _not_named),
    ("ZONE OFFSET? | (?<=CLOCK) OFFSET", _zone),
    ("NIGHT", _night),
    ("WHOLE_DAY", _whole_day),
)

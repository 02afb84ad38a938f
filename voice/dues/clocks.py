"""Find the times of day that an hour ("at 5") and a part of the day ("evening") may mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from domain.times.refusals import HourTwentyFour
from voice.dues.slots import Clock

#: The hours that the desk offers if a phrase names a part of the day without an hour.
_OFFERED = {
    "morning": (9, 10, 8),
    "afternoon": (15, 14, 16, 17),
    "evening": (18, 19, 20, 21),
    "night": (21, 22, 23),
    "lunch": (12, 13, 14),
    "am": (9, 10, 8),
    "pm": (15, 18),
}
#: The hours that are offered for "the night before Friday": late on the day before, or early on
#: the day itself. Each is given as a number of days after the named day, and a time.
_NIGHT_BEFORE = ((-1, time(22)), (0, time(0)), (0, time(3)), (-1, time(20)))
#: "The end of the day" may mean the end of the working day or of the calendar day. Each of the two
#: is given as a number of days after the named day, and a time.
CLOSE = ((0, time(18)), (0, time(23, 59)))
#: If the phrase names the day, a full hour from this one to 11 means the morning: "Friday at 9" is
#: 09:00.
_AT_ITS_WORD = 9


@dataclass(frozen=True, slots=True)
class Hours:
    """The times of day that may be meant, the likeliest first.

    Each has the number of days that it is after the named day. *sure* is true if the first time is
    meant, provided that it has not passed. *rolls* is true if a phrase without a day means the
    next such time, which may be tomorrow; it is false if the phrase means today.
    """

    times: tuple[tuple[int, time], ...]
    sure: bool
    rolls: bool = True


def hours(clock: Clock | None, part: str, default: time) -> Hours | None:
    """Return the times of day that *clock* and *part* mean, or None if they contradict each other.

    *part* is "" if the phrase names no part of the day. *default* is used if it names no hour
    either. Raises HourTwentyFour for 24:00.
    """
    if clock is None:
        return _of_part(part, default)
    if clock.hour == 24:
        raise HourTwentyFour(before="23:59", after="00:00")
    if part:
        return _told_with_part(clock, part)
    if clock.exact or clock.hour > 12 or clock.hour == 0:
        at = time(clock.hour, clock.minute)
        return Hours(((0, at),), sure=not clock.doubtful, rolls=False)
    early = time(clock.hour, clock.minute)
    late = time((clock.hour + 12) % 24, clock.minute)
    if clock.hour == 12:
        return Hours(((0, early),), sure=not clock.doubtful)
    if clock.hour >= _AT_ITS_WORD and clock.minute == 0:
        return Hours(((0, early), (0, late)), sure=not clock.doubtful)
    both = (late, early) if clock.hour < 7 else (early, late)
    return Hours(tuple((0, each) for each in both), sure=False)


def _of_part(part: str, default: time) -> Hours:
    match part:
        case "":
            return Hours(((0, default),), sure=True, rolls=False)
        case "noon":
            return Hours(((0, time(12)),), sure=True)
        case "night before":
            return Hours(_NIGHT_BEFORE, sure=False)
        case "midnight":
            return Hours(((1, time(0)), (0, time(0))), sure=False)
        case _:
            return Hours(tuple((0, time(hour)) for hour in _OFFERED[part]), sure=False)


def _told_with_part(clock: Clock, part: str) -> Hours | None:
    """Return the times that an hour with a part of the day may mean.

    For example `8 in the evening`, `2 ночи`, `12:30 pm`. Returns None if the hour is not in that
    part.
    """
    hour, minute = clock.hour, clock.minute
    if part == "night before":
        return _in_night_before(hour, minute)
    if part == "am" and hour == 12:
        # Midnight at the beginning or at the end of the day; some people mean noon.
        at = time(0, minute)
        return Hours(((0, at), (1, at), (0, time(12, minute))), sure=False)
    if part == "noon" and hour != 12 and not clock.firm and not clock.joined:
        return Hours(((0, time(hour % 12 + 12, minute)), (0, time(12))), sure=False)
    if part == "night" and (hour == 12 or 1 <= hour <= 5):
        at = time(hour % 12, minute)
        return Hours(((1, at), (0, at)) if hour == 12 else ((0, at), (1, at)), sure=False)
    if part == "midnight":
        return None
    told = _hour_of_part(hour, part) if 1 <= hour <= 12 else _late_hour(hour, part)
    return None if told is None else Hours(((0, time(told, minute)),), sure=True)


def _in_night_before(hour: int, minute: int) -> Hours | None:
    if hour <= 6 or hour == 12:
        return Hours(((0, time(hour % 12, minute)),), sure=hour <= 6)
    if 7 <= hour <= 11 or hour >= 18:
        return Hours(((-1, time(hour % 12 + 12, minute)),), sure=True)
    return None


_RANGES = {
    "am": (1, 11, 0),
    "pm": (1, 11, 12),
    "morning": (1, 11, 0),
    "afternoon": (1, 6, 12),
    "evening": (4, 11, 12),
    "night": (7, 11, 12),
    "noon": (1, 2, 12),
    "lunch": (1, 2, 12),
}


def _hour_of_part(hour: int, part: str) -> int | None:
    first, last, ahead = _RANGES[part]
    if first <= hour <= last:
        return hour + ahead
    if hour == 12 and part in {"pm", "afternoon", "noon", "lunch"}:
        return 12
    return None


_LATE = {"afternoon": (13, 18), "evening": (16, 23), "night": (19, 23), "lunch": (13, 14)}


def _late_hour(hour: int, part: str) -> int | None:
    first, last = _LATE.get(part, (24, 24))
    return hour if first <= hour <= last else None

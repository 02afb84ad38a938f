"""Turn the slots of a recurrence (how often, on which days, at which hour) into its rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time

from domain.times.recurrences import MOST_STEPS, MOST_TIMES, WEEKDAYS, Recurrence, spell_rule
from domain.times.wall_clock import local
from voice.dues.answers import Doubt, Every
from voice.dues.asked import Asked, sort
from voice.dues.clocks import hours
from voice.dues.days import dates
from voice.dues.kinds import DEADLINE, Kind
from voice.dues.slots import Day, Interval, Part, Slot, Times, Weekdays

_UNITS = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY"}
_ABSOLUTE = frozenset(
    {"date", "offset", "end of month", "end of month name", "end of year", "day of month"}
)
#: Days of the month after this one do not exist in every month.
_LAST_OF_ALL = 28


@dataclass(frozen=True, slots=True)
class _Often:
    """How often something recurs.

    *unit* is the unit that is counted, *weekdays* and *month_days* are the days in it, *start* and
    *until* are the first and the last day. *rest* has the slots that do not say how often, such as
    the time of day.
    """

    unit: str = ""
    count: int = 1
    weekdays: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    until: Day | None = None
    start: Day | None = None
    times: int | None = None
    rest: tuple[Slot, ...] = field(default=())


def repeats(slots: Sequence[Slot]) -> bool:
    """Return True if the slots say that something recurs."""
    return any(
        isinstance(each, Interval | Weekdays)
        or (isinstance(each, Part) and each.name.startswith("every"))
        or (isinstance(each, Day) and each.kind in {"every other", "every month"})
        for each in slots
    )


def read_repeated(slots: Sequence[Slot], asked: Asked) -> Every | Doubt:
    """Return the recurrence, or candidates if the day or the hour is not fully named.

    Raises UnreadDue if the slots do not make one recurrence.
    """
    often = _often(slots, asked)
    said = sort(often.rest)
    if said is None or said.days or said.shift or said.close:
        raise asked.unread()
    if said.zone is not None:
        asked = replace(asked, zone=said.zone)
    times = hours(said.clock, said.part, asked.default_time)
    if times is None:
        raise asked.unread()
    pairs = times.times[:1] if times.sure else times.times
    kept = [at for ahead, at in pairs if ahead == 0]
    if not kept or said.part == "midnight":
        raise asked.unread()
    choices, sure = _choices(often, asked)
    found = [_recurrence(often, days, at, asked) for days in choices for at in kept]
    if len(found) == 1 and sure:
        return Every(found[0])
    return Doubt(tuple(Every(each) for each in found[:4]))


def _often(slots: Sequence[Slot], asked: Asked) -> _Often:
    often = _Often()
    for slot in slots:
        match slot:
            case Interval() if not often.unit or (often.unit, slot.unit) == ("week", "day"):
                # "Weekdays, every day" is read as a weekly rule, not as a daily one.
                unit = often.unit or slot.unit
                often = replace(often, unit=unit, count=max(often.count, slot.count))
            case Weekdays() if not often.weekdays and often.unit in {"", "week"}:
                often = replace(often, unit="week", weekdays=slot.days)
            case Part() if slot.name.startswith("every "):
                part = Part(slot.name.removeprefix("every "))
                often = replace(often, unit=often.unit or "day", rest=(*often.rest, part))
            case Times() if often.times is None:
                often = replace(often, times=slot.count)
            case Day() if slot.kind != "date or clock":
                often = _with_day(often, slot, slots, asked)
            case Interval() | Weekdays() | Times():
                raise asked.unread()
            case _:
                often = replace(often, rest=(*often.rest, slot))
    return _checked(often, asked)


def _with_day(often: _Often, day: Day, slots: Sequence[Slot], asked: Asked) -> _Often:
    """Return *often* with *day* added as a day on which it recurs, or as its first or last day.

    Raises UnreadDue if the day can be none of these.
    """
    unit = often.unit or next((each.unit for each in slots if isinstance(each, Interval)), "")
    if Kind.FROM in day.joints and often.start is None:
        return replace(often, start=day)
    if day.kind == "every other" and not often.weekdays:
        return replace(often, unit="week", count=day.step or 1, weekdays=(day.number,))
    if day.kind == "every month" and not often.month_days and unit in {"", "month"}:
        return replace(often, unit="month", month_days=(day.number,))
    ends = day.joints & DEADLINE
    if day.kind == "weekday" and unit == "week" and not often.weekdays:
        return replace(often, weekdays=(day.number,))
    if day.kind == "day of month" and unit == "month" and not often.month_days and not ends:
        return replace(often, month_days=(day.number,))
    if (
        day.kind == "last day"
        and unit == "month"
        and not often.month_days
        and not day.step
        and not day.month
    ):
        return replace(often, month_days=(-1,))
    if (
        ends
        and often.until is None
        and (day.kind in _ABSOLUTE or (day.kind, unit) == ("weekday", "day"))
    ):
        return replace(often, until=day)
    raise asked.unread()


def _checked(often: _Often, asked: Asked) -> _Often:
    ill = (
        often.unit not in _UNITS
        or not 1 <= often.count <= MOST_STEPS
        or (often.weekdays and often.unit != "week")
        or (often.month_days and often.unit != "month")
        or not all(each == -1 or 1 <= each <= 31 for each in often.month_days)
        or (often.times is not None and not 1 <= often.times <= MOST_TIMES)
        or (often.until is not None and often.times is not None)
    )
    if ill:
        raise asked.unread()
    return often


def _choices(often: _Often, asked: Asked) -> tuple[list[tuple[str, ...]], bool]:
    """Return the days on which the rule may recur, and True if only one reading is possible.

    Several readings are possible if the phrase names no day, or names one that shorter months do
    not have (the 31st).
    """
    match often.unit:
        case "day":
            return [()], True
        case "week" if often.weekdays:
            return [tuple(WEEKDAYS[each] for each in sorted(set(often.weekdays)))], True
        case "week":
            return [(WEEKDAYS[each],) for each in dict.fromkeys((asked.today.weekday(), 0))], False
        case _ if not often.month_days:
            today = str(min(asked.today.day, _LAST_OF_ALL))
            return [(each,) for each in dict.fromkeys(("1", today, "-1"))], False
    [day] = often.month_days
    return ([(str(day),), ("-1",)], False) if day > _LAST_OF_ALL else ([(str(day),)], True)


def _recurrence(often: _Often, days: tuple[str, ...], at: time, asked: Asked) -> Recurrence:
    found = Recurrence(
        rule=spell_rule(_UNITS[often.unit], days, at, often.count),
        zone=asked.zone,
        start=_one(often.start, asked) if often.start else asked.today,
        until=_one(often.until, asked) if often.until else None,
        count=often.times,
    )
    first = found.next_after(asked.now)
    if first is None:
        raise asked.unread()
    return replace(found, start=local(first, asked.zone).date())


def _one(day: Day, asked: Asked) -> date:
    found = dates(day, asked.today)
    if found is None or not found.sure or found.slip:
        raise asked.unread()
    return found.dates[0]

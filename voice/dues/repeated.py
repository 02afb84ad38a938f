"""Turn the slots of a recurrence (how often, on which days, at which hour) into its rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time

from domain.times import recurrences
from domain.times.recurrences import MOST_STEPS, MOST_TIMES, WEEKDAYS, Recurrence, spell_rule
from domain.times.refusals import TooOften
from domain.times.wall_clock import local
from voice.dues.answers import MOST, Doubt, Every
from voice.dues.asked import Asked, sort
from voice.dues.clocks import hours
from voice.dues.days import dates
from voice.dues.kinds import DEADLINE, START, Kind
from voice.dues.slots import (
    NOT_NAMED,
    WORKING_DAY,
    Close,
    Day,
    Interval,
    Part,
    Slot,
    Times,
    Weekdays,
)

_UNITS = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY"}
_ABSOLUTE = frozenset(
    {"date", "ambiguous", "offset", "end of month", "end of month name", "end of year"}
    | {"day of month"}
)
_OFTEN = frozenset({"minute", "hour"})
_RECURRING = frozenset({"every other", "every month", "every placed"})
#: Days of the month after this one do not exist in every month.
_LAST_OF_ALL = 28
#: A weekday does not occur this many times in every month.
_FIFTH = 5


@dataclass(frozen=True, slots=True)
class _Often:
    """How often something recurs.

    *unit* is the unit that is counted, *weekdays* are the days of a week, *month_day* is the day
    of a month as a rule has it (`15`, `-1`, `1MO`), *start* and *until* are the first and the last
    day. *rest* has the slots that do not say how often, such as the time of day. *placed* is a
    second meaning: "every third Friday" may also mean the third Friday of every month. *doubtful*
    is true if the phrase does not say that it recurs.
    """

    unit: str = ""
    count: int = 1
    weekdays: tuple[int, ...] = ()
    month_day: str = ""
    until: Day | None = None
    start: Day | None = None
    times: int | None = None
    rest: tuple[Slot, ...] = field(default=())
    placed: str = ""
    doubtful: bool = False


def repeats(slots: Sequence[Slot]) -> bool:
    """Return True if the slots say that something recurs."""
    return any(
        isinstance(each, Interval | Weekdays)
        or (isinstance(each, Part) and each.name.startswith("every"))
        or (isinstance(each, Day) and each.kind in _RECURRING)
        for each in slots
    )


def read_repeated(slots: Sequence[Slot], asked: Asked) -> Every | Doubt:
    """Return the recurrence, or candidates if the day or the hour is not fully named.

    Raises TooOften if it recurs more often than once a day, and UnreadDue if the slots do not make
    one recurrence.
    """
    if any(isinstance(each, Interval) and each.unit in _OFTEN for each in slots):
        raise TooOften(words=asked.words)
    often = _often(slots, asked)
    said = sort(often.rest)
    if said is None or said.days or said.shift or said.close:
        raise asked.unread()
    if said.zone == NOT_NAMED:
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
    if often.placed:
        monthly = replace(often, unit="month", count=1)
        found += [_recurrence(monthly, (often.placed,), at, asked) for at in kept]
        sure = False
    if len(found) == 1 and sure and not (often.doubtful or (said.clock and said.clock.doubtful)):
        return Every(found[0])
    return Doubt(tuple(Every(each) for each in dict.fromkeys(found))[:MOST])


def _often(slots: Sequence[Slot], asked: Asked) -> _Often:
    often = _Often()
    for slot in slots:
        match slot:
            case Interval() if not often.unit or (often.unit, slot.unit) == ("week", "day"):
                # "Weekdays, every day" is read as a weekly rule, not as a daily one.
                unit = often.unit or slot.unit
                often = replace(often, unit=unit, count=max(often.count, slot.count))
            case Weekdays() if not often.weekdays and often.unit in {"", "week"}:
                often = replace(often, unit="week", weekdays=slot.days, doubtful=slot.doubtful)
            case Part() if slot.name.startswith("every "):
                part = Part(slot.name.removeprefix("every "))
                often = replace(often, unit=often.unit or "day", rest=(*often.rest, part))
            case Times() if often.times is None:
                often = replace(often, times=slot.count)
            case Close() if slot.unless_told:
                # The last day is included anyway.
                continue
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
    if often.start is None and (day.joints & START or _opens_range(day, slots)):
        return replace(often, start=day)
    if day.kind == "every other" and not often.weekdays:
        return _every_other(often, day)
    monthly = unit in {"", "month"} and not often.month_day
    if day.kind == "every month" and monthly:
        return replace(often, unit="month", month_day=str(day.number))
    if day.kind == "every placed" and monthly:
        return replace(often, unit="month", month_day=_placed(day))
    ends = day.joints & (DEADLINE | {Kind.TO})
    if day.kind == "weekday" and unit == "week" and not often.weekdays:
        return replace(often, weekdays=(day.number,))
    if monthly and unit and not ends:
        match day.kind:
            case "day of month":
                return replace(often, month_day=str(day.number))
            case "last day" if not day.step and not day.month:
                return replace(often, month_day=str(day.number or -1))
            case "placed" if not day.step and not day.month:
                return replace(often, month_day=_placed(day))
    if (
        ends
        and often.until is None
        and (day.kind in _ABSOLUTE or (day.kind, unit) == ("weekday", "day"))
    ):
        return replace(often, until=day)
    raise asked.unread()


def _opens_range(day: Day, slots: Sequence[Slot]) -> bool:
    """Return True for the first of two dates with a dash or "to" between them."""
    after = slots[slots.index(day) + 1 :][:1]
    return (
        day.kind in _ABSOLUTE
        and not day.joints
        and any(isinstance(each, Day) and Kind.TO in each.joints for each in after)
    )


def _placed(day: Day) -> str:
    """Return the weekday with its place in the month as a rule has it: `1MO`, `-1WD`."""
    working = day.number == WORKING_DAY
    return f"{day.place}{recurrences.WORKING_DAY if working else WEEKDAYS[day.number]}"


def _every_other(often: _Often, day: Day) -> _Often:
    """Return *often* for "every second Friday", which counts weeks.

    "Every first Friday" is the first one of every month. "Every third Friday" may mean either.
    """
    step = day.step or 1
    placed = f"{step}{WEEKDAYS[day.number]}" if step <= _FIFTH else ""
    if step == 1:
        return replace(often, unit="month", month_day=placed)
    often = replace(often, unit="week", count=step, weekdays=(day.number,))
    return often if step == 2 else replace(often, placed=placed)


def _checked(often: _Often, asked: Asked) -> _Often:
    ill = (
        often.unit not in _UNITS
        or not 1 <= often.count <= MOST_STEPS
        or (often.weekdays and often.unit != "week")
        or (often.month_day and often.unit != "month")
        or (often.month_day.isdigit() and not 1 <= int(often.month_day) <= 31)
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
        case _ if not often.month_day:
            today = str(min(asked.today.day, _LAST_OF_ALL))
            return [(each,) for each in dict.fromkeys(("1", today, "-1"))], False
    day = often.month_day
    if day.isdigit() and int(day) > _LAST_OF_ALL:
        return [(day,), ("-1",)], False
    if day.startswith(str(_FIFTH)) and not day.isdigit():
        return [(day,), ("-1" + day[1:],)], False
    return [(day,)], True


def _recurrence(often: _Often, days: tuple[str, ...], at: time, asked: Asked) -> Recurrence:
    start = _one(often.start, asked) if often.start else asked.today
    if often.count > 1:
        # "Every other Monday" begins on the next Monday, and not in the week after this one.
        each = Recurrence(spell_rule(_UNITS[often.unit], days, at), asked.zone, start)
        nearest = each.next_after(asked.now)
        start = local(nearest, asked.zone).date() if nearest else start
    found = Recurrence(
        rule=spell_rule(_UNITS[often.unit], days, at, often.count),
        zone=asked.zone,
        start=start,
        until=_one(often.until, asked) if often.until else None,
        count=often.times,
    )
    first = found.next_after(asked.now)
    today = found.until == asked.today and often.until and often.until.kind == "weekday"
    if first is None or today:  # on a Friday, "every day until Friday" is not today alone
        raise asked.unread()
    return replace(found, start=local(first, asked.zone).date())


def _one(day: Day, asked: Asked) -> date:
    if day.kind == "ambiguous" and asked.day_first and "." in day.words:
        day = replace(day, kind="date")
    found = dates(day, asked.today)
    if found is None or not found.sure or found.slip:
        raise asked.unread()
    return found.dates[0]

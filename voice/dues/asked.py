"""A time phrase with its context, and the slots (a day, an hour, a zone) that make up one time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from domain.times.refusals import UnreadDue
from domain.times.wall_clock import local
from voice.dues.kinds import DEADLINE, START, Kind
from voice.dues.slots import Clock, Close, Day, Part, Shift, Slot, Zone


@dataclass(frozen=True, slots=True)
class Asked:
    """A time phrase that is to be read, and the context that it needs.

    *zone* is the time zone that the phrase names, or else the reader's. *default_time* is the time
    of day for a phrase that names only a day. *day_first* is true if a date with dots has its day
    before its month.
    """

    words: str
    zone: str
    now: datetime
    default_time: time
    day_first: bool = False

    @property
    def today(self) -> date:
        """Return today's date in *zone*."""
        return local(self.now, self.zone).date()

    def unread(self) -> UnreadDue:
        """Return the refusal for a phrase that cannot be read as a time."""
        return UnreadDue(words=self.words)


@dataclass(frozen=True, slots=True)
class Said:
    """The slots (parts) of one time, sorted by their type.

    There may be several days, in their order in the phrase, and at most one of each other slot.
    *whole_day* is true for "inclusive", which means the end of the day if the phrase has no hour.
    """

    days: tuple[Day, ...] = ()
    shift: Shift | None = None
    clock: Clock | None = None
    part: str = ""
    close: bool = False
    whole_day: bool = False
    zone: str | None = None


#: The halves of the day -> the parts of the day that may be named beside them.
_HALVES = {"am": ("morning", "night"), "pm": ("afternoon", "evening", "night")}
#: A day with one of these begins or ends something that lasts or recurs.
_NOT_SINGLE = START | {Kind.TO, Kind.BETWEEN_AFTER}


def sort(slots: Sequence[Slot]) -> Said | None:
    """Return the slots of a single time, sorted by their type.

    Returns None if a slot other than a day occurs twice, or if a slot does not belong to a single
    time, such as one that says how often.
    """
    days: list[Day] = []
    shift, clock, zone = None, None, None
    part, close, whole_day = "", False, False
    for slot in slots:
        match slot:
            case Day() if slot.joints.isdisjoint(_NOT_SINGLE):
                days.append(slot)
            case Clock() if clock is None and _behind(slot, days):
                clock = replace(slot, firm=True, doubtful=slot.doubtful or not slot.unit)
            case Shift() if shift is None:
                shift = slot
            case Clock() if clock is None and not slot.since:
                clock = slot
            case Part() if not part and not slot.name.startswith("every"):
                part = slot.name
            case Part() if slot.name in _HALVES and part in _HALVES[slot.name]:
                part = slot.name  # "tonight at 8 pm"
            case Close() if slot.unless_told:
                whole_day = True
            case Close() if not close:
                close = True
            case Zone() if zone is None:
                zone = slot.name
            case _:
                return None
    if none := [each for each in days if each.kind == "none"]:
        # "Two days later by Friday": these are two times, and the second one can be read.
        if any(each.joints & DEADLINE for each in days):
            return None
        days = none[:1]
    return _checked(Said(tuple(days), shift, clock, part, close, whole_day, zone))


def _behind(clock: Clock, days: Sequence[Day]) -> bool:
    """Return True for a number behind a day, without a word that joins them: "tomorrow 9"."""
    if clock.firm or clock.joined or clock.since or not days:
        return False
    last = days[-1]
    # "Friday 13" may be a day of the month.
    dated = last.kind in {"date", "offset", "two dates"} or clock.unit or clock.exact
    return dated and (clock.unit or not last.joints & DEADLINE)


def _checked(said: Said) -> Said | None:
    """Return *said* with its time of day decided, or None if the slots do not make one time.

    "10.10" is a time of day if the phrase names a day as well. If the phrase names no other day,
    "10.10" may be a date, and the result is None.
    """
    doubtful = [each for each in said.days if each.kind == "date or clock"]
    if doubtful:
        if len(doubtful) > 1 or said.clock or not (len(said.days) > 1 or said.shift):
            return None
        first = doubtful[0]
        clock = Clock(hour=first.number, minute=first.month, exact=True, firm=True)
        days = tuple(each for each in said.days if each.kind != "date or clock")
        said = replace(said, clock=clock, days=days)
    if said.whole_day and not (said.clock or said.part):
        said = replace(said, close=True)
    if said.part == "night before" and not said.days and not said.shift:
        return None
    if len(said.days) > 1 and any(_is_range(each) for each in said.days):
        return None
    if said.clock and not said.clock.firm and not said.part:
        # "by 5" may mean a day of the month, and "tomorrow 5" may mean anything. The number is an
        # hour only if a preposition joins it to a named day.
        named = said.days or said.shift
        return said if said.clock.joined and named and not said.close else None
    if said.close and (said.clock or said.part):
        return None
    return said


def _is_range(day: Day) -> bool:
    """Return True for "10-12" beside another day, which names two hours and no date."""
    return day.kind == "ambiguous" and "-" in day.words and day.year is None

"""What due words are read against, and what their slots come to together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from domain.times.refusals import UnreadDue
from domain.times.wall_clock import local
from voice.dues.slots import Clock, Close, Day, Part, Shift, Slot, Zone


@dataclass(frozen=True, slots=True)
class Asked:
    """The words to read; *zone* is the one that they name, or else the reader's."""

    words: str
    zone: str
    now: datetime
    default_time: time

    @property
    def today(self) -> date:
        """The date in the zone of the words."""
        return local(self.now, self.zone).date()

    def unread(self) -> UnreadDue:
        """The refusal where nothing can be offered."""
        return UnreadDue(words=self.words)


@dataclass(frozen=True, slots=True)
class Said:
    """The slots by what they say: days in their order, and at most one of each other."""

    days: tuple[Day, ...] = ()
    shift: Shift | None = None
    clock: Clock | None = None
    part: str = ""
    close: bool = False
    zone: str | None = None


def sort(slots: Sequence[Slot]) -> Said | None:
    """What a single time says; None where something is said twice, or does not belong to one."""
    said = Said()
    for slot in slots:
        match slot:
            case Day() if "r" not in slot.joints:
                said = replace(said, days=(*said.days, slot))
            case Shift() if said.shift is None:
                said = replace(said, shift=slot)
            case Clock() if said.clock is None:
                said = replace(said, clock=slot)
            case Part() if not said.part and not slot.name.startswith("every"):
                said = replace(said, part=slot.name)
            case Close() if not said.close:
                said = replace(said, close=True)
            case Zone() if said.zone is None:
                said = replace(said, zone=slot.name)
            case _:
                return None
    return _settled(said)


def _settled(said: Said) -> Said | None:
    """A numeric "10.10" is a time where another day stands beside it, or else a date in doubt."""
    doubtful = [each for each in said.days if each.kind == "date or clock"]
    if doubtful:
        if len(doubtful) > 1 or said.clock or not (len(said.days) > 1 or said.shift):
            return None
        clock = Clock(doubtful[0].number, doubtful[0].month, exact=True, firm=True)
        days = tuple(each for each in said.days if each.kind != "date or clock")
        said = replace(said, clock=clock, days=days)
    if said.clock and not said.clock.firm and not said.part:
        # "by 5" alone may be a day of the month, "tomorrow 5" anything.
        named = said.days or said.shift
        return said if said.clock.joined and named and not said.close else None
    if said.close and (said.clock or said.part):
        return None
    return said

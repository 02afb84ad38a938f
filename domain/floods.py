"""Limits for what is sent to the desk, so that nobody can silence a thread with many lines.

Everything is counted by its stamp and not by the time of its handling: what has waited during an
outage is no flood, and the answer is the same if an input is handled again after a crash.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

#: The limits are numbers in any so many seconds.
SPAN = 60
#: Whoever has sent so many inputs within so many seconds is in haste. A person who works without
#: haste sends less, and must not wait behind somebody's flood.
HASTE = ((3, 10), (8, SPAN))
#: Whoever has added so many entries within a minute has added them in a burst.
BURST = 5
_Entry = TypeVar("_Entry")


def in_bursts(
    entries: Iterable[_Entry], at: Callable[[_Entry], datetime], least: int = BURST
) -> list[_Entry]:
    """Return those *entries* of one person that were added in a burst, the oldest first.

    *at* returns when an entry was added, and *least* of them within a minute are a burst.
    """
    ordered, found = sorted(entries, key=at), set[int]()
    for first in range(len(ordered) - least + 1):
        last = first + least - 1
        if (at(ordered[last]) - at(ordered[first])).total_seconds() < SPAN:
            found |= {*range(first, last + 1)}
    return [ordered[each] for each in sorted(found)]


@dataclass(frozen=True, slots=True)
class InputLimits:
    """How much is taken in any minute; 0 is no limit.

    *lines* and *presses* are for one person, and *group* for the lines of all in one thread.
    """

    lines: int = 10
    presses: int = 30
    group: int = 60

    @classmethod
    def off(cls) -> InputLimits:
        """Return limits that nothing reaches."""
        return cls(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Flow:
    """What was taken lately from one person or in one thread.

    *taken* has the Unix second and the user of each input, in the order of their handling.
    *refused_at* is the second of the refusal that was told last.
    """

    taken: tuple[tuple[int, int], ...] = ()
    refused_at: int | None = None

    def admits(self, at: datetime, user: int, most: int, *, shared: bool = False) -> bool:
        """Return True if an input of the person is within the limit of *most*.

        After a refusal nothing is taken for a minute, as the person is told. So nobody loses
        single lines among others. In the *shared* flow of a thread a refusal binds nobody, and
        people share the limit: those who have sent less than their equal part of it are taken
        all the same. So nobody can close a thread for others.
        """
        if not shared and not self.is_new(at):
            return False
        recent = self.around(at)
        users = {each[1] for each in recent} | {user}
        own = sum(each[1] == user for each in recent)
        return len(recent) < most or own < max(1, most // len(users))

    def add(self, at: datetime, user: int) -> Flow:
        """Return the flow with an input that is taken, without those that count no more.

        The age is that before the newest input: one that comes late must not push out the others.
        """
        taken = (*self.taken, (int(at.timestamp()), user))
        newest = max(second for second, _ in taken)
        return replace(self, taken=tuple(each for each in taken if newest - each[0] < SPAN))

    def refuse(self, at: datetime) -> Flow:
        """Return the flow with a refusal that is told."""
        return replace(self, refused_at=int(at.timestamp()))

    def around(self, at: datetime) -> tuple[tuple[int, int], ...]:
        """Return what was taken within a minute of *at*."""
        second = int(at.timestamp())
        return tuple(each for each in self.taken if abs(each[0] - second) < SPAN)

    def in_haste(self, at: datetime) -> bool:
        """Return True if the sender was in haste just before *at*."""
        ago = [abs(second - int(at.timestamp())) for second, _ in self.taken]
        return any(sum(each < span for each in ago) >= most for most, span in HASTE)

    def refused_before(self, at: datetime, span: float, *, ahead: float = 0) -> bool:
        """Return True if a refusal was told within *span* seconds before *at*.

        One that seems to come up to *ahead* seconds after *at* counts too.
        """
        if self.refused_at is None:
            return False
        return -ahead <= int(at.timestamp()) - self.refused_at <= span

    def is_new(self, at: datetime, span: float = SPAN) -> bool:
        """Return True if a refusal at *at* is to be told: none was within *span* seconds."""
        return self.refused_at is None or abs(int(at.timestamp()) - self.refused_at) >= span

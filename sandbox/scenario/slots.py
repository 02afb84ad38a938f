"""The texts of reminders and digests, and the times at which timers send them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sandbox.scenario.instants import on
from sandbox.scenario.sights import Sight, compare, message
from sandbox.scenario.stage import GROUPS

_NAMES = {"A": "Delegation A", "B": "Delegation B", "O": "Observer"}
_PRIVATE = "[ Report done ] [ Snooze 1 h ] [ 4 h ] [ Tomorrow 09:00 ] [ Ask the facilitator ]"


@dataclass(frozen=True)
class Timer:
    """A message that a timer sends at *at*."""

    at: datetime
    sight: Sight


def compare_timers(due: Sequence[Timer], seen: Sequence[Timer]) -> Iterator[str]:
    """Yield one line for each difference, sorted by the time of the message."""
    for at in sorted({each.at for each in (*due, *seen)}):
        there = [[each.sight for each in timers if each.at == at] for timers in (due, seen)]
        yield from (f"timer of {at:%d Jul, %H:%M}: {each}" for each in compare(*there))


@dataclass(frozen=True)
class Due:
    """An action item and its due time, in UTC and as the time of day in its people's time zone."""

    ref: str
    words: str
    time: str
    local: str

    @property
    def private(self) -> str:
        """Return the due time as a private message writes it."""
        return f"{self.time} ({self.local} your time)"


def day_before(day: int, clock: str, due: Due, *to: str) -> list[Timer]:
    """Return the reminders 24 h before the due time, in the thread and to the people *to*."""
    thread = f"{due.ref} · due in 24 h, {due.time}\n> {due.words}\n{_whose(to)}"
    private = f"{due.ref} · due in 24 h, {due.private}\n> {due.words}\n{_PRIVATE}"
    return _both(on(day, clock), due, thread, private, to)


def shortly(day: int, clock: str, due: Due, *to: str) -> list[Timer]:
    """Return the reminders 2 h before the due time, in the thread and to the people *to*."""
    return _near(on(day, clock), f"due in 2 h, at {due.time[-9:]}", due, to)


def at_hour(day: int, clock: str, due: Due, *to: str) -> list[Timer]:
    """Return the reminders at the due time, in the thread and to the people *to*."""
    return _near(on(day, clock), f"due now, {due.time[-9:]}", due, to)


def past(day: int, clock: str, due: Due, again: str, *to: str) -> list[Timer]:
    """Return the notices that are sent 3 h after a due time if no report was entered.

    *again* is the time of the next notice, which these notices name.
    """
    head = f"{due.ref} · the due time has passed\n> {due.words}"
    thread = (
        f"{head}\n{_whose(to)} · was due {due.time}, 3 h ago\n"
        f"No report has been entered. Next reminder {again}.\n"
        "[ Report done ] [ Progress ] [ Ask for a new date ]"
    )
    private = f"{head}\nWas due {due.private}.\n{_PRIVATE}"
    return _both(on(day, clock), due, thread, private, to)


def digests(day: int, clock: str = "05:00", late: str = "", **boards: str) -> list[Timer]:
    """Return the daily digest of each group; *boards* has the texts of groups by their codes.

    The digests of the other groups say that nothing is due. *late* is added to each digest.
    """
    return [
        Timer(on(day, clock), message(each, boards.get(each, "Nothing is due today.") + late))
        for each in GROUPS
    ]


def _near(at: datetime, when: str, due: Due, to: tuple[str, ...]) -> list[Timer]:
    head = f"{due.ref} · {when}\n> {due.words}"
    return _both(at, due, f"{head}\n{_whose(to)}", f"{head}\nDue {due.private}.\n{_PRIVATE}", to)


def _both(at: datetime, due: Due, thread: str, private: str, to: tuple[str, ...]) -> list[Timer]:
    shown = message(due.ref[:3], thread, on=due.ref)
    return [Timer(at, shown), *(Timer(at, message(each, private)) for each in to)]


def _whose(to: tuple[str, ...]) -> str:
    return ", ".join(_NAMES[each[0]] for each in to)

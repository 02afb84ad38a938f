"""The sandbox's clock, which stands still until it is moved, or runs with the machine's clock."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sandbox.errors import ControlError
from sandbox.state.signals import Signal


def read_instant(text: str) -> datetime:
    """Return an instant in UTC from ISO text.

    Raises ControlError if the text is malformed or has no time zone.
    """
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise ControlError(f"not an ISO instant: {text!r}") from error
    if instant.tzinfo is None:
        raise ControlError(f"the instant names no time zone: {text!r}")
    return instant.astimezone(UTC)


def write_instant(instant: datetime) -> str:
    """Return an instant as ISO text in UTC, with microseconds."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds")


@dataclass(frozen=True)
class ClockState:
    """The clock's present state, as a desk that follows it reads it.

    `seq` counts how often the clock was moved, started or stopped.
    """

    now: datetime
    unix: float
    seq: int
    running: bool


class Clock:
    """A clock that can be moved, started and stopped.

    `seq` counts these changes, so that a reader can wait for the next one. `error` is by how much
    the desk that follows the clock reads it wrongly; the Bot API always tells the right time.
    `steady` returns the machine's steady clock in seconds.
    """

    def __init__(
        self, start: datetime | None = None, steady: Callable[[], float] = time.monotonic
    ) -> None:
        self._base, self._steady = start or datetime.now(UTC), steady
        self._since = 0.0
        self.running = False
        self.error = timedelta(0)
        self.seq = 1
        self.changed = Signal()
        self.listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        if not self.running:
            return self._base
        return self._base + timedelta(seconds=self._steady() - self._since)

    def unix(self) -> int:
        """Return the clock's time as a Unix second, the unit of dates in the Bot API."""
        return int(self.now().timestamp())

    def move(self, instant: datetime) -> None:
        self._base = instant
        self._since = self._steady()
        self._count()

    def falsify(self, error: timedelta) -> None:
        """Have the desk read the clock wrongly by this much."""
        self.error = error
        self._count()

    def run(self, running: bool) -> None:
        self._base = self.now()
        self._since = self._steady()
        self.running = running
        self._count()

    def _count(self) -> None:
        self.seq += 1
        self.changed.notify()
        for listener in self.listeners:
            listener()

    def state(self) -> ClockState:
        """Return the clock's present state, as the desk reads it."""
        now = self.now() + self.error
        return ClockState(now, now.timestamp(), self.seq, self.running)

"""The sandbox's clock: frozen until it is moved, or running with the machine's."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sandbox.errors import ControlError
from sandbox.state.signals import Signal


def read_instant(text: str) -> datetime:
    """Return an ISO instant in UTC; raise ControlError if it is malformed or names no zone."""
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise ControlError(f"not an ISO instant: {text!r}") from error
    if instant.tzinfo is None:
        raise ControlError(f"the instant names no time zone: {text!r}")
    return instant.astimezone(UTC)


def write_instant(instant: datetime) -> str:
    """Return an instant as ISO text in UTC, always with microseconds."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds")


@dataclass(frozen=True)
class ClockState:
    """The clock as it is now. `seq` counts its movements."""

    now: datetime
    unix: float
    seq: int
    running: bool


class Clock:
    """A movable clock. `seq` counts its movements, so that a reader can wait for the next one."""

    def __init__(self, start: datetime | None = None) -> None:
        self._base = start or datetime.now(UTC)
        self._since = 0.0
        self.running = False
        self.seq = 1
        self.changed = Signal()
        self.listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        if not self.running:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._since)

    def unix(self) -> int:
        """Return the present Unix second, as Telegram dates its messages."""
        return int(self.now().timestamp())

    def move(self, instant: datetime) -> None:
        self._base = instant
        self._since = time.monotonic()
        self._count()

    def run(self, running: bool) -> None:
        self._base = self.now()
        self._since = time.monotonic()
        self.running = running
        self._count()

    def _count(self) -> None:
        self.seq += 1
        self.changed.notify()
        for listener in self.listeners:
            listener()

    def state(self) -> ClockState:
        """Return the clock as it is now."""
        now = self.now()
        return ClockState(now, now.timestamp(), self.seq, self.running)

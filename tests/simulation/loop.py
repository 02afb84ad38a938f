"""An event loop on virtual time: if nothing can be done now, its clock goes to the next timer."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

_Result = TypeVar("_Result")


class Stuck(Exception):
    """Nothing can be done now, and nothing is planned for later."""


class _Selector(selectors.DefaultSelector):
    """A selector that never waits: it has the loop's clock moved on instead."""

    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise Stuck("nothing can be done now, and nothing is planned for later")
        self._loop.pass_time(timeout)
        # Nothing in a simulation waits for a file, a socket, a thread or another process.
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """The event loop of a simulation. It begins at *start*, and waits for nothing."""

    def __init__(self, start: datetime) -> None:
        self._start, self._now = start, 0.0
        super().__init__(_Selector(self))
        # Two instants that differ by less than this are the same.
        self._clock_resolution = 1e-6

    def time(self) -> float:
        """Return the virtual seconds since the beginning."""
        return self._now

    def now(self) -> datetime:
        """Return the virtual time, to the microsecond and in UTC."""
        return self._start + timedelta(seconds=round(self._now, 6))

    def pass_time(self, seconds: float) -> None:
        """Let time pass at once."""
        self._now += max(seconds, 0.0)

    async def sleep_until(self, instant: datetime) -> None:
        """Wait until that virtual time; return at once if it has passed."""
        await asyncio.sleep(max((instant - self.now()) / timedelta(seconds=1), 0.0))


def run(start: datetime, work: Coroutine[Any, Any, _Result]) -> _Result:
    """Run *work* on a new virtual loop, and return its result."""
    with asyncio.Runner(loop_factory=lambda: VirtualLoop(start)) as runner:
        return runner.run(work)


def virtual() -> VirtualLoop:
    """Return the virtual loop that runs this code."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    return loop


def steady() -> float:
    """Return the virtual steady clock in seconds."""
    return virtual().time()


def now() -> datetime:
    """Return the virtual time."""
    return virtual().now().astimezone(UTC)

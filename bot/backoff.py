"""Backoff: waits longer after each failure, but only until the desk is told to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from typing import Any, TypeVar

Result = TypeVar("Result")

#: The seconds to wait after the first failure in a row, the second, and so on. The last one stays.
DELAYS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0)


class Backoff:
    """Tells how long to wait before a failing service is called again, in machine time."""

    def __init__(self, delays: Sequence[float] = DELAYS) -> None:
        self._delays = delays
        #: Failures in a row.
        self.failures = 0

    def succeeded(self) -> None:
        """Start again from the shortest delay, after a call that worked."""
        self.failures = 0

    async def failed(self, stop: asyncio.Event) -> None:
        """Count one more failure, and wait for its delay or until *stop*."""
        delay = self._delays[min(self.failures, len(self._delays) - 1)]
        self.failures += 1
        await sleep(delay, stop)


async def sleep(seconds: float, stop: asyncio.Event) -> None:
    """Wait so many seconds, or until *stop*."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


async def until(stop: asyncio.Event, call: Coroutine[Any, Any, Result]) -> Result | None:
    """Return the result of *call*. If *stop* comes first, cancel *call* and return None."""
    calling, stopping = asyncio.create_task(call), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([calling, stopping], return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopping.cancel()
        if not calling.done():
            calling.cancel()
            with suppress(asyncio.CancelledError):
                await calling
    return None if calling.cancelled() else calling.result()

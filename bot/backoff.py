"""Waits longer after each failure in a row, and ends the wait early when the desk has to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from typing import Any, TypeVar

Result = TypeVar("Result")

#: The seconds to wait after the first, second, third … failure in a row. After further failures
#: the last number is used.
DELAYS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0)


class Backoff:
    """Counts failures in a row, and waits after each failure before the caller tries again.

    The waits are in the machine's time, also if the desk follows the clock of a sandbox.
    """

    def __init__(self, delays: Sequence[float] = DELAYS) -> None:
        self._delays = delays
        #: The number of failures since the last success.
        self.failures = 0

    def succeeded(self) -> None:
        """Reset the delay to the shortest one. This is called after a call that succeeded."""
        self.failures = 0

    async def failed(self, stop: asyncio.Event) -> None:
        """Count one more failure and wait for its delay, or until *stop* is set."""
        delay = self._delays[min(self.failures, len(self._delays) - 1)]
        self.failures += 1
        await sleep(delay, stop)


async def sleep(seconds: float, stop: asyncio.Event) -> None:
    """Wait this many seconds, or until *stop* is set."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


async def until(
    stop: asyncio.Event, call: Coroutine[Any, Any, Result], *others: asyncio.Event
) -> Result | None:
    """Return the result of *call*.

    If *stop* or one of the *others* is set first, cancel *call* and return None.
    """
    calling = asyncio.create_task(call)
    stopping = [asyncio.create_task(each.wait()) for each in (stop, *others)]
    try:
        await asyncio.wait([calling, *stopping], return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in stopping:
            each.cancel()
        if not calling.done():
            calling.cancel()
            with suppress(asyncio.CancelledError):
                await calling
    return None if calling.cancelled() else calling.result()

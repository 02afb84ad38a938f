"""Waiting for a condition without polling: code that changes state wakes the tasks that wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Signal:
    """A signal that wakes all waiting tasks at each change.

    Each task then checks its condition again.
    """

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def notify(self) -> None:
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def wait_for(self, condition: Callable[[], bool], timeout: float | None) -> bool:  # noqa: ASYNC109 - part of the contract
        """Wait until the condition is true and return True.

        Returns False if it is still false after `timeout` seconds of the machine's time; None
        waits forever.
        """
        try:
            async with asyncio.timeout(timeout):
                while not condition():
                    future = asyncio.get_running_loop().create_future()
                    self._waiting.add(future)
                    try:
                        await future
                    finally:
                        self._waiting.discard(future)
        except TimeoutError:
            return condition()
        return True

"""Empties SQLite's write-ahead log (WAL) soon after text was deleted.

Without that the log would still contain the deleted text.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import structlog

from bot.backoff import sleep, until
from storage.faults import is_storage_fault
from storage.store import Store

log = structlog.get_logger(__name__)

#: The least number of seconds between two checkpoints (which empty SQLite's write-ahead log), so
#: that they cost almost nothing. A checkpoint waits until the desk is idle, but at most this long.
EVERY = 5.0


class WalCheckpoints:
    """Empties the log after text was deleted, when the desk is idle.

    *until_idle* waits until the desk is idle, so that no answer is delayed by writing to the disk.
    *every* is the shortest time between two checkpoints, in seconds.
    """

    def __init__(
        self, store: Store, until_idle: Callable[[], Awaitable[None]], *, every: float = EVERY
    ) -> None:
        self._store, self._until_idle, self._every = store, until_idle, every
        self._deleted, self._stop = asyncio.Event(), asyncio.Event()

    def note(self) -> None:
        """Note that a commit may have deleted text."""
        self._deleted.set()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """While this is open, empty the log after texts were deleted.

        At the end the log is left as it is, because the store empties it when the store is closed.
        """
        self._stop.clear()
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(self._watch(), name="WAL checkpoints")
            try:
                yield
            finally:
                # The task is asked to stop and not cancelled, because a cancel could interrupt a
                # checkpoint.
                self._stop.set()
                self._deleted.set()
                await asyncio.wait([watching])

    async def _watch(self) -> None:
        while True:
            await self._deleted.wait()
            with suppress(TimeoutError):
                await until(self._stop, asyncio.wait_for(self._until_idle(), self._every))
            if self._stop.is_set():
                return
            self._deleted.clear()
            if not await self._empty():
                self._deleted.set()
            await sleep(self._every, self._stop)

    async def _empty(self) -> bool:
        """Empty the log. Return False if that failed, for example because of another reader."""
        try:
            return await self._store.clear_log()
        except Exception as problem:
            if not is_storage_fault(problem):
                raise
            log.exception("wal_checkpoint.failed")
            return False

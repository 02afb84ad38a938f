"""Checkpoints: SQLite's log emptied soon after words were dropped, for they still stand in it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import structlog

from bot.backoff import sleep, until
from bot.inbound.worker import is_storage_fault
from storage.store import Store

log = structlog.get_logger(__name__)

#: At most once in so many seconds of the machine, and under load after so many more without a
#: rest: it then costs next to nothing.
EVERY = 5.0


class Checkpoints:
    """The log is emptied when words were dropped and the desk has come to rest.

    *rest* waits for that, so that nobody's answer waits for the disk; *every* is in seconds.
    """

    def __init__(
        self, store: Store, rest: Callable[[], Awaitable[None]], *, every: float = EVERY
    ) -> None:
        self._store, self._rest, self._every = store, rest, every
        self._dropped, self._stop = asyncio.Event(), asyncio.Event()

    def note(self) -> None:
        """Words may have been dropped by what was committed."""
        self._dropped.set()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Empty the log as long as this is open; the store does so itself as it is closed."""
        self._stop.clear()
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(self._watch(), name="checkpoints")
            try:
                yield
            finally:
                # Asked, not cancelled: a checkpoint is never cut short.
                self._stop.set()
                self._dropped.set()
                await asyncio.wait([watching])

    async def _watch(self) -> None:
        while True:
            await self._dropped.wait()
            with suppress(TimeoutError):
                await until(self._stop, asyncio.wait_for(self._rest(), self._every))
            if self._stop.is_set():
                return
            self._dropped.clear()
            if not await self._empty():
                self._dropped.set()
            await sleep(self._every, self._stop)

    async def _empty(self) -> bool:
        """Whether the log is empty now; where somebody is reading it, the next time may do."""
        try:
            return await self._store.clear_log()
        except Exception as problem:
            if not is_storage_fault(problem):
                raise
            log.exception("checkpoint.failed")
            return False

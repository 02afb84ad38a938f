"""WAL checkpoints: SQLite's log is emptied soon after text was deleted, as it still holds it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import structlog

from bot.backoff import sleep, until
from storage.faults import is_storage_fault
from storage.store import Store

log = structlog.get_logger(__name__)

#: The log is emptied at most once in so many seconds. A busy desk is waited for this long at
#: most. So the checkpoints cost almost nothing.
EVERY = 5.0


class WalCheckpoints:
    """Empties the log when text was deleted and the desk is idle.

    *until_idle* waits for that, so that no answer has to wait for the disk. *every* is in seconds.
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
        """Empty the log as long as this is open. The store itself empties it when it is closed."""
        self._stop.clear()
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(self._watch(), name="WAL checkpoints")
            try:
                yield
            finally:
                # The task is asked to stop, not cancelled: a checkpoint is never cut short.
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
        """Return whether the log is empty now. Another reader of the database can prevent it."""
        try:
            return await self._store.clear_log()
        except Exception as problem:
            if not is_storage_fault(problem):
                raise
            log.exception("wal_checkpoint.failed")
            return False

"""The beat of the desk: all that can be done now, as one unit of work with one commit."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Protocol

import structlog

from bot.backoff import Backoff
from storage.faults import is_storage_fault
from storage.records import Records
from storage.store import Store

log = structlog.get_logger(__name__)

#: The seconds between two beats if nothing calls for one.
TICK = 5.0


class Step(Protocol):
    """What one part of the desk does in one beat.

    A step is created on the event loop, and keeps there what it needs to know. `work` runs on the
    thread of the database, so it must not use anything of asyncio.
    """

    async def work(self, records: Records) -> None:
        """Do the step. It awaits nothing but *records*."""

    def done(self) -> None:
        """Go on after the commit."""

    def failed(self, problem: Exception) -> None:
        """Take note that nothing was committed."""


class Beat:
    """Has the parts of the desk do their steps, again and again, each time in one unit of work.

    *parts* are called in each beat, and return their steps; the steps are done in this order.
    *busy* tells whether a part waits for something that it has begun. *after* is called after each
    beat, and is told whether the beat has written anything. A beat takes place after *tick*
    seconds even if nothing has called `wake`.
    """

    def __init__(
        self,
        store: Store,
        parts: Sequence[Callable[[], Step]],
        *,
        busy: Callable[[], bool] = lambda: False,
        after: Callable[[bool], None] = lambda _: None,
        backoff: Backoff | None = None,
        tick: float = TICK,
    ) -> None:
        self._store, self._parts, self._tick = store, parts, tick
        self._busy, self._after = busy, after
        self._backoff = backoff or Backoff()
        self._news, self._idle = asyncio.Event(), asyncio.Event()
        self._stopping = self._halted = False

    def wake(self) -> None:
        """Have a beat take place now, because there may be something to do."""
        self._idle.clear()
        self._news.set()

    def halt(self) -> None:
        """Do nothing more, because the database is not sound.

        If a beat is in progress, the calls that it commits are not made. The next start treats
        their letters like letters that may have been sent.
        """
        self._stopping = self._halted = True
        self.wake()

    async def wait_until_idle(self) -> None:
        """Wait until nothing can be done now and no part is busy."""
        await self._idle.wait()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Beat while this is open. An error ends the body of the `async with` statement."""
        self._stopping = False
        self.wake()
        try:
            async with asyncio.TaskGroup() as tasks:
                loop = tasks.create_task(self._work(), name="beat")
                try:
                    yield
                finally:
                    # The loop is asked to stop and not cancelled, so that what a beat has
                    # committed is also carried out.
                    self._stopping = True
                    self.wake()
                    await asyncio.wait([loop])
        except BaseExceptionGroup as errors:
            # A single error is raised without its group, because the caller does not know of the
            # task group.
            if len(errors.exceptions) == 1:
                raise errors.exceptions[0] from None
            raise

    async def _work(self) -> None:
        while not self._stopping:
            self._news.clear()
            if await self._beat():
                await self._rest()
            else:
                await self._backoff.failed(self._news)

    async def _beat(self) -> bool:
        """Do one beat. Return False if the database failed; the next beat then does the same."""
        steps = [begin() for begin in self._parts]
        try:
            wrote = await self._store.run(partial(_unit, steps))
        except Exception as problem:
            for step in steps:
                step.failed(problem)
            if not is_storage_fault(problem):
                raise
            log.exception("beat.failed")
            return False
        if self._halted:
            return True
        self._backoff.succeeded()
        for step in steps:
            step.done()
        self._after(wrote)
        return True

    async def _rest(self) -> None:
        if not self._news.is_set() and not self._busy():
            self._idle.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._tick):
                await self._news.wait()


async def _unit(steps: Sequence[Step], records: Records) -> bool:
    for step in steps:
        await step.work(records)
    return records.wrote

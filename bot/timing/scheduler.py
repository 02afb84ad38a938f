"""Fires timers when they are due. The timers are rows of the database, not jobs of a scheduler."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from storage.faults import is_storage_fault

log = structlog.get_logger(__name__)

#: The table of timers is read at least this often, even if nothing has called `look_again`.
TICK = timedelta(seconds=20)
#: If the wall clock moves by more than this against the steady clock, it was set, or the machine
#: slept.
JUMP = timedelta(seconds=30)
#: Two due times that differ by less than this count as the same.
NEAR = timedelta(milliseconds=10)


class TimerDispatch(Protocol):
    """Fires the timers that are due. handlers.dispatch implements it."""

    async def fire(self, now: datetime) -> int:
        """Fire a batch of the timers that are due, and return how many timers it had."""

    async def next_due(self) -> datetime | None:
        """Return when the next timer is due, or None if there is none."""


class Scheduler:
    """Fires timers: a scheduled job wakes it at the next due time, and a slow tick wakes it too.

    *now* returns the desk's time, *machine_now* the machine's time, and *steady* the machine's
    steady clock in seconds. *after_fire* is called each time fired timers may have written
    letters.
    """

    def __init__(
        self,
        dispatch: TimerDispatch,
        *,
        now: Callable[[], datetime],
        after_fire: Callable[[], None],
        tick: timedelta = TICK,
        machine_now: Callable[[], datetime] = lambda: datetime.now(UTC),
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._dispatch, self._now, self._after_fire = dispatch, now, after_fire
        self._tick, self._machine_now, self._steady = tick, machine_now, steady
        self._look = asyncio.Event()
        self._stop = asyncio.Event()
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        #: The wall clock minus the steady clock when they were last compared; None before that.
        self._apart: timedelta | None = None

    def look_again(self) -> None:
        """Read the table of timers again, because a timer or the desk's clock may have changed."""
        self._look.set()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Fire timers while this is open. At the end a batch in progress is finished.

        An error ends the body of the `async with` statement.
        """
        self._stop.clear()
        self._scheduler.start()
        self._schedule_tick()
        self.look_again()
        try:
            async with asyncio.TaskGroup() as tasks:
                watching = tasks.create_task(self._watch(), name="scheduler")
                try:
                    yield
                finally:
                    # The task is asked to stop and not cancelled, because a cancel could interrupt
                    # a transaction.
                    self._stop.set()
                    self._look.set()
                    await asyncio.wait([watching])
        finally:
            self._scheduler.shutdown(wait=False)
            # APScheduler shuts down only in the next iteration of the event loop.
            await asyncio.sleep(0)

    async def _watch(self) -> None:
        while not self._stop.is_set():
            self._look.clear()
            self._compare_clocks()
            try:
                self._schedule(await self._fire())
            except Exception as problem:
                if not is_storage_fault(problem):
                    raise
                log.exception("timers.failed")
            # APScheduler sleeps by the wall clock. If that clock is set back, this timeout wakes
            # the loop.
            with suppress(TimeoutError):
                await asyncio.wait_for(self._look.wait(), 2 * self._tick.total_seconds())

    async def _fire(self) -> datetime | None:
        """Fire timers until none is due. Other tasks can run between two batches.

        Return when the next timer is due. Return None if there is none, or if a due timer was not
        handled.
        """
        due = await self._dispatch.next_due()
        while due is not None and due <= self._now() and not self._stop.is_set():
            handled = await self._dispatch.fire(self._now())
            self._after_fire()
            if not handled:
                # The timer is tried again at the next tick and not immediately, to avoid an
                # endless loop.
                log.error("timers.not_handled", due=due.isoformat())
                return None
            await asyncio.sleep(0)
            due = await self._dispatch.next_due()
        return due

    def _schedule(self, due: datetime | None) -> None:
        """Set the scheduled job to *due*, converted to machine time.

        If *due* is None, remove the job.
        """
        job = self._scheduler.get_job("due")
        if due is None:
            if job is not None:
                self._scheduler.remove_job("due")
            return
        at = self._machine_now() + (due - self._now())
        # The due time is mostly the same as before, and then the job need not be replaced.
        if job is None or abs(job.next_run_time - at) > NEAR:
            self._add("due", "date", run_date=at)

    def _schedule_tick(self) -> None:
        self._add("tick", "interval", seconds=self._tick.total_seconds())

    def _add(self, name: str, trigger: str, **when: Any) -> None:
        self._scheduler.add_job(
            self.look_again,
            trigger,
            id=name,
            replace_existing=True,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
            **when,
        )

    def _compare_clocks(self) -> None:
        """Log an alarm if the wall clock was set or the machine slept since the last call."""
        apart = self._machine_now() - datetime.fromtimestamp(self._steady(), UTC)
        jumped = apart - self._apart if self._apart is not None else timedelta(0)
        self._apart = apart
        if abs(jumped) > JUMP:
            log.critical("clock.jumped", seconds=jumped.total_seconds())
            self._schedule_tick()

"""The scheduler: fires the timers when they are due. The timers themselves are rows of a table."""

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

#: How often the table is read even if nothing was announced.
TICK = timedelta(seconds=20)
#: By how much the wall clock may move against the steady clock between two looks.
JUMP = timedelta(seconds=30)
#: Instants closer together than this count as the same.
NEAR = timedelta(milliseconds=10)


class TimerDispatch(Protocol):
    """Fires the timers that are due (handlers.dispatch)."""

    async def fire(self, now: datetime) -> int:
        """Fire a batch of the timers that are due, and return how many it had."""

    async def next_due(self) -> datetime | None:
        """Return when the next timer is due, or None if there is none."""


class Scheduler:
    """Fires timers with one scheduled job at the next due time, and a slow tick.

    *now* is the desk's time, *machine_now* the machine's, *steady* the machine's steady clock in
    seconds. *after_fire* is called when timers may have written letters.
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
        #: The difference of the wall clock and the steady clock at the last look.
        self._apart: timedelta | None = None

    def look_again(self) -> None:
        """Read the table again, because a timer or the clock itself may have changed."""
        self._look.set()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Fire timers as long as this is open. At the end a batch in progress is finished.

        An error ends the body.
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
                    # The task is asked to stop, not cancelled: a transaction is never cut short.
                    self._stop.set()
                    self._look.set()
                    await asyncio.wait([watching])
        finally:
            self._scheduler.shutdown(wait=False)
            # APScheduler shuts down in the next round of the event loop.
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
            # APScheduler sleeps by the wall clock. If that is set back, this timeout still wakes.
            with suppress(TimeoutError):
                await asyncio.wait_for(self._look.wait(), 2 * self._tick.total_seconds())

    async def _fire(self) -> datetime | None:
        """Fire timers until none is due, letting other tasks run in between.

        Return when the next timer is due, or None if none is or a due one was not handled.
        """
        due = await self._dispatch.next_due()
        while due is not None and due <= self._now() and not self._stop.is_set():
            handled = await self._dispatch.fire(self._now())
            self._after_fire()
            if not handled:
                # It is not tried again at once, but with the next tick.
                log.error("timers.not_handled", due=due.isoformat())
                return None
            await asyncio.sleep(0)
            due = await self._dispatch.next_due()
        return due

    def _schedule(self, due: datetime | None) -> None:
        """Set the job to the next due time, in machine time. Remove it if *due* is None."""
        job = self._scheduler.get_job("due")
        if due is None:
            if job is not None:
                self._scheduler.remove_job("due")
            return
        at = self._machine_now() + (due - self._now())
        # Most looks find the same due time as the last one, and then nothing needs a change.
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
        """Log it if the wall clock was set, or if the machine slept."""
        apart = self._machine_now() - datetime.fromtimestamp(self._steady(), UTC)
        jumped = apart - self._apart if self._apart is not None else timedelta(0)
        self._apart = apart
        if abs(jumped) > JUMP:
            log.critical("clock.jumped", seconds=jumped.total_seconds())
            self._schedule_tick()

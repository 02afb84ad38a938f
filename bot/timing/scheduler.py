"""Fires timers when they are due. The timers are rows of the database, not jobs of a scheduler."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from storage.records import Records

log = structlog.get_logger(__name__)

#: The table of timers is read at least this often, even if nothing has changed it.
TICK = timedelta(seconds=20)
#: If the wall clock moves by more than this against the steady clock, it was set, or the machine
#: slept.
JUMP = timedelta(seconds=30)
#: Two due times that differ by less than this count as the same.
NEAR = timedelta(milliseconds=10)


class TimerDispatch(Protocol):
    """Fires the timers that are due. handlers.dispatch implements it."""

    async def fire(self, records: Records, now: datetime) -> int:
        """Fire a batch of the timers that are due, and return how many timers it had."""


class Firing:
    """The step of one beat that fires due timers. *end* gets the next due time after the commit.

    *due* is the time of the next timer as far as it is known. If *look* is True, it is read again.
    """

    def __init__(
        self,
        dispatch: TimerDispatch,
        *,
        due: datetime | None,
        look: bool,
        now: datetime,
        end: Callable[[datetime | None], None],
        fail: Callable[[], None],
    ) -> None:
        self._dispatch, self._due, self._look = dispatch, due, look
        self._now, self._end, self._fail = now, end, fail

    async def work(self, records: Records) -> None:
        """Fire a batch of timers if any are due, and find out when the next one is due."""
        # The steps before this one may have planned or cancelled a timer.
        if self._look or records.timers.changed:
            self._due = await records.timers.next()
        if self._due is None or self._due > self._now:
            return
        handled = await self._dispatch.fire(records, self._now)
        if handled:
            self._due = await records.timers.next()
        else:
            # The timer is tried again at the next tick and not immediately, to avoid an endless
            # loop.
            log.error("timers.not_handled", due=self._due.isoformat())
            self._due = None

    def done(self) -> None:
        """Report the next due time."""
        self._end(self._due)

    def failed(self, problem: Exception) -> None:
        """Report that the next due time is not known."""
        log.warning("timers.failed", problem=type(problem).__name__)
        self._fail()


class Scheduler:
    """Has a beat take place when a timer is due: by a scheduled job, and by a slow tick.

    *now* returns the desk's time, *machine_now* the machine's time, and *steady* the machine's
    steady clock in seconds. *wake* has a beat take place.
    """

    def __init__(
        self,
        dispatch: TimerDispatch,
        *,
        now: Callable[[], datetime],
        wake: Callable[[], None],
        tick: timedelta = TICK,
        machine_now: Callable[[], datetime] = lambda: datetime.now(UTC),
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._dispatch, self._now, self._wake = dispatch, now, wake
        self._tick, self._machine_now, self._steady = tick, machine_now, steady
        self._due: datetime | None = None
        self._look = True
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        #: The wall clock minus the steady clock when they were last compared; None before that.
        self._apart: timedelta | None = None

    def look_again(self) -> None:
        """Have the next beat read the table of timers, because the desk's clock has changed."""
        self._look = True
        self._wake()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Wake the beat at due times while this is open."""
        self._scheduler.start()
        self._schedule_tick()
        try:
            yield
        finally:
            self._scheduler.shutdown(wait=False)
            # APScheduler shuts down only in the next iteration of the event loop.
            await asyncio.sleep(0)

    def firing(self) -> Firing:
        """Return the step that fires the timers which are due in this beat."""
        self._compare_clocks()
        look, self._look = self._look, False
        return Firing(
            self._dispatch,
            due=self._due,
            look=look,
            now=self._now(),
            end=self._end,
            fail=self._fail,
        )

    def _end(self, due: datetime | None) -> None:
        self._due = due
        self._schedule(due)
        if due is not None and due <= self._now():
            self._wake()

    def _fail(self) -> None:
        self._look = True

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

"""Fires timers when they are due. The timers are rows of the database, not jobs of a scheduler."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.schedulers.base import BaseScheduler

from bot.fresh_look import FreshLook
from storage.records import Records

log = structlog.get_logger(__name__)

#: The table of timers is read at least this often, even if nothing has changed it.
TICK = timedelta(seconds=20)
#: Two due times that differ by less than this count as the same.
NEAR = timedelta(milliseconds=10)


class TimerDispatch(Protocol):
    """Fires the timers that are due. handlers.dispatch implements it."""

    async def fire(self, records: Records, now: datetime, through: datetime) -> int:
        """Fire a batch of the timers that are due, and return how many timers it had.

        Timers that depend on what people have sent are fired only if they were due by *through*.
        """

    async def next_due(self, records: Records, after: datetime | None = None) -> datetime | None:
        """Return when the next timer is due that may fire then, or None if there is none.

        With *after*, only timers that are due later than that count.
        """


@dataclass(frozen=True, slots=True)
class Next:
    """When timers have to be fired next: at *due*, and as soon as a look counts for *blocked*."""

    due: datetime | None = None
    blocked: datetime | None = None


class Firing:
    """The step of one beat that fires due timers. *end* gets what is next, after the commit.

    *coming* is what is next as far as it is known. If *look* is True, it is read again. *through*
    is the instant up to which everything that people have sent is handled. If it is None, no timer
    is fired.
    """

    def __init__(
        self,
        dispatch: TimerDispatch,
        coming: Next,
        *,
        look: bool,
        now: datetime,
        through: datetime | None,
        end: Callable[[Next], None],
        fail: Callable[[], None],
    ) -> None:
        self._dispatch, self._coming, self._look = dispatch, coming, look
        self._now, self._through, self._end, self._fail = now, through, end, fail
        self._next = coming

    async def work(self, records: Records) -> None:
        """Fire a batch of timers if any are due, and find out when the next ones are due."""
        self._next = self._coming
        # The steps before this one may have planned or cancelled a timer.
        if self._look or records.timers.changed:
            self._next = Next(await self._dispatch.next_due(records))
        if not self._any_due():
            return
        handled = 0
        if self._through is not None:
            handled = await self._dispatch.fire(records, self._now, self._through)
        due = await self._dispatch.next_due(records)
        if handled or due is None or due > self._now:
            self._next = Next(due)
            return
        # What is due and was not fired waits for a look at Telegram.
        blocked: datetime | None = due
        if self._through is not None and due <= self._through:
            # The timer is tried again at the next tick and not immediately, to avoid an endless
            # loop.
            log.error("timers.not_handled", due=due.isoformat())
            blocked = None
        later = await self._dispatch.next_due(records, after=self._now)
        self._next = Next(later, blocked)

    def _any_due(self) -> bool:
        due, blocked = self._next.due, self._next.blocked
        if due is not None and due <= self._now:
            return True
        return blocked is not None and self._through is not None and blocked <= self._through

    def done(self) -> None:
        """Hand over when the next timers are due."""
        self._end(self._next)

    def failed(self, problem: Exception) -> None:
        """Report that the next due time is not known."""
        log.warning("timers.failed", problem=type(problem).__name__)
        self._fail()


class Scheduler:
    """Has a beat take place when a timer is due: by a scheduled job, and by a slow tick.

    *now* returns the desk's time, and *machine_now* the machine's time. *wake* has a beat take
    place. *look* is the last look at what waits at Telegram. No timer fires while *held* returns
    True: what the look has brought is not handled yet, or the clock is not believed. *jobs* is a
    scheduler that is not started yet.
    """

    def __init__(
        self,
        dispatch: TimerDispatch,
        *,
        now: Callable[[], datetime],
        wake: Callable[[], None],
        look: FreshLook,
        held: Callable[[], bool] = lambda: False,
        tick: timedelta = TICK,
        machine_now: Callable[[], datetime] = lambda: datetime.now(UTC),
        jobs: BaseScheduler | None = None,
    ) -> None:
        self._dispatch, self._now, self._wake = dispatch, now, wake
        self._fresh, self._held = look, held
        self._tick, self._machine_now = tick, machine_now
        self._next = Next()
        self._look = True
        self._scheduler = jobs or AsyncIOScheduler(timezone=UTC)

    def look_again(self) -> None:
        """Have the next beat read the table of timers, because the desk's clock has changed."""
        self._look = True
        self._wake()

    def clock_was_set(self) -> None:
        """Have the next beat read the table, and the slow tick counted from now on."""
        if self._scheduler.running:
            self._schedule_tick()
        self.look_again()

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
        look, self._look = self._look, False
        return Firing(
            self._dispatch,
            self._next,
            look=look,
            now=self._now(),
            through=None if self._held() else self._fresh.through,
            end=self._end,
            fail=self._fail,
        )

    def _end(self, coming: Next) -> None:
        self._next = coming
        now = self._now()
        self._schedule("due", coming.due)
        if coming.due is not None and coming.due <= now:
            self._wake()
        # A look that is too early is not wanted: it would not count for the timers that wait.
        look_at = coming.blocked + self._fresh.grace if coming.blocked else None
        early = look_at is not None and look_at > now
        self._schedule("look", look_at if early else None)
        if look_at is not None and not early and not self._held():
            self._fresh.want()

    def _fail(self) -> None:
        self._look = True

    def _schedule(self, name: str, at: datetime | None) -> None:
        """Set the scheduled job with that name to *at*, converted to machine time.

        If *at* is None, remove the job.
        """
        job = self._scheduler.get_job(name)
        if at is None:
            if job is not None:
                self._scheduler.remove_job(name)
            return
        on_machine = self._machine_now() + (at - self._now())
        # The time is mostly the same as before, and then the job need not be replaced.
        if job is None or abs(job.next_run_time - on_machine) > NEAR:
            self._add(name, "date", run_date=on_machine)

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

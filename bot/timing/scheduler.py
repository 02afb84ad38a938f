"""The clock: knocks at the dispatch when something is due; what is due stands in the table."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.inbound.worker import is_storage_fault

log = structlog.get_logger(__name__)

#: How often the table is read though nothing says that it should be.
TICK = timedelta(seconds=20)
#: How far the machine's two clocks may come apart between two looks.
JUMP = timedelta(seconds=30)
#: Two instants so near each other need not be told apart.
NEAR = timedelta(milliseconds=10)


class Timed(Protocol):
    """Who is knocked at (handlers.dispatch)."""

    async def fire(self, now: datetime) -> int:
        """Handle a batch of due moments; how many there were."""

    async def next_due(self) -> datetime | None:
        """The next instant at which there is something to do."""


class Clock:
    """One scheduled job at the next due instant, and a slow tick.

    *now* is the desk's time, *machine_now* the scheduler's, *steady* the machine's steady clock in
    seconds. *nudge* is called when a knock may have left something to say.
    """

    def __init__(
        self,
        dispatch: Timed,
        *,
        now: Callable[[], datetime],
        nudge: Callable[[], None],
        tick: timedelta = TICK,
        machine_now: Callable[[], datetime] = lambda: datetime.now(UTC),
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._dispatch, self._now, self._nudge = dispatch, now, nudge
        self._tick, self._machine_now, self._steady = tick, machine_now, steady
        self._look = asyncio.Event()
        self._stop = asyncio.Event()
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._apart: timedelta | None = None

    def look_again(self) -> None:
        """Something due may have been added, moved or dropped, or time itself was moved."""
        self._look.set()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Knock as long as this is open; an error ends the body, a knock at hand ends first."""
        self._stop.clear()
        self._scheduler.start()
        self._schedule_tick()
        self.look_again()
        try:
            async with asyncio.TaskGroup() as tasks:
                watching = tasks.create_task(self._watch(), name="clock")
                try:
                    yield
                finally:
                    # Asked, not cancelled: a transaction is never cut short.
                    self._stop.set()
                    self._look.set()
                    await asyncio.wait([watching])
        finally:
            self._scheduler.shutdown(wait=False)
            # The scheduler puts its end off to the loop's next round.
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
                log.exception("knock.failed")
            # The scheduler sleeps by the wall: should that be set back, this wakes all the same.
            with suppress(TimeoutError):
                await asyncio.wait_for(self._look.wait(), 2 * self._tick.total_seconds())

    async def _fire(self) -> datetime | None:
        """Knock until nothing is due, letting others in between; when something is due next."""
        due = await self._dispatch.next_due()
        while due is not None and due <= self._now() and not self._stop.is_set():
            handled = await self._dispatch.fire(self._now())
            self._nudge()
            if not handled:
                # Not at once again: the tick comes back to it.
                log.error("knock.unanswered", due=due.isoformat())
                return None
            await asyncio.sleep(0)
            due = await self._dispatch.next_due()
        return due

    def _schedule(self, due: datetime | None) -> None:
        """One job for the next due instant, in the machine's time; none where none is known."""
        job = self._scheduler.get_job("due")
        if due is None:
            if job is not None:
                self._scheduler.remove_job("due")
            return
        at = self._machine_now() + (due - self._now())
        # Most looks find what the last one found.
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
        """Notice where the wall clock was set, or the machine slept."""
        apart = self._machine_now() - datetime.fromtimestamp(self._steady(), UTC)
        jumped = apart - self._apart if self._apart is not None else timedelta(0)
        self._apart = apart
        if abs(jumped) > JUMP:
            log.critical("clock.jumped", seconds=jumped.total_seconds())
            self._schedule_tick()

"""Tests that each timer is fired when it is due, also when the clock is moved."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from sqlite3 import OperationalError
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.backoff import Backoff
from bot.beat import Beat
from bot.fresh_look import FreshLook
from bot.timing.sandbox_clock import MachineClock
from bot.timing.scheduler import Scheduler
from domain.timers import Timer, TimerState
from storage.records import Records
from storage.store import Store
from tests.bot.inbound.raw_updates import NOW

GUARD = 20.0
NEVER = timedelta(hours=1)
MACHINE = MachineClock()
MAX = datetime.max.replace(tzinfo=UTC)
_NUMBERS = count()


def timer(at: datetime) -> Timer:
    """Return a new timer for that time."""
    number = str(next(_NUMBERS))
    return Timer(at=at, kind="x", group="HUM", subject=number, slot="x", target="x")


@dataclass
class TimerTable:
    """Fires timers of the real table, at most *most* in one call, and records when it did."""

    store: Store
    most: int = 2
    fired: list[tuple[datetime, int]] = field(default_factory=list)
    #: If set, the next call of `fire` raises this error.
    failure: Exception | None = None
    #: If True, `fire` handles no timer.
    stuck: bool = False
    beats: int = 0
    news: asyncio.Condition = field(default_factory=asyncio.Condition)
    _telling: set[asyncio.Task[None]] = field(default_factory=set)

    async def fire(self, records: Records, now: datetime, through: datetime) -> int:
        failure, self.failure = self.failure, None
        if failure is not None:
            raise failure
        ready = [] if self.stuck else await records.timers.due(now, self.most, through=through)
        for each in ready:
            records.timers.finish(each, TimerState.SENT, now)
        # A call that finds only timers that wait for a look at Telegram is not recorded.
        if ready or self.stuck:
            self.fired.append((now, len(ready)))
        return len(ready)

    async def next_due(self, records: Records, after: datetime | None = None) -> datetime | None:
        return await records.timers.next(after=after)

    async def add(self, *times: datetime) -> None:
        """Plan a timer for each of these times."""

        async def plan(records: Records) -> None:
            for at in times:
                number = str(next(_NUMBERS))
                records.timers.plan(
                    [Timer(at=at, kind="x", group="HUM", subject=number, slot="", target="")]
                )

        await self.store.run(plan)

    async def left(self) -> int:
        """Return how many timers have not been fired."""
        return len(await self.store.run(lambda records: records.timers.due(MAX, 99)))

    def after(self, _: bool) -> None:
        """Note that a beat has ended."""
        self.beats += 1
        telling = asyncio.ensure_future(self._tell())
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    async def _tell(self) -> None:
        async with self.news:
            self.news.notify_all()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until *condition* is true. It is checked after each beat."""
        async with asyncio.timeout(GUARD), self.news:
            await self.news.wait_for(condition)

    @property
    def counts(self) -> list[int]:
        """Return how many timers each call has fired."""
        return [count for _, count in self.fired]


@dataclass
class Desk:
    """A clock that only the test moves."""

    now: datetime = NOW

    def read(self) -> datetime:
        return self.now


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
async def timers(tmp_path: Path) -> AsyncIterator[TimerTable]:
    async with Store.open(tmp_path / "desk.db", create=True) as store:
        yield TimerTable(store)


@asynccontextmanager
async def working(
    timers: TimerTable, now: Callable[[], datetime], tick: timedelta = NEVER, **clocks: Any
) -> AsyncIterator[Scheduler]:
    """Yield a scheduler that is at work, with its beat, and a source in which nothing waits."""
    look = FreshLook(now=now, grace=timedelta(0), wake=lambda: beat.wake())
    scheduler = Scheduler(
        timers, now=now, wake=lambda: beat.wake(), look=look, tick=tick, **clocks
    )
    beat = Beat(timers.store, [scheduler.firing], after=timers.after, backoff=Backoff([0.0]))
    async with looking(look), scheduler.working(), beat.working():
        yield scheduler


@asynccontextmanager
async def looking(look: FreshLook) -> AsyncIterator[None]:
    """Look at once whenever somebody wants it, like a source of updates in which nothing waits."""

    async def source() -> None:
        while True:
            look.complete(look.begin())
            await look.wanted.wait()

    looks = asyncio.create_task(source())
    try:
        yield
    finally:
        looks.cancel()


async def test_all_timers_that_are_overdue_at_the_start_are_fired_in_batches(
    timers: TimerTable, desk: Desk
) -> None:
    await timers.add(*(NOW - timedelta(minutes=each) for each in range(5)))
    async with working(timers, desk.read):
        await timers.until(lambda: sum(timers.counts) == 5)
    assert timers.counts == [2, 2, 1]


async def test_a_timer_is_not_fired_before_its_due_time(timers: TimerTable, desk: Desk) -> None:
    await timers.add(NOW + timedelta(hours=1))
    async with working(timers, desk.read):
        await timers.until(lambda: timers.beats > 0)
    assert timers.fired == []


async def test_when_the_clock_is_moved_the_timers_that_are_then_due_are_fired(
    timers: TimerTable, desk: Desk
) -> None:
    await timers.add(NOW + timedelta(hours=1), NOW + timedelta(hours=3))
    async with working(timers, desk.read) as scheduler:
        for hours, fired in ((1, 1), (3, 2)):
            desk.now = NOW + timedelta(hours=hours)
            scheduler.look_again()
            await timers.until(lambda fired=fired: len(timers.fired) == fired)  # type: ignore[misc]
    assert timers.fired == [(NOW + timedelta(hours=each), 1) for each in (1, 3)]


async def test_the_scheduled_job_fires_a_timer_at_its_due_time(timers: TimerTable) -> None:
    due = MACHINE.now() + timedelta(milliseconds=200)
    await timers.add(due)
    async with working(timers, MACHINE.now):
        await timers.until(lambda: bool(timers.fired))
    assert timers.counts == [1]
    assert timers.fired[0][0] >= due


async def test_a_new_timer_that_is_due_earlier_is_fired_first(timers: TimerTable) -> None:
    await timers.add(MACHINE.now() + timedelta(hours=1))
    async with working(timers, MACHINE.now) as scheduler:
        await timers.until(lambda: timers.beats > 0)
        await timers.add(MACHINE.now() + timedelta(milliseconds=50))
        scheduler.look_again()
        await timers.until(lambda: bool(timers.fired))
    assert await timers.left() == 1


async def test_a_timer_that_an_earlier_step_of_the_same_beat_has_planned_is_fired_in_it(
    timers: TimerTable, desk: Desk
) -> None:
    look = FreshLook(now=desk.read, grace=timedelta(0))
    look.complete(look.begin())
    scheduler = Scheduler(timers, now=desk.read, wake=lambda: None, look=look)
    async with scheduler.working():
        for expected in ([], [1]):
            step = scheduler.firing()

            async def beat(
                records: Records, step: Any = step, plans: bool = bool(expected)
            ) -> None:
                if plans:
                    number = str(next(_NUMBERS))
                    timer = Timer(at=NOW, kind="x", group="", subject=number, slot="", target="")
                    records.timers.plan([timer])
                await step.work(records)

            await timers.store.run(beat)
            step.done()
            assert timers.counts == expected


async def test_the_tick_finds_a_timer_that_was_added_without_a_notice_to_the_scheduler(
    timers: TimerTable, desk: Desk
) -> None:
    await timers.add(NOW)
    async with working(timers, desk.read, timedelta(milliseconds=20)):
        await timers.until(lambda: len(timers.fired) == 1)
        await timers.add(NOW)
        await timers.until(lambda: len(timers.fired) == 2)
    assert await timers.left() == 0


async def test_timers_are_fired_later_if_the_storage_fails_once(
    timers: TimerTable, desk: Desk
) -> None:
    await timers.add(NOW)
    timers.failure = OperationalError()
    async with working(timers, desk.read):
        await timers.until(lambda: bool(timers.fired))
    assert timers.counts == [1]


async def test_an_error_that_is_not_a_storage_error_ends_the_desk(
    timers: TimerTable, desk: Desk
) -> None:
    await timers.add(NOW)
    timers.failure = LookupError()
    with pytest.raises(LookupError):
        async with working(timers, desk.read):
            await asyncio.wait_for(asyncio.Event().wait(), GUARD)


async def test_a_due_timer_that_was_not_handled_is_logged_and_not_tried_again_before_the_tick(
    timers: TimerTable, desk: Desk
) -> None:
    await timers.add(NOW)
    timers.stuck = True
    with capture_logs() as said:
        async with working(timers, desk.read):
            await timers.until(lambda: timers.beats > 0)
    assert [each["event"] for each in said] == ["timers.not_handled"]
    assert timers.counts == [0]

"""Tests that the scheduler fires each timer when it is due, also when the clock is moved."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from sqlite3 import OperationalError

import pytest
from structlog.testing import capture_logs

from bot.timing.sandbox_clock import MachineClock
from bot.timing.scheduler import Scheduler
from tests.bot.inbound.raw_updates import NOW

GUARD = 20.0
NEVER = timedelta(hours=1)
MACHINE = MachineClock()


@dataclass
class FakeTimers:
    """Imitates the table of timers: it has due times, and records when they were fired.

    One call of `fire` handles at most *most* timers.
    """

    due: list[datetime] = field(default_factory=list)
    fired: list[tuple[datetime, int]] = field(default_factory=list)
    most: int = 2
    #: If set, the next call of `fire` raises this error.
    failure: Exception | None = None
    #: If True, `fire` handles no timer.
    stuck: bool = False
    #: How often `next_due` was called when no timer was left.
    idle_looks: int = 0
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def fire(self, now: datetime) -> int:
        failure, self.failure = self.failure, None
        if failure is not None:
            raise failure
        ready = [] if self.stuck else sorted(each for each in self.due if each <= now)[: self.most]
        for each in ready:
            self.due.remove(each)
        async with self.news:
            self.fired.append((now, len(ready)))
            self.news.notify_all()
        return len(ready)

    async def next_due(self) -> datetime | None:
        async with self.news:
            self.idle_looks += not self.due
            self.news.notify_all()
        return min(self.due, default=None)

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(GUARD), self.news:
            await self.news.wait_for(condition)


@dataclass
class Desk:
    """A clock that only the test moves, and a count of the calls of `after_fire`."""

    now: datetime = NOW
    fires: int = 0

    def read(self) -> datetime:
        return self.now

    def after_fire(self) -> None:
        self.fires += 1


@pytest.fixture
def desk() -> Desk:
    return Desk()


def scheduler(timers: FakeTimers, desk: Desk, tick: timedelta = NEVER) -> Scheduler:
    return Scheduler(timers, now=desk.read, after_fire=desk.after_fire, tick=tick)


async def test_all_timers_that_are_overdue_at_the_start_are_fired_in_batches(
    desk: Desk,
) -> None:
    timers = FakeTimers([NOW - timedelta(minutes=each) for each in range(5)])
    async with scheduler(timers, desk).working():
        await timers.until(lambda: not timers.due)
    assert [count for _, count in timers.fired] == [2, 2, 1]
    assert desk.fires == 3


async def test_a_timer_is_not_fired_before_its_due_time(desk: Desk) -> None:
    timers = FakeTimers([NOW + timedelta(hours=1)])
    async with scheduler(timers, desk).working():
        pass
    assert timers.fired == []


async def test_when_the_clock_is_moved_the_timers_that_are_then_due_are_fired(desk: Desk) -> None:
    timers = FakeTimers([NOW + timedelta(hours=1), NOW + timedelta(hours=3)])
    working = scheduler(timers, desk)
    async with working.working():
        desk.now = NOW + timedelta(hours=1)
        working.look_again()
        await timers.until(lambda: len(timers.fired) == 1)
        desk.now = NOW + timedelta(hours=3)
        working.look_again()
        await timers.until(lambda: len(timers.fired) == 2)
    assert timers.fired == [(NOW + timedelta(hours=each), 1) for each in (1, 3)]


async def test_the_scheduled_job_fires_a_timer_at_its_due_time() -> None:
    timers = FakeTimers([MACHINE.now() + timedelta(milliseconds=50)])
    due = timers.due[0]
    working = Scheduler(timers, now=MACHINE.now, after_fire=lambda: None, tick=NEVER)
    async with working.working():
        await timers.until(lambda: bool(timers.fired))
    assert [count for _, count in timers.fired] == [1]
    assert timers.fired[0][0] >= due


async def test_a_new_timer_that_is_due_earlier_is_fired_first() -> None:
    timers = FakeTimers([MACHINE.now() + timedelta(hours=1)])
    working = Scheduler(timers, now=MACHINE.now, after_fire=lambda: None, tick=NEVER)
    async with working.working():
        timers.due.append(MACHINE.now() + timedelta(milliseconds=50))
        working.look_again()
        await timers.until(lambda: bool(timers.fired))
    assert len(timers.due) == 1


async def test_the_tick_finds_a_timer_that_was_added_without_a_notice_to_the_scheduler(
    desk: Desk,
) -> None:
    timers = FakeTimers([NOW])
    async with scheduler(timers, desk, timedelta(milliseconds=20)).working():
        await timers.until(lambda: not timers.due)
        timers.due.append(NOW)
        await timers.until(lambda: not timers.due)
    assert len(timers.fired) == 2


async def test_timers_are_fired_later_if_the_storage_fails_once(desk: Desk) -> None:
    timers = FakeTimers([NOW], failure=OperationalError())
    async with scheduler(timers, desk, timedelta(milliseconds=20)).working():
        await timers.until(lambda: not timers.due)
    assert len(timers.fired) == 1


async def test_an_error_that_is_not_a_storage_error_ends_the_desk(desk: Desk) -> None:
    timers = FakeTimers([NOW], failure=LookupError())
    with pytest.raises(ExceptionGroup) as raised:
        async with scheduler(timers, desk).working():
            await asyncio.wait_for(asyncio.Event().wait(), GUARD)
    assert isinstance(raised.value.exceptions[0], LookupError)


async def test_a_due_timer_that_was_not_handled_is_logged_and_not_tried_again_before_the_tick(
    desk: Desk,
) -> None:
    timers = FakeTimers([NOW], stuck=True)
    with capture_logs() as said:
        async with scheduler(timers, desk).working():
            await timers.until(lambda: bool(timers.fired))
    assert [each["event"] for each in said] == ["timers.not_handled"]
    assert len(timers.fired) == 1


async def test_other_tasks_run_between_two_batches_of_timers(desk: Desk) -> None:
    timers = FakeTimers([NOW] * 6)
    turns: list[int] = []

    async def other() -> None:
        while timers.due:
            turns.append(len(timers.due))
            await asyncio.sleep(0)

    async with scheduler(timers, desk).working():
        await asyncio.gather(other(), timers.until(lambda: not timers.due))
    assert {4, 2} <= set(turns)


@pytest.mark.parametrize(("wall", "alarms"), [(31, 1), (-31, 1), (29, 0), (-29, 0)])
async def test_a_change_of_the_wall_clock_by_more_than_30_seconds_is_logged_as_an_alarm(
    wall: int, alarms: int, desk: Desk
) -> None:
    timers = FakeTimers()
    machine = MACHINE.now()
    times = [machine]
    working = Scheduler(
        timers,
        now=desk.read,
        after_fire=desk.after_fire,
        tick=NEVER,
        machine_now=lambda: times[0],
        steady=lambda: 5.0,
    )
    with capture_logs() as said:
        async with working.working():
            await timers.until(lambda: timers.idle_looks == 1)
            times[0] = machine + timedelta(seconds=wall)
            working.look_again()
            await timers.until(lambda: timers.idle_looks == 2)
    assert [each["event"] for each in said] == ["clock.jumped"] * alarms

"""The clock: whatever is due is knocked for, once time has come and however time behaves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.timing.sandbox_clock import MachineClock
from bot.timing.scheduler import Clock
from tests.bot.inbound.raw import NOW
from tests.bot.sickness import OperationalError

GUARD = 20.0
NEVER = timedelta(hours=1)
MACHINE = MachineClock()


@dataclass
class Dues:
    """Due moments, and when they were knocked for; *most* of them in one knock."""

    due: list[datetime] = field(default_factory=list)
    timers: list[tuple[datetime, int]] = field(default_factory=list)
    most: int = 2
    #: What the next knock raises.
    failure: Exception | None = None
    deaf: bool = False
    #: How often it was seen that nothing is due.
    rests: int = 0
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def fire(self, now: datetime) -> int:
        failure, self.failure = self.failure, None
        if failure is not None:
            raise failure
        ready = [] if self.deaf else sorted(each for each in self.due if each <= now)[: self.most]
        for each in ready:
            self.due.remove(each)
        async with self.news:
            self.timers.append((now, len(ready)))
            self.news.notify_all()
        return len(ready)

    async def next_due(self) -> datetime | None:
        async with self.news:
            self.rests += not self.due
            self.news.notify_all()
        return min(self.due, default=None)

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(GUARD), self.news:
            await self.news.wait_for(condition)


@dataclass
class Desk:
    """A frozen clock that is moved by hand."""

    now: datetime = NOW
    nudges: int = 0

    def read(self) -> datetime:
        return self.now

    def nudge(self) -> None:
        self.nudges += 1


@pytest.fixture
def desk() -> Desk:
    return Desk()


def clock(dues: Dues, desk: Desk, tick: timedelta = NEVER) -> Clock:
    return Clock(dues, now=desk.read, nudge=desk.nudge, tick=tick)


async def test_what_is_overdue_at_the_start_is_knocked_for_until_nothing_is_left(
    desk: Desk,
) -> None:
    dues = Dues([NOW - timedelta(minutes=each) for each in range(5)])
    async with clock(dues, desk).working():
        await dues.until(lambda: not dues.due)
    assert [count for _, count in dues.timers] == [2, 2, 1]
    assert desk.nudges == 3


async def test_nothing_is_knocked_for_before_its_time(desk: Desk) -> None:
    dues = Dues([NOW + timedelta(hours=1)])
    async with clock(dues, desk).working():
        pass
    assert dues.timers == []


async def test_time_moved_by_hand_is_followed(desk: Desk) -> None:
    dues = Dues([NOW + timedelta(hours=1), NOW + timedelta(hours=3)])
    working = clock(dues, desk)
    async with working.working():
        desk.now = NOW + timedelta(hours=1)
        working.look_again()
        await dues.until(lambda: len(dues.timers) == 1)
        desk.now = NOW + timedelta(hours=3)
        working.look_again()
        await dues.until(lambda: len(dues.timers) == 2)
    assert dues.timers == [(NOW + timedelta(hours=each), 1) for each in (1, 3)]


async def test_the_scheduled_job_knocks_when_the_time_has_come() -> None:
    dues = Dues([MACHINE.now() + timedelta(milliseconds=50)])
    due = dues.due[0]
    working = Clock(dues, now=MACHINE.now, nudge=lambda: None, tick=NEVER)
    async with working.working():
        await dues.until(lambda: bool(dues.timers))
    assert [count for _, count in dues.timers] == [1]
    assert dues.timers[0][0] >= due


async def test_an_earlier_due_time_takes_the_place_of_a_later_one() -> None:
    dues = Dues([MACHINE.now() + timedelta(hours=1)])
    working = Clock(dues, now=MACHINE.now, nudge=lambda: None, tick=NEVER)
    async with working.working():
        dues.due.append(MACHINE.now() + timedelta(milliseconds=50))
        working.look_again()
        await dues.until(lambda: bool(dues.timers))
    assert len(dues.due) == 1


async def test_what_nobody_told_of_is_found_by_the_tick(desk: Desk) -> None:
    dues = Dues([NOW])
    async with clock(dues, desk, timedelta(milliseconds=20)).working():
        await dues.until(lambda: not dues.due)
        dues.due.append(NOW)
        await dues.until(lambda: not dues.due)
    assert len(dues.timers) == 2


async def test_a_failing_storage_is_tried_again(desk: Desk) -> None:
    dues = Dues([NOW], failure=OperationalError())
    async with clock(dues, desk, timedelta(milliseconds=20)).working():
        await dues.until(lambda: not dues.due)
    assert len(dues.timers) == 1


async def test_a_fault_of_our_own_ends_the_desk(desk: Desk) -> None:
    dues = Dues([NOW], failure=LookupError())
    with pytest.raises(ExceptionGroup) as raised:
        async with clock(dues, desk).working():
            await asyncio.wait_for(asyncio.Event().wait(), GUARD)
    assert isinstance(raised.value.exceptions[0], LookupError)


async def test_what_is_due_and_not_answered_is_left_to_the_tick(desk: Desk) -> None:
    dues = Dues([NOW], deaf=True)
    with capture_logs() as said:
        async with clock(dues, desk).working():
            await dues.until(lambda: bool(dues.timers))
    assert [each["event"] for each in said] == ["knock.unanswered"]
    assert len(dues.timers) == 1


async def test_others_get_their_turn_between_two_knocks(desk: Desk) -> None:
    dues = Dues([NOW] * 6)
    turns: list[int] = []

    async def other() -> None:
        while dues.due:
            turns.append(len(dues.due))
            await asyncio.sleep(0)

    async with clock(dues, desk).working():
        await asyncio.gather(other(), dues.until(lambda: not dues.due))
    assert {4, 2} <= set(turns)


@pytest.mark.parametrize(("wall", "alarms"), [(31, 1), (-31, 1), (29, 0), (-29, 0)])
async def test_a_wall_clock_that_was_set_is_an_alarm(wall: int, alarms: int, desk: Desk) -> None:
    dues = Dues()
    machine = MACHINE.now()
    times = [machine]
    working = Clock(
        dues,
        now=desk.read,
        nudge=desk.nudge,
        tick=NEVER,
        machine_now=lambda: times[0],
        steady=lambda: 5.0,
    )
    with capture_logs() as said:
        async with working.working():
            await dues.until(lambda: dues.rests == 1)
            times[0] = machine + timedelta(seconds=wall)
            working.look_again()
            await dues.until(lambda: dues.rests == 2)
    assert [each["event"] for each in said] == ["clock.jumped"] * alarms

"""Tests that the desk follows the sandbox's clock, and that the sandbox waits for an idle desk."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.beat import Beat
from bot.config import Config, NotLoopback
from bot.config.settings import DelegationTable, SandboxTable
from bot.fresh_look import FreshLook
from bot.timing.sandbox_clock import IdleCheck, MachineClock, SandboxClock, clock_for
from bot.timing.scheduler import Scheduler
from domain.people.model import Kind
from sandbox.options import DEFAULT_TOKEN
from tests.bot.inbound.intakes import GUARD, IntakeSetup, intake_setup
from tests.bot.inbound.raw_updates import NOW
from tests.bot.timing.test_scheduler import TimerTable, looking

ELSEWHERE = "http://203.0.113.5:8081"


def config(control: str, api: str) -> Config:
    return Config(
        token=SecretStr(DEFAULT_TOKEN),
        api=api,
        sandbox=SandboxTable(control=control),
        delegations=tuple(
            DelegationTable(code=code, kind=kind)
            for code, kind in (("A", Kind.PARTY), ("B", Kind.PARTY), ("S", Kind.SECRETARIAT))
        ),
    )


@dataclass
class FakeSender:
    """A beat with letters that are being sent; the test decides when they are sent."""

    beat: Beat
    idle: asyncio.Event

    async def wait_until_idle(self) -> None:
        await self.beat.wait_until_idle()
        await self.idle.wait()


@dataclass
class ClockSetup:
    """A desk that follows the clock of a sandbox."""

    desk: IntakeSetup
    clock: SandboxClock
    timers: TimerTable
    sender: FakeSender

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Run the desk while this is open, with its parts connected as in the real desk."""
        ready = self.desk
        look = FreshLook(now=self.clock.now, grace=timedelta(0), wake=ready.beat.wake)
        scheduler = Scheduler(
            self.timers,
            now=self.clock.now,
            wake=ready.beat.wake,
            look=look,
            tick=timedelta(hours=1),
        )
        ready.parts.append(scheduler.firing)
        self.clock.on_change(scheduler.look_again)
        idle_check = IdleCheck(ready.store, self.sender, ready.intake)
        reporting = self.clock.reporting(idle_check)
        async with looking(look), scheduler.working(), reporting, ready.working():
            yield

    async def becomes_idle(self) -> bool:
        """Wait until the desk reports to the sandbox that it is idle.

        Return False if it does not.
        """
        return (await self.desk.sandbox.settle(GUARD)).settled


@pytest.fixture
async def setup(tmp_path: Path) -> AsyncIterator[ClockSetup]:
    idle = asyncio.Event()
    idle.set()
    clocks: list[SandboxClock] = []
    async with AsyncExitStack() as stack:

        def after_change() -> None:
            for each in clocks:
                each.check_idle()

        made = await stack.enter_async_context(intake_setup(tmp_path, after_change=after_change))
        url = made.sandbox.url
        clock = await stack.enter_async_context(SandboxClock.following(config(url, url)))
        clocks.append(clock)
        yield ClockSetup(made, clock, TimerTable(made.store), FakeSender(made.beat, idle))


async def test_the_desk_follows_the_time_of_the_sandbox(setup: ClockSetup) -> None:
    moved = asyncio.Event()
    setup.clock.on_change(moved.set)
    assert setup.clock.now() == NOW
    await setup.desk.sandbox.set_clock(NOW + timedelta(days=3))
    await asyncio.wait_for(moved.wait(), GUARD)
    assert setup.clock.now() == NOW + timedelta(days=3)


async def test_while_the_sandbox_clock_runs_the_clock_of_the_desk_runs_too(
    setup: ClockSetup,
) -> None:
    moved = asyncio.Event()
    setup.clock.on_change(moved.set)
    await setup.desk.sandbox.run_clock()
    await asyncio.wait_for(moved.wait(), GUARD)
    first = setup.clock.now()
    await setup.desk.sandbox.clock()
    assert first < setup.clock.now() < NOW + timedelta(minutes=1)


async def test_a_desk_that_has_handled_all_commands_is_idle(setup: ClockSetup) -> None:
    async with setup.working():
        for number in range(10):
            await setup.desk.say(f"/done HUM-A{number}")
        assert await setup.becomes_idle()
        assert len(setup.desk.dispatch.texts) == 10


async def test_a_desk_that_has_dropped_conversation_is_idle(setup: ClockSetup) -> None:
    async with setup.working():
        await setup.desk.say("/status")
        assert await setup.becomes_idle()
        group = setup.desk.group
        await setup.desk.sandbox.say(setup.desk.ann, "talk", group)
        await setup.desk.sandbox.raw({"channel_post": {"text": "talk"}})
        assert await setup.becomes_idle()


async def test_a_desk_that_has_received_an_update_twice_is_idle(setup: ClockSetup) -> None:
    async with setup.working():
        said = await setup.desk.sandbox.say(setup.desk.ann, "/status", setup.desk.group)
        assert await setup.becomes_idle()
        again = {"update_id": said.update_id, "message": {"text": "talk"}}
        await setup.desk.sandbox.raw(again, keep_id=True)
        assert await setup.becomes_idle()


async def test_a_desk_that_handles_an_update_is_not_idle(setup: ClockSetup) -> None:
    async with setup.working():
        assert await setup.becomes_idle()
        setup.desk.dispatch.allowed.clear()
        await setup.desk.say("/status")
        await setup.desk.dispatch.begun()
        assert not (await setup.desk.sandbox.settle(0)).settled
        setup.desk.dispatch.allowed.set()
        assert await setup.becomes_idle()


async def test_a_desk_that_is_still_sending_letters_is_not_idle(setup: ClockSetup) -> None:
    async with setup.working():
        assert await setup.becomes_idle()
        setup.sender.idle.clear()
        await setup.desk.say("/status")
        await setup.desk.dispatch.until(lambda: bool(setup.desk.dispatch.texts))
        assert not (await setup.desk.sandbox.settle(0)).settled
        setup.sender.idle.set()
        assert await setup.becomes_idle()


async def test_when_the_sandbox_moves_its_clock_it_stops_at_each_due_time_of_a_timer(
    setup: ClockSetup,
) -> None:
    due_times = [NOW + timedelta(hours=each) for each in (1, 2, 2, 5)]
    await setup.timers.add(*due_times)
    async with setup.working():
        assert await setup.becomes_idle()
        stepped = await setup.desk.sandbox.advance(4 * 3600)
    assert stepped.settled
    assert stepped.steps == [*due_times[:2], NOW + timedelta(hours=4)]
    assert [at for at, count in setup.timers.fired for _ in range(count)] == due_times[:3]


async def test_the_sandbox_can_move_its_clock_to_the_next_due_time(setup: ClockSetup) -> None:
    await setup.timers.add(NOW + timedelta(days=2))
    async with setup.working():
        assert await setup.becomes_idle()
        stepped = await setup.desk.sandbox.next_due()
    assert (stepped.now, stepped.settled) == (NOW + timedelta(days=2), True)
    assert await setup.timers.left() == 0


@pytest.mark.parametrize(
    ("control", "api"),
    [
        (ELSEWHERE, "http://127.0.0.1:8081"),
        ("http://127.0.0.1:8081", "https://api.telegram.org"),
        ("http://localhost.example:8081", "http://127.0.0.1:8081"),
    ],
)
async def test_the_desk_does_not_follow_a_clock_that_is_not_on_this_machine(
    control: str, api: str
) -> None:
    with pytest.raises(NotLoopback):
        async with clock_for(config(control, api)):
            pass


async def test_without_a_sandbox_the_desk_uses_the_machines_time() -> None:
    alone = config("http://127.0.0.1:1", "http://127.0.0.1:1").model_copy(update={"sandbox": None})
    async with clock_for(alone) as clock:
        assert isinstance(clock, MachineClock)
        assert clock.now().utcoffset() == timedelta(0)

"""In step with a sandbox: its time is the desk's, and it waits until the desk is idle."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.config.settings import Config, DelegationTable, SandboxTable
from bot.timing.sandbox_clock import MachineClock, NotLoopback, Pulse, SandboxClock, clock_for
from bot.timing.scheduler import Clock
from domain.people.model import Kind
from sandbox.options import DEFAULT_TOKEN
from tests.bot.inbound.hearing import GUARD, Line, line
from tests.bot.inbound.raw import NOW
from tests.bot.timing.test_scheduler import Dues

AFAR = "http://203.0.113.5:8081"


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
class Outgoing:
    """A delivery that is at rest or not, as the test wants it."""

    quiet: asyncio.Event

    async def settled(self) -> None:
        await self.quiet.wait()


@dataclass
class Step:
    """A desk in step with a sandbox."""

    line: Line
    clock: SandboxClock
    dues: Dues
    outgoing: Outgoing

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Let the desk run as in the real wiring."""
        ready, dues = self.line, self.dues
        knocker = Clock(dues, now=self.clock.now, nudge=self.clock.look, tick=timedelta(hours=1))
        self.clock.on_change(knocker.look_again)
        pulse = Pulse(ready.store, dues, self.outgoing, ready.intake)
        async with knocker.working(), self.clock.reporting(pulse), ready.working():
            yield

    async def settled(self) -> bool:
        """Whether the sandbox finds the desk settled, waiting as long as it takes."""
        return (await self.line.sandbox.settle(GUARD)).settled


@pytest.fixture
async def step(tmp_path: Path) -> AsyncIterator[Step]:
    quiet = asyncio.Event()
    quiet.set()
    looks: list[SandboxClock] = []
    async with AsyncExitStack() as stack:

        def told() -> None:
            for each in looks:
                each.look()

        made = await stack.enter_async_context(line(tmp_path, told=told))
        url = made.sandbox.url
        clock = await stack.enter_async_context(SandboxClock.following(config(url, url)))
        looks.append(clock)
        yield Step(made, clock, Dues(), Outgoing(quiet))


async def test_the_desks_time_is_the_sandboxs(step: Step) -> None:
    moved = asyncio.Event()
    step.clock.on_change(moved.set)
    assert step.clock.now() == NOW
    await step.line.sandbox.set_clock(NOW + timedelta(days=3))
    await asyncio.wait_for(moved.wait(), GUARD)
    assert step.clock.now() == NOW + timedelta(days=3)


async def test_a_running_clock_runs_here_too(step: Step) -> None:
    moved = asyncio.Event()
    step.clock.on_change(moved.set)
    await step.line.sandbox.run_clock()
    await asyncio.wait_for(moved.wait(), GUARD)
    first = step.clock.now()
    await step.line.sandbox.clock()
    assert first < step.clock.now() < NOW + timedelta(minutes=1)


async def test_a_desk_that_has_heard_everything_is_settled(step: Step) -> None:
    async with step.working():
        for number in range(10):
            await step.line.say(f"/done HUM-A{number}")
        assert await step.settled()
        assert len(step.line.listener.texts) == 10


async def test_talk_that_is_dropped_leaves_the_desk_settled(step: Step) -> None:
    async with step.working():
        await step.line.say("/status")
        assert await step.settled()
        group = step.line.group
        await step.line.sandbox.say(step.line.ann, "talk", group)
        await step.line.sandbox.raw({"channel_post": {"text": "talk"}})
        assert await step.settled()


async def test_what_is_handed_over_twice_leaves_the_desk_settled(step: Step) -> None:
    async with step.working():
        said = await step.line.sandbox.say(step.line.ann, "/status", step.line.group)
        assert await step.settled()
        again = {"update_id": said.update_id, "message": {"text": "talk"}}
        await step.line.sandbox.raw(again, keep_id=True)
        assert await step.settled()


async def test_a_desk_at_work_is_not_settled(step: Step) -> None:
    async with step.working():
        assert await step.settled()
        step.line.listener.free.clear()
        await step.line.say("/status")
        await step.line.listener.begun.wait()
        assert not (await step.line.sandbox.settle(0)).settled
        step.line.listener.free.set()
        assert await step.settled()


async def test_a_desk_that_is_still_sending_is_not_settled(step: Step) -> None:
    async with step.working():
        assert await step.settled()
        step.outgoing.quiet.clear()
        await step.line.say("/status")
        await step.line.listener.until(lambda: bool(step.line.listener.texts))
        assert not (await step.line.sandbox.settle(0)).settled
        step.outgoing.quiet.set()
        assert await step.settled()


async def test_time_steps_through_every_due_moment(step: Step) -> None:
    dues = [NOW + timedelta(hours=each) for each in (1, 2, 2, 5)]
    step.dues.due += dues
    async with step.working():
        assert await step.settled()
        stepped = await step.line.sandbox.advance(4 * 3600)
    assert stepped.settled
    assert stepped.steps == [*dues[:2], NOW + timedelta(hours=4)]
    assert [at for at, count in step.dues.timers for _ in range(count)] == dues[:3]


async def test_time_steps_to_the_next_due_moment(step: Step) -> None:
    step.dues.due.append(NOW + timedelta(days=2))
    async with step.working():
        assert await step.settled()
        stepped = await step.line.sandbox.next_due()
    assert (stepped.now, stepped.settled) == (NOW + timedelta(days=2), True)
    assert step.dues.due == []


@pytest.mark.parametrize(
    ("control", "api"),
    [
        (AFAR, "http://127.0.0.1:8081"),
        ("http://127.0.0.1:8081", "https://api.telegram.org"),
        ("http://localhost.example:8081", "http://127.0.0.1:8081"),
    ],
)
async def test_a_clock_that_others_can_move_is_not_followed(control: str, api: str) -> None:
    with pytest.raises(NotLoopback):
        async with clock_for(config(control, api)):
            pass


async def test_without_a_sandbox_the_time_is_the_machines() -> None:
    alone = config("http://127.0.0.1:1", "http://127.0.0.1:1").model_copy(update={"sandbox": None})
    async with clock_for(alone) as clock:
        assert isinstance(clock, MachineClock)
        assert clock.now().utcoffset() == timedelta(0)

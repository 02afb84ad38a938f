"""Tests that timers wait for a look at what people have sent before their instant."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.beat import Beat
from bot.fresh_look import FreshLook
from bot.timing.scheduler import Scheduler
from tests.bot.inbound.raw_updates import NOW
from tests.bot.timing.test_scheduler import GUARD, NEVER, Desk, TimerTable, desk, timers

__all__ = ["desk", "timers"]


async def test_a_due_timer_waits_for_a_look_that_began_after_its_instant(
    timers: TimerTable, desk: Desk
) -> None:
    await timers.add(NOW)
    grace = timedelta(seconds=3)
    look = FreshLook(now=desk.read, grace=grace, wake=lambda: beat.wake())
    scheduler = Scheduler(timers, now=desk.read, wake=lambda: beat.wake(), look=look, tick=NEVER)
    beat = Beat(timers.store, [scheduler.firing], after=timers.after)
    async with scheduler.working(), beat.working():
        look.complete(look.begin())
        await timers.until(lambda: timers.beats > 1)
        # A look that begins now would be too early.
        assert not look.wanted.is_set()
        desk.now = NOW + grace
        scheduler.look_again()
        await asyncio.wait_for(look.wanted.wait(), GUARD)
        assert timers.fired == []
        look.complete(look.begin())
        await timers.until(lambda: bool(timers.fired))
    assert timers.fired == [(NOW + grace, 1)]


async def test_after_an_outage_no_timer_is_fired_before_the_next_look(
    timers: TimerTable, desk: Desk
) -> None:
    look = FreshLook(now=desk.read, grace=timedelta(0), wake=lambda: beat.wake())
    scheduler = Scheduler(timers, now=desk.read, wake=lambda: beat.wake(), look=look, tick=NEVER)
    beat = Beat(timers.store, [scheduler.firing], after=timers.after)
    look.complete(look.begin())
    look.fail()
    await timers.add(NOW)
    async with scheduler.working(), beat.working():
        await asyncio.wait_for(look.wanted.wait(), GUARD)
        assert timers.fired == []
        look.complete(look.begin())
        await timers.until(lambda: bool(timers.fired))


async def test_no_timer_is_fired_while_what_was_received_is_not_handled(
    timers: TimerTable, desk: Desk
) -> None:
    waiting = [True]
    look = FreshLook(now=desk.read, grace=timedelta(0), wake=lambda: beat.wake())
    scheduler = Scheduler(
        timers,
        now=desk.read,
        wake=lambda: beat.wake(),
        look=look,
        held=lambda: waiting[0],
        tick=NEVER,
    )
    beat = Beat(timers.store, [scheduler.firing], after=timers.after)
    await timers.add(NOW)
    look.complete(look.begin())
    async with scheduler.working(), beat.working():
        await timers.until(lambda: timers.beats > 0)
        assert timers.fired == []
        waiting[0] = False
        beat.wake()
        await timers.until(lambda: bool(timers.fired))

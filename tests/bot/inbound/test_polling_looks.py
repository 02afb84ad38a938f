"""Tests when a call for updates counts as a look at what waits at Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.bot.inbound.intakes import GRACE, IntakeSetup, intake_setup
from tests.bot.inbound.raw_updates import NOW
from tests.bot.inbound.test_polling import receive


@pytest.fixture
async def ready(tmp_path: Path) -> AsyncIterator[IntakeSetup]:
    async with intake_setup(tmp_path) as made:
        yield made


async def test_a_long_poll_is_ended_if_a_look_is_wanted(ready: IntakeSetup) -> None:
    async with ready.working():
        await receive(ready, "/my")
        for minutes in (1, 2):
            ready.clock[0] = NOW + timedelta(minutes=minutes)
            await ready.looks(ready.clock[0] - GRACE)


async def test_a_look_counts_only_after_what_it_has_brought_is_committed(
    ready: IntakeSetup,
) -> None:
    await ready.say("/done HUM-A1")
    ready.dispatch.allowed.clear()
    async with ready.working():
        await ready.dispatch.begun()
        assert ready.look.through is None
        ready.dispatch.allowed.set()
        await ready.looks(NOW - GRACE)
    assert ready.dispatch.texts == ["/done HUM-A1"]


async def test_an_answer_with_as_many_updates_as_telegram_gives_at_once_is_no_look(
    ready: IntakeSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More may wait behind them. The call that brings the rest is the look."""
    for number in range(250):
        await ready.say(f"/done HUM-A{number}")
    found: list[int] = []
    complete = ready.look.complete

    def note(began: datetime) -> None:
        found.append(len(ready.dispatch.texts))
        complete(began)

    monkeypatch.setattr(ready.look, "complete", note)
    async with ready.working():
        await ready.looks(NOW - GRACE)
    assert found[0] == 250


async def test_after_a_failed_call_timers_wait_until_telegram_answers(
    ready: IntakeSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = asyncio.Event()
    fail = ready.look.fail

    def note() -> None:
        fail()
        failed.set()

    monkeypatch.setattr(ready.look, "fail", note)
    async with ready.working():
        await ready.looks(NOW - GRACE)
        await ready.sandbox.fault("5xx", method="getUpdates", times=10**6, name="down")
        ready.clock[0] = NOW + timedelta(minutes=1)
        ready.look.want()
        await asyncio.wait_for(failed.wait(), 20)
        assert ready.look.through is None
        await ready.sandbox.clear_faults("down")
        await ready.looks(ready.clock[0] - GRACE)


async def test_a_look_is_not_delayed_by_somebody_who_writes_all_the_time(
    ready: IntakeSetup,
) -> None:
    enough = asyncio.Event()

    async def write() -> None:
        while not enough.is_set():
            await ready.say("/my")

    async with ready.working():
        await receive(ready, "/status")
        writing = asyncio.create_task(write())
        for minutes in range(1, 6):
            ready.clock[0] = NOW + timedelta(minutes=minutes)
            await ready.looks(ready.clock[0] - GRACE)
        enough.set()
        await writing

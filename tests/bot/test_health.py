"""Tests that a watchdog can read when Telegram was last reached, and what waits in the desk."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.config import HealthTable
from bot.health import Health
from domain.groups import Place
from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.bot.inbound.intakes import IntakeSetup, intake_setup
from tests.bot.inbound.raw_updates import NOW
from tests.units import unit


@pytest.fixture
async def ready(tmp_path: Path) -> AsyncIterator[IntakeSetup]:
    async with intake_setup(tmp_path) as made:
        yield made


def health(ready: IntakeSetup, table: HealthTable, later: float = 0.0) -> Health:
    """Return a Health whose steady clock is *later* seconds after the last contact to Telegram."""
    return Health(
        table,
        ready.store,
        ready.intake,
        now=lambda: ready.clock[0],
        steady=lambda: ready.intake.reached + later,
        ahead=lambda: timedelta(seconds=-61.5),
        beat=0.0,
    )


async def reach(ready: IntakeSetup) -> None:
    """Let the intake receive one command, so that it has reached Telegram."""
    async with ready.working():
        await ready.say("/status")
        await ready.dispatch.until(lambda: bool(ready.dispatch.texts))


async def test_the_signals_have_the_ages_and_counts_of_waiting_work(ready: IntakeSetup) -> None:
    await reach(ready)
    letter = Letter(LetterKind.MESSAGE, Place(ready.ann), "x", "en", NOW)
    parked = Letter(LetterKind.MESSAGE, Place(5), "x", "en", NOW, state=LetterState.PARKED)
    async with unit(ready.store) as records:
        records.outbox.put(letter)
        records.outbox.put(parked)
    ready.clock[0] = NOW + timedelta(seconds=30)
    signals = await health(ready, HealthTable(), 20.0).read()
    assert (signals.last_poll, signals.oldest_queued) == (20.0, 30.0)
    assert (signals.inbox_waiting, signals.parked) == (0, 1)
    assert signals.clock_ahead == -61.5
    assert signals.well


@pytest.mark.parametrize(("later", "status"), [(90.0, 200), (90.5, 503)])
async def test_get_health_answers_503_if_telegram_was_not_reached_for_more_than_90_seconds(
    later: float, status: int, ready: IntakeSetup
) -> None:
    await reach(ready)
    # Port 0 makes the system choose a free port. HealthTable does not allow 0, so it is created
    # without validation.
    looked_at = health(ready, HealthTable.model_construct(host="127.0.0.1", port=0), later)
    async with looked_at.working(), aiohttp.ClientSession() as session:
        assert looked_at.url is not None
        async with session.get(looked_at.url) as answer:
            assert answer.status == status
            assert json.loads(await answer.text())["last_poll"] == later


async def test_a_desk_that_has_never_reached_telegram_is_not_healthy(ready: IntakeSetup) -> None:
    signals = await health(ready, HealthTable()).read()
    assert (signals.last_poll, signals.oldest_queued, signals.well) == (None, None, False)


async def test_the_heartbeat_file_is_written_only_if_telegram_was_reached(
    ready: IntakeSetup, tmp_path: Path
) -> None:
    beat = tmp_path / "beat"
    async with health(ready, HealthTable(heartbeat=beat)).working():
        pass
    assert not beat.exists()
    await reach(ready)
    async with health(ready, HealthTable(heartbeat=beat)).working():
        pass
    assert beat.read_text("ascii").endswith("+00:00\n")

"""Lets the clock of a real desk be wrong: it waits, tells the secretariat once, and goes on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sandbox.scenario.processes import start_desk
from sandbox.scenario.stage import Stage
from sandbox.state.records import LedgerEntry
from tests.bot.stages import ready_stage, rows
from tests.sandbox.streaming import Stream, listening
from tests.spaces import spaced

GUARD = 30.0
HOUR = 3600
DIFFERS = "Until the two agree, nothing is recorded and nothing is sent."
AGREES = "agrees with Telegram's again"
NOTICE = "The venue of tomorrow has changed."


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with ready_stage(tmp_path) as stage:
        yield stage


class Watch:
    """What the desk does from the opening of the watch on."""

    def __init__(self, stage: Stage, stream: Stream, before: int) -> None:
        self._stage, self._stream, self._before = stage, stream, before

    async def until_told(self, words: str, times: int = 1) -> None:
        """Wait until the desk has sent so many messages with these words."""
        async with asyncio.timeout(GUARD):
            while sum(words in each for each in await self.texts()) < times:
                await self._stream.next()

    async def until_answered(self, times: int = 1) -> None:
        """Wait until the desk has answered so many presses."""
        async with asyncio.timeout(GUARD):
            while len(await self.seen("answer")) < times:
                await self._stream.next()

    async def seen(self, kind: str = "message") -> list[LedgerEntry]:
        """Return what the desk has done so far, of this kind."""
        found = await self._stage.sandbox.ledger(self._before)
        return [each for each in found if each.kind == kind]

    async def texts(self) -> list[str]:
        """Return the messages that the desk has sent so far."""
        return [spaced(each.text) for each in await self.seen()]


@asynccontextmanager
async def watching(stage: Stage) -> AsyncIterator[Watch]:
    before = max(each.seq for each in await stage.sandbox.ledger())
    async with listening(stage.url, "message,answer") as stream:
        yield Watch(stage, stream, before)


async def plan_notice(stage: Stage, due: datetime) -> None:
    said = await stage.says("S-sec", f"/notice HUM at {due:%d %b %H:%M} UTC {NOTICE}")
    assert [each for each in said if NOTICE in each.text] != [], said


async def propose(stage: Stage) -> None:
    await stage.says("A-hum", "/action B: Send the list of wells by 28 Jul 2025 12:00 UTC", "HUM")


@pytest.mark.parametrize(
    ("error", "report"),
    [
        (25 * HOUR, "1 day 1 h ahead of Telegram's"),
        (48 * HOUR, "2 days ahead of Telegram's"),
        (-3 * HOUR, "3 h behind Telegram's"),
        (61, "1 min ahead of Telegram's"),
        (-61, "1 min behind Telegram's"),
    ],
)
async def test_while_the_clock_is_wrong_the_desk_tells_only_that(
    stage: Stage, error: int, report: str
) -> None:
    """Tomorrow's notice is neither sent nor parked, and what people send is kept for later."""
    now = (await stage.sandbox.clock()).now
    due = (now + timedelta(hours=20)).replace(minute=0, second=0, microsecond=0)
    await plan_notice(stage, due)
    await propose(stage)
    async with watching(stage) as watch:
        await stage.sandbox.falsify_clock(error)
        await stage.writes("O-field", "/action Check the road by 28 Jul 2025 12:00 UTC", "HUM")
        await stage.taps("B-hum", "Accept", "HUM")
        await watch.until_answered()
        await watch.until_told(DIFFERS)
        [told] = await watch.seen()
        assert report in spaced(told.text)
        assert stage.place(told.chat_id, None) == "S-duty"
        assert await watch.seen("edit") == []
        assert [each.text for each in await watch.seen("answer")] == [""]

        await stage.sandbox.falsify_clock(0)
        await stage.rests()
        texts = await watch.texts()
        assert [DIFFERS in each for each in texts].count(True) == 1
        assert [AGREES in each for each in texts].count(True) == 1
        assert [each for each in texts if "Check the road" in each and "Action" in each] != []
        assert [each for each in texts if NOTICE in each] == []
        [accepted] = [each for each in await watch.seen("edit") if "wells" in each.text]
        assert "accepted" in accepted.text.lower()
        assert [each for each in texts if "sent 2" in each or "Prepared for" in each] == []

    went = [spaced(each.text) for each in await stage.passes(due) if NOTICE in each.text]
    assert len(went) == 1
    assert "Prepared for" not in went[0]
    assert await stage.stop_desk() == 0
    assert rows(stage, "SELECT count(*) FROM outbox WHERE state = 'parked'") == [(0,)]


@pytest.mark.parametrize("error", [45, 59, -59])
async def test_a_difference_of_less_than_a_minute_changes_nothing(
    stage: Stage, error: int
) -> None:
    async with watching(stage) as watch:
        await stage.sandbox.falsify_clock(error)
        await propose(stage)
        texts = await watch.texts()
    assert [each for each in texts if "wells" in each] != []
    assert [each for each in texts if DIFFERS in each or AGREES in each] == []


async def test_of_each_episode_the_secretariat_is_told_once(stage: Stage) -> None:
    await propose(stage)
    async with watching(stage) as watch:
        for episode in (1, 2):
            await stage.sandbox.falsify_clock(25 * HOUR)
            await watch.until_told(DIFFERS, episode)
            await stage.sandbox.falsify_clock(49 * HOUR)
            await stage.taps("A-hum", "Accept", "HUM")
            await watch.until_answered(episode)
            await stage.sandbox.falsify_clock(0)
            await stage.rests()
        texts = await watch.texts()
    assert [DIFFERS in each for each in texts].count(True) == 2
    assert [AGREES in each for each in texts].count(True) == 2


async def test_a_report_that_telegram_has_refused_for_now_is_sent_again(stage: Stage) -> None:
    async with watching(stage) as watch:
        await stage.sandbox.fault("429", "sendMessage", times=1)
        await stage.sandbox.falsify_clock(25 * HOUR)
        await watch.until_told(DIFFERS)
        await stage.sandbox.falsify_clock(0)
        await stage.rests()
        texts = await watch.texts()
    assert [DIFFERS in each for each in texts] == [True, False]


async def test_what_was_sent_long_before_the_clock_was_right_again_counts_as_usual(
    stage: Stage,
) -> None:
    """An answer counts by the time at which it was sent. What is new is refused as too late."""
    await propose(stage)
    now = (await stage.sandbox.clock()).now + timedelta(minutes=5)
    await stage.passes(now)
    async with watching(stage) as watch:
        await stage.sandbox.falsify_clock(-3 * HOUR)
        await watch.until_told(DIFFERS)
        await stage.writes("B-hum", "/accept HUM-A1", "HUM")
        await stage.writes("O-field", "/action Check the road by 28 Jul 2025 12:00 UTC", "HUM")
        await stage.sandbox.set_clock(now + timedelta(minutes=20))
        await stage.sandbox.falsify_clock(0)
        await stage.rests()
        texts = await watch.texts()
        [accepted] = [spaced(each.text) for each in await watch.seen("edit")]
    # Telegram has handed it to the desk at once, so it was not received late.
    assert f"accepted 23 Jul, {now:%H:%M} UTC" in accepted, accepted
    assert "received" not in accepted, accepted
    assert [each for each in texts if "Action" in each and "Check the road" in each] == []
    assert [each for each in texts if "Not recorded" in each] != []


async def test_a_desk_that_starts_with_a_wrong_clock_waits_and_tells_it_once(
    stage: Stage,
) -> None:
    """The report is not repeated by a desk that is killed and started again meanwhile."""
    await propose(stage)
    assert await stage.stop_desk() == 0
    async with watching(stage) as watch:
        await stage.sandbox.falsify_clock(48 * HOUR)
        await begin(stage)
        await watch.until_told(DIFFERS)
        for time in (1, 2):
            await stage.taps("A-hum", "Accept", "HUM")
            await watch.until_answered(time)
            if time == 1:
                await stage.kill_desk()
                await begin(stage)
        assert len(await watch.texts()) == 1
        await stage.sandbox.falsify_clock(0)
        await stage.rests()
        texts = await watch.texts()
    assert [DIFFERS in each for each in texts].count(True) == 1
    assert [AGREES in each for each in texts].count(True) == 1
    assert [each for each in texts if "away" in each] == []


async def begin(stage: Stage) -> None:
    """Start the desk, and do not wait until it is idle."""
    stage.desk = await start_desk(stage.config, stage.folder / "desk.log", "wrong clock")

"""Tests of messages that were delivered and whose outcome the desk could not read or write."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.backoff import Backoff
from bot.beat import Beat
from storage.mail.outbox import LetterState
from tests.bot.failing_store import FailingStore
from tests.bot.http_service import http_service
from tests.bot.outbound.deliveries import DeliverySetup, connect, delivery_setup, message
from tests.units import unit

GUARD = 20.0
TEXT, REPEAT = "the notice", "[repeat, en]\nthe notice"
GOOD = '{"ok":true,"result":{"message_id":7}}'


class Telegram:
    """Delivers each message, and answers with the next of *answers*, and then well."""

    def __init__(self, *answers: str) -> None:
        self._answers = list(answers)
        self.delivered: list[str] = []

    async def answer(self, request: web.Request) -> web.Response:
        self.delivered.append(str((await request.post())["text"]))
        return web.Response(text=self._answers.pop(0) if self._answers else GOOD)


@asynccontextmanager
async def delivering(folder: Path, telegram: Telegram) -> AsyncIterator[DeliverySetup]:
    """Open a delivery that sends to *telegram*."""
    async with (
        delivery_setup(folder, working=False) as setup,
        http_service(telegram.answer) as url,
        connect(url) as bot,
    ):
        setup.bot = bot
        setup.restart_delivery()
        async with setup.working():
            yield setup


async def send_again(setup: DeliverySetup) -> None:
    """Send the first letter again, as /parked does."""
    letter = await setup.letter(1)
    async with unit(setup.store) as records:
        records.outbox.settle(letter, LetterState.QUEUED)
    setup.beat.wake()
    await setup.beat.wait_until_idle()


@pytest.mark.parametrize(
    "odd",
    [
        '{"ok":true,"result":7}',
        '{"ok":true,"result":{}}',
        '{"ok":true,"result":{"message_id":"seven"}}',
        '{"ok":true,"result":{"message_id":1e400}}',
        '{"ok":true}',
        "null",
        "",
        "<html>502</html>",
        "[" * 990 + "]" * 990,
        '{"ok":true,"result":{"message_id":' + "9" * 5000 + "}}",
    ],
)
async def test_a_delivered_message_whose_answer_cannot_be_read_is_repeated_only_marked(
    odd: str, tmp_path: Path
) -> None:
    telegram = Telegram(odd, odd)
    async with delivering(tmp_path, telegram) as setup:
        await setup.deliver(message(TEXT, setup.hum))
        assert telegram.delivered == [TEXT, REPEAT]
        assert await setup.states() == [LetterState.PARKED]
        await send_again(setup)
        assert telegram.delivered == [TEXT, REPEAT, REPEAT]
        assert await setup.states() == [LetterState.SENT]


@pytest.mark.parametrize("failure", [None, KeyError("report-parked")])
async def test_a_message_whose_call_broke_in_our_own_code_can_be_sent_again_only_marked(
    failure: Exception | None, tmp_path: Path
) -> None:
    telegram = Telegram()
    async with delivering(tmp_path, telegram) as setup:
        setup.reports.failure = failure
        await setup.deliver(message(TEXT, setup.hum, markup="no keyboard"))
        letter = await setup.letter(1)
        assert (letter.state, letter.repeated, letter.text) == (LetterState.PARKED, True, REPEAT)


async def test_on_a_full_disk_the_outcomes_of_letters_under_way_wait_and_nothing_is_sent_twice(
    tmp_path: Path,
) -> None:
    telegram, asked = Telegram(), asyncio.Event()
    allowed = asyncio.Event()

    async def slowly(request: web.Request) -> web.Response:
        asked.set()
        await allowed.wait()
        return await telegram.answer(request)

    async with (
        delivery_setup(tmp_path, working=False) as setup,
        http_service(slowly) as url,
        connect(url) as bot,
    ):
        store = FailingStore(setup.store._database, setup.store.path)
        setup.bot, setup.store = bot, store
        setup.restart_delivery()
        failed = asyncio.Event()
        setup.beat = Beat(
            store,
            [setup.delivery.settling, setup.delivery.claiming],
            busy=lambda: setup.delivery.busy,
            backoff=NotingBackoff(failed),
        )
        async with asyncio.timeout(GUARD), setup.working():
            await setup.put(message(TEXT, setup.hum), message("next", setup.mil))
            await asked.wait()
            store.failing = True
            allowed.set()
            with capture_logs() as logs:
                await failed.wait()
            assert "beat.failed" in [each["event"] for each in logs]
            store.failing = False
            await setup.beat.wait_until_idle()
            assert await setup.states() == [LetterState.SENT, LetterState.SENT]
    assert sorted(telegram.delivered) == ["next", TEXT]


class NotingBackoff(Backoff):
    """Waits for no time, and sets *failed* at the third failure in a row."""

    def __init__(self, failed: asyncio.Event) -> None:
        super().__init__([0.0])
        self._failed = failed

    async def failed(self, stop: asyncio.Event) -> None:
        await super().failed(stop)
        if self.failures >= 3:
            self._failed.set()

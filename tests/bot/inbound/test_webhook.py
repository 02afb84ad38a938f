"""Tests that the webhook accepts only Telegram's calls, and answers 200 only after the commit."""

from __future__ import annotations

import io
import json
import socket
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from pydantic import SecretStr

from bot.backoff import Backoff
from bot.config import WebhookTable
from bot.inbound.webhook import LARGEST, SECRET_HEADER, Webhook
from tests.bot.failing_store import FailingStore
from tests.bot.inbound.intakes import IntakeSetup, intake_setup
from tests.bot.inbound.raw_updates import NOW, said

SECRET = "0123456789abcdef"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
async def ready(tmp_path: Path) -> AsyncIterator[IntakeSetup]:
    async with intake_setup(tmp_path, store_type=FailingStore) as made:
        port = free_port()
        table = WebhookTable(
            url=f"http://127.0.0.1:{port}/telegram", secret=SecretStr(SECRET), port=port
        )
        made.source = Webhook(made.bot, table, look=made.look, backoff=Backoff([0.0]))
        made.address = table.url
        yield made


async def call(ready: IntakeSetup, body: bytes, **headers: str) -> int:
    """Call the webhook with *body*, and return the HTTP status of its answer."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(ready.address, data=io.BytesIO(body), headers=headers) as answer,
    ):
        return answer.status


async def receive(ready: IntakeSetup, text: str) -> None:
    await ready.say(text)
    await ready.dispatch.until(lambda: text in ready.dispatch.texts)


async def test_commands_are_received_once_and_in_order(ready: IntakeSetup) -> None:
    async with ready.working():
        for number in range(20):
            await ready.say(f"/done HUM-A{number}")
        await ready.dispatch.until(lambda: len(ready.dispatch.texts) == 20)
    assert ready.dispatch.texts == [f"/done HUM-A{number}" for number in range(20)]


async def test_updates_that_are_sent_while_the_desk_is_stopped_are_received_at_its_next_start(
    ready: IntakeSetup,
) -> None:
    async with ready.working():
        await receive(ready, "/done HUM-A1")
    await ready.say("/done HUM-A2")
    async with ready.working():
        await ready.dispatch.until(lambda: len(ready.dispatch.texts) == 2)
    assert (await ready.bot.get_webhook_info()).url == ready.address
    assert await ready.last_poll() == NOW.isoformat()


async def test_a_call_without_the_right_secret_is_refused(ready: IntakeSetup) -> None:
    body = json.dumps(said("/status")).encode()
    async with ready.working():
        await receive(ready, "/help")
        assert await call(ready, body) == 403
        assert await call(ready, body, **{SECRET_HEADER: "guess"}) == 403
        assert await call(ready, body, **{SECRET_HEADER: "ключ"}) == 403
    assert ready.dispatch.texts == ["/help"]


async def test_an_update_that_cannot_be_committed_is_not_confirmed(ready: IntakeSetup) -> None:
    body = json.dumps(said("/status")).encode()
    secret = {SECRET_HEADER: SECRET}
    assert isinstance(ready.store, FailingStore)
    async with ready.working():
        await receive(ready, "/help")
        ready.store.failing = True
        assert await call(ready, body, **secret) == 503
        ready.store.failing = False
        assert await call(ready, body, **secret) == 200
        await ready.dispatch.until(lambda: "/status" in ready.dispatch.texts)
    assert ready.dispatch.texts == ["/help", "/status"]


@pytest.mark.parametrize("body", [b"no json", b"[]", b'{"update_id": "x"}', b"\xff", b""])
async def test_a_request_that_is_no_update_is_set_aside_and_confirmed(
    body: bytes, ready: IntakeSetup
) -> None:
    async with ready.working():
        await receive(ready, "/help")
        assert await call(ready, body, **{SECRET_HEADER: SECRET}) == 200
    assert [each.problem for each in await ready.quarantined()] == ["NoUpdate"]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"null", "NoUpdate"),
        (b"[" * 50_000, "NoUpdate"),
        (b'{"update_id":8,"message":' + b"[" * 50_000 + b"]" * 50_000 + b"}", "UnknownShape"),
        (b'{"update_id":' + b"9" * 5000 + b"}", "NoUpdate"),
    ],
    ids=["null", "no end", "deep", "long number"],
)
async def test_a_call_that_cannot_be_read_is_set_aside_so_that_telegram_does_not_repeat_it(
    ready: IntakeSetup, body: bytes, problem: str
) -> None:
    async with ready.working():
        await receive(ready, "/status")
        assert await call(ready, body, **{SECRET_HEADER: SECRET}) == 200
    assert [each.problem for each in await ready.quarantined()] == [problem]


async def test_a_request_that_is_too_large_is_refused(ready: IntakeSetup) -> None:
    async with ready.working():
        await receive(ready, "/help")
        assert await call(ready, b"x" * (LARGEST + 1), **{SECRET_HEADER: SECRET}) == 413


async def test_setting_the_webhook_is_repeated_until_it_succeeds(ready: IntakeSetup) -> None:
    await ready.sandbox.fault("5xx", method="setWebhook", times=2)
    async with ready.working():
        await receive(ready, "/help")


async def test_a_long_absence_is_reported_at_the_start(ready: IntakeSetup) -> None:
    since = NOW - timedelta(hours=25)
    await ready.note_last_poll(since)
    async with ready.working():
        await ready.dispatch.until(lambda: bool(ready.dispatch.away))
        await receive(ready, "/help")
    assert ready.dispatch.away == [(since, NOW)]

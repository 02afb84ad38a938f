"""Fixtures of the sandbox's tests: a running sandbox, a Bot API client and a small forum."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest

from sandbox.client.client import Sandbox
from sandbox.options import Options
from sandbox.server import serve
from tests.sandbox.calling import Caller, Room


@pytest.fixture
def options() -> Options:
    return Options(now=datetime(2025, 7, 21, 4, 0, tzinfo=UTC))


@pytest.fixture
async def sandbox(options: Options) -> AsyncIterator[Sandbox]:
    async with serve(options) as url, Sandbox(url) as client:
        yield client


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as session:
        yield Caller(sandbox.url, session)


@pytest.fixture
async def room(sandbox: Sandbox, bot: Caller) -> Room:
    ann = await sandbox.person("Ann", language="en", username="ann_of_a")
    bob = await sandbox.person("Bob", language="ru")
    chat = await sandbox.chat("HUM", [ann.id, bob.id], forum=True, bot="administrator")
    topic = await sandbox.topic(chat.id, "Lists")
    while await bot.updates():
        pass
    return Room(sandbox, bot, ann.id, bob.id, chat.id, topic)

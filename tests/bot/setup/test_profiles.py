"""The bot's description and first commands, as people see them before they press Start."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from telegram import Bot

from bot.setup.profiles import show_profile
from bot.transport import AiohttpRequest
from handlers.contents import CONTENTS
from handlers.turns.desk import Desk
from sandbox.client.client import Sandbox
from sandbox.options import DEFAULT_TOKEN, Options
from sandbox.server import serve
from storage.store import Store
from tests.room import REGISTRY

DESK = Desk(registry=REGISTRY, username="GreffierBot", contents=CONTENTS)


@dataclass
class Setup:
    """A sandbox, the desk's bot in it, and the desk's store."""

    url: str
    bot: Bot
    store: Store
    sandbox: Sandbox


@pytest.fixture
async def ready(tmp_path: Path) -> AsyncIterator[Setup]:
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(serve(Options()))
        sandbox = await stack.enter_async_context(Sandbox(url))
        store = await stack.enter_async_context(Store.open(tmp_path / "d.db", create=True))
        request = AiohttpRequest()
        bot = Bot(
            DEFAULT_TOKEN,
            base_url=f"{url}/bot",
            request=request,
            get_updates_request=AiohttpRequest(),
        )
        await stack.enter_async_context(bot)
        yield Setup(url, bot, store, sandbox)


@pytest.mark.parametrize(
    ("language", "about", "short", "command"),
    [
        ("en", "To begin, open the link", "Keeps the record", "Open an accreditation link"),
        ("ru", "Начало работы: ссылка", "Ведёт записи переговоров", "аккредитации"),
        ("uk", "Початок роботи: посилання", "Веде записи переговорів", "акредитації"),
        ("tr", "Başlamak için", "Müzakerenin kayıtlarını", "kreditasyon"),
        ("fr", "To begin, open the link", "Keeps the record", "Open an accreditation link"),
    ],
)
async def test_a_newcomer_reads_in_their_own_language_what_the_bot_is(
    ready: Setup, language: str, about: str, short: str, command: str
) -> None:
    await show_profile(ready.bot, ready.store, DESK)
    assert about in (await ready.bot.get_my_description(language)).description
    assert short in (await ready.bot.get_my_short_description(language)).short_description
    # Telegram shows the commands without a language to people whose language has none.
    known = language if language != "fr" else ""
    commands = await ready.bot.get_my_commands(language_code=known)
    assert [each.command for each in commands] == ["privacy", "start"]
    assert command in commands[1].description


async def test_the_descriptions_are_set_again_only_if_they_have_changed(ready: Setup) -> None:
    await show_profile(ready.bot, ready.store, DESK)
    await ready.bot.set_my_description("by hand", "en")
    await show_profile(ready.bot, ready.store, DESK)
    assert (await ready.bot.get_my_description("en")).description == "by hand"
    await show_profile(ready.bot, ready.store, replace(DESK, language="ru"))
    assert "To begin" in (await ready.bot.get_my_description("en")).description
    assert "Начало" in (await ready.bot.get_my_description("fr")).description


async def test_if_telegram_cannot_be_reached_the_descriptions_are_set_at_the_next_start(
    ready: Setup, tmp_path: Path
) -> None:
    nowhere = Bot("1:x", base_url=f"{ready.url}/nothing", request=AiohttpRequest())
    async with AsyncExitStack() as stack:
        await nowhere._request[1].initialize()
        stack.push_async_callback(nowhere._request[1].shutdown)
        await show_profile(nowhere, ready.store, DESK)
    await show_profile(ready.bot, ready.store, DESK)
    assert "To begin" in (await ready.bot.get_my_description("en")).description

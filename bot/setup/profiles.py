"""Shows the bot's description and its first commands in every language, if they have changed."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable
from typing import Any

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.api import call_api
from handlers.help.descriptions import in_order
from handlers.turns.desk import Desk
from handlers.turns.routes import Command
from storage.records import Records
from storage.store import Store
from voice import LANGUAGES
from voice.help import about_bot
from voice.speech.catalogues import source_hash

log = structlog.get_logger(__name__)

#: The start of the desk waits at most this many seconds for these calls.
LONGEST = 10.0
#: The hash of what was shown last is stored under this name.
PROFILE_SHOWN = "profile-shown"


async def show_profile(bot: Bot, store: Store, desk: Desk) -> None:
    """Set the bot's description, short description and default commands in each language.

    Nothing is called if the catalogues are the same as when they were last set. If Telegram
    refuses a call or is slow, all of them are made again at the next start.
    """
    digest = _digest(desk)

    async def shown(records: Records) -> str | None:
        return await records.facts.find(PROFILE_SHOWN)

    async def note(records: Records) -> None:
        records.facts.note(PROFILE_SHOWN, digest)

    if await store.run(shown) == digest:
        return
    try:
        async with asyncio.timeout(LONGEST):
            calls = (call_api(bot, method, **values) for method, values in _calls(desk))
            await asyncio.gather(*calls)
    except (TelegramError, TimeoutError) as problem:
        log.warning("profile.refused", problem=type(problem).__name__)
        return
    await store.run(note)


def _digest(desk: Desk) -> str:
    """Return a hash of all that the calls depend on, without reading the catalogues' sentences."""
    facts = [desk.language, *(each.name for each in _unaccredited(desk))]
    return hashlib.sha256("\n".join([*facts, source_hash()]).encode()).hexdigest()


def _unaccredited(desk: Desk) -> list[Command]:
    """Return the commands that people without accreditation may send, in the order of help."""
    found = [each for each in desk.contents.commands.values() if each.unaccredited]
    return in_order(found)


def _calls(desk: Desk) -> Iterable[tuple[str, dict[str, Any]]]:
    """Yield the calls: first those for people whose language the desk does not speak."""
    for code in (None, *LANGUAGES):
        names = [each.name for each in _unaccredited(desk)]
        about, short, helps = about_bot(code or desk.language, names)
        language = {"language_code": code} if code else {}
        commands = [
            {"command": name, "description": line} for name, line in zip(names, helps, strict=True)
        ]
        yield "setMyDescription", {"description": about, **language}
        yield "setMyShortDescription", {"short_description": short, **language}
        yield "setMyCommands", {"commands": commands, **language}

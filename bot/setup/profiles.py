"""Shows the bot's description and its first commands in every language, if they have changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.api import call_api
from handlers.turns.desk import Desk
from storage.records import Records
from storage.store import Store
from voice import LANGUAGES, Speaker, plain
from voice.help import about_bot

log = structlog.get_logger(__name__)

#: The hash of what was shown last is stored under this name.
PROFILE_SHOWN = "profile-shown"


async def show_profile(bot: Bot, store: Store, desk: Desk) -> None:
    """Set the bot's description, short description and default commands in each language.

    Nothing is called if they are the same as when they were last set. If Telegram refuses a call,
    all of them are made again at the next start.
    """
    calls = list(_calls(desk))
    digest = hashlib.sha256(json.dumps(calls).encode()).hexdigest()

    async def shown(records: Records) -> str | None:
        return await records.facts.find(PROFILE_SHOWN)

    async def note(records: Records) -> None:
        records.facts.note(PROFILE_SHOWN, digest)

    if await store.run(shown) == digest:
        return
    try:
        for method, values in calls:
            await call_api(bot, method, **values)
    except TelegramError as problem:
        log.warning("profile.refused", problem=type(problem).__name__)
        return
    await store.run(note)


def _calls(desk: Desk) -> Iterable[tuple[str, dict[str, Any]]]:
    """Yield the calls: first those for people whose language the desk does not speak."""
    unaccredited = [each for each in desk.contents.commands.values() if each.unaccredited]
    for code in (None, *LANGUAGES):
        speaker = Speaker(code or desk.language, desk.registry)
        language = {"language_code": code} if code else {}
        commands = [
            {"command": each.name, "description": plain(speaker.say(each.help))}
            for each in sorted(unaccredited, key=lambda each: each.menu or 0)
        ]
        about, short = about_bot(speaker)
        yield "setMyDescription", {"description": about, **language}
        yield "setMyShortDescription", {"short_description": short, **language}
        yield "setMyCommands", {"commands": commands, **language}

"""Implements `greffier check`, which examines database and Telegram and changes nothing."""

from __future__ import annotations

import stat
import sys
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from pathlib import Path

from telegram import Bot, User
from telegram.error import TelegramError

from bot.app import open_bot
from bot.config import Config
from bot.errors import explain
from bot.timing import SandboxGone, SecondClock, clock_for
from domain.groups import Group
from domain.journal import BrokenChain, OtherWords
from storage.checks import Damaged, damaged
from storage.records import Records
from storage.seal import check_seal
from storage.store import look, missing
from storage.verification import verify_whole


async def check_all(config: Config, path: Path) -> int:
    """Print one line for each problem found. Return exit status 1 if there is any, else 0.

    *path* is the configuration's file. If only Telegram has problems, it is also said that the
    database has none.
    """
    here = [*_file(config, path), *await _database(config)]
    there = [finding async for finding in _outside(config)]
    if there and not here:
        there.insert(
            0, f"{path} and {config.database} are sound, with the chains of all journals."
        )
    sys.stdout.write("\n".join([*here, *there] or ["Nothing is wrong."]) + "\n")
    return 1 if here or there else 0


def _file(config: Config, path: Path) -> list[str]:
    """Return a line if other people can read a configuration that holds the token."""
    if not path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return []
    held = config.token.get_secret_value() in path.read_text("utf-8")
    return [
        f"{path} holds the token and is open to others on this machine: chmod 600 {path}"
    ] * held


async def _outside(config: Config) -> AsyncIterator[str]:
    """Yield one line for each problem with Telegram or the clock."""
    try:
        async with clock_for(config) as clock:
            second = SecondClock(clock.now, reread=clock.reread)
            async with open_bot(config, second) as bot:
                for finding in await _telegram(config, bot):
                    yield finding
                if second.ahead is not None:
                    yield _wrong_clock(second.ahead)
    except TelegramError as problem:
        yield f"{config.api} cannot be asked: {explain(problem)}"
    except SandboxGone as problem:
        yield str(problem)


def _wrong_clock(ahead: timedelta) -> str:
    where = "ahead of" if ahead > timedelta() else "behind"
    return (
        f"the clock of this machine is {abs(ahead).total_seconds():.0f} s {where} Telegram's: "
        "set it, because the desk records and sends nothing until the two agree"
    )


async def _database(config: Config) -> list[str]:
    """Check the database file, its seal, its journal, and the entries against the journal.

    The file is read over a read-only connection.

    Return one line for each problem.
    """
    if not config.database.exists():
        return [missing(config.database)]
    found = []
    if config.database.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        found.append(
            f"{config.database} is open to others on this machine: chmod 600 {config.database}"
        )
    try:
        # There is a seal only while the desk is not running.
        check_seal(config.database)
    except Damaged as problem:
        found.append(str(problem))
    async with look(config.database) as store:
        found += await store.run(_integrity)
        try:
            await store.run(verify_whole)
        except (BrokenChain, OtherWords) as problem:
            found.append(str(damaged(config.database, problem)))
    return found


async def _integrity(records: Records) -> list[str]:
    found = await records.pragma("integrity_check")
    return [f"integrity: {each}" for each in found if each != "ok"]


async def _telegram(config: Config, bot: Bot) -> Sequence[str]:
    me = await bot.get_me()
    found = list(bot_findings(me))
    info = await bot.get_webhook_info()
    if info.url and config.mode == "polling":
        found.append('a webhook is set: remove it with deleteWebhook, or set mode = "webhook"')
    if info.pending_update_count > 1000:
        found.append(f"{info.pending_update_count} updates wait at Telegram")
    if config.database.exists():
        found += await _chats(config, bot)
    return found


async def _chats(config: Config, bot: Bot) -> list[str]:
    """Check that every group's chat can be reached and has the same title as at its set-up."""
    found = []
    async with look(config.database) as store:
        groups = await store.run(_bound_groups)
    for group in groups:
        assert group.place is not None
        try:
            chat = await bot.get_chat(group.place.chat)
        except TelegramError as problem:
            found.append(f"{group.code}: its chat cannot be reached: {explain(problem)}")
            continue
        if group.title and chat.title != group.title:
            found.append(f"{group.code}: its chat has another title than when it was set up")
    return found


async def _bound_groups(records: Records) -> list[Group]:
    return [each for each in (await records.groups.all()).values() if each.place]


def bot_findings(me: User) -> list[str]:
    """Return one line for each setting of the bot that has to be changed in BotFather."""
    found = []
    if me.can_read_all_group_messages:
        found.append(
            "privacy mode is off: the desk would receive all conversation; enable it in BotFather"
        )
    if not me.can_join_groups:
        found.append("the bot may not join groups: allow it in BotFather")
    if me.supports_inline_queries:
        found.append("inline mode is on: switch it off in BotFather")
    if me.can_connect_to_business:
        found.append("business mode is on: switch it off in BotFather")
    if (me.api_kwargs or {}).get("supports_guest_queries"):
        found.append("guest mode is on: switch it off in BotFather")
    return found

"""Implements `greffier init`: creates the configuration, the database and a first link."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_urlsafe

from telegram import User
from telegram.error import InvalidToken, TelegramError

from bot.app import open_bot
from bot.config import Config, SettingsWrong
from bot.errors import explain
from bot.setup.selfcheck import bot_findings
from bot.setup.tokens import TokenRefused, Unreached, ask_tokens
from bot.timing import SandboxClock
from domain.groups import CODES
from domain.people.model import Invitation, Kind, Role
from handlers.people.commands import code_hash
from storage.records import Records
from storage.store import Store

#: The settings to make in BotFather before the desk is added to a group (docs/telegram.md).
BOTFATHER = (
    "/setprivacy: Enable (the desk then receives commands and replies only)",
    "/setjoingroups: Enable",
    "/setinline: off",
    "Bot Settings, Guest mode, Business mode, bot-to-bot messages: off",
)
#: This environment variable overrides the token in the configuration, so that no file need contain
#: the token.
FROM_OUTSIDE = "GREFFIER_TOKEN"


def set_up(path: Path, label: str) -> int:
    """Try the token, write the configuration, create the database and print the first link.

    A file is written to *path* only if there is none, and only with a token that Telegram knows.
    Raises SettingsWrong, TokenRefused or Unreached; then nothing was created.
    """
    config, me = _kept(path) if path.exists() else _made(path)
    link = asyncio.run(_invite(config, me, label))
    _say(*bot_findings(me))
    _say("In BotFather, make sure of:", *(f"  {each}" for each in BOTFATHER))
    _say(
        f"The database is {config.database}.",
        f"First secretary ({label}): open this link once, within {_hours(config)} hours:",
        f"  {link}",
        "Then run `greffier run`, add the desk to the group,",
        "and send /setup DEL, /setup POL, /setup HUM and /setup MIL, each in its thread.",
    )
    return 0


def _kept(path: Path) -> tuple[Config, User]:
    """Return the configuration that exists already, and the Telegram account of its bot."""
    config = Config.load(path)
    _refuse_used(config)
    try:
        return config, asyncio.run(_introduce(config))
    except InvalidToken as problem:
        raise TokenRefused(
            f"{config.api}: {explain(problem)}. It stands in {_place(config, path)}: "
            "write there the one that @BotFather gives, and run `greffier init` again"
        ) from None
    except TelegramError as problem:
        raise Unreached(_unreached(config.api, problem, "no database was made")) from None


def _made(path: Path) -> tuple[Config, User]:
    """Write a configuration with the first entered token that Telegram knows.

    Return the configuration and the bot's account. Raises TokenRefused if Telegram knows none of
    the tokens.
    """
    if not path.parent.is_dir():
        raise SettingsWrong(f"there is no folder {path.parent} to write {path.name} to")
    for token in [None] if FROM_OUTSIDE in os.environ else ask_tokens():
        text = _configuration(token)
        config = Config.read(text, path)
        _refuse_used(config)
        try:
            me = asyncio.run(_introduce(config))
        except InvalidToken as problem:
            _say(f"{config.api}: {explain(problem)}.")
        except TelegramError as problem:
            nothing = f"{path} was not written, and no database was made"
            raise Unreached(_unreached(config.api, problem, nothing)) from None
        else:
            _write(path, text)
            _say(f"The token is that of @{me.username}.")
            _say(
                f"{path} is written; look through it: it names the delegations and every default."
            )
            return config, me
    raise TokenRefused(
        f"no token that Telegram knows was given, so {path} was not written. @BotFather gives "
        "one (/newbot, or /mybots for a bot that exists); then run `greffier init` again"
    )


def _refuse_used(config: Config) -> None:
    if config.database.exists():
        raise SettingsWrong(
            f"{config.database} exists already: `greffier run` goes on with it. For a new "
            "negotiation, or where the first link was lost, move it away first"
        )


async def _introduce(config: Config) -> User:
    """Return the bot's own account at Telegram."""
    async with open_bot(config) as bot:
        return await bot.get_me()


def _unreached(api: str, problem: TelegramError, nothing: str) -> str:
    return (
        f"{api} cannot be asked: {explain(problem)}. The token is not tried yet, {nothing}: "
        "run `greffier init` again where that address can be reached"
    )


def _place(config: Config, path: Path) -> str:
    """Return words that say where the token is set: in the environment or in a file."""
    if FROM_OUTSIDE in os.environ:
        return f"the environment, as {FROM_OUTSIDE}"
    return f"{config.token_file}" if config.token_file else f'{path}, as token = "…"'


async def _invite(config: Config, me: User, label: str) -> str:
    code, desk = token_urlsafe(16), config.desk(me.username or "")
    now = await _now(config)
    secretariat = next(each for each in desk.registry.delegations if each.kind is Kind.SECRETARIAT)
    invitation = Invitation(
        code_hash=code_hash(code),
        delegation=secretariat.code,
        role=Role.SECRETARIAT,
        groups=frozenset(CODES),
        label=label,
        made_by=None,
        made_at=now,
        expires_at=now + desk.link_ttl,
    )

    async def invite(records: Records) -> None:
        records.invitations.add(invitation)

    async with Store.open(config.database, create=True) as store:
        await store.run(invite)
    return f"https://t.me/{me.username}?start={code}"


async def _now(config: Config) -> datetime:
    """Return the desk's time: the sandbox's if one is configured, otherwise the machine's."""
    if config.sandbox is None:
        return datetime.now(UTC)
    async with SandboxClock.following(config) as clock:
        return clock.now()


def _configuration(token: str | None) -> str:
    """Return the example configuration with *token*.

    If *token* is None, the text contains no token, because the environment gives it.
    """
    line = f"# {FROM_OUTSIDE} gives it." if token is None else f'token = "{token}"'
    example = _example().read_text("utf-8")
    return re.sub(r"^token = .*$", line, example, count=1, flags=re.MULTILINE)


def _write(path: Path, text: str) -> None:
    """Write *text* to a new file that only its owner can read.

    Raises FileExistsError if the file exists by now.
    """
    path.touch(mode=0o600, exist_ok=False)
    path.write_text(text, "utf-8")


def _example() -> Path:
    """Return the path of the commented example configuration.

    In a wheel the file is inside this package; in a checkout it is in the top folder.
    """
    here = Path(__file__)
    inside = here.with_name("config.example.toml")
    return inside if inside.exists() else here.parents[2] / "config.example.toml"


def _hours(config: Config) -> int:
    return int(config.link_ttl.total_seconds() // 3600)


def _say(*lines: str) -> None:
    if lines:
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()

"""The first set-up: a configuration, a database, and the link that makes the first secretary."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from getpass import getpass
from pathlib import Path
from secrets import token_urlsafe

from telegram import User

from bot.config import Config
from bot.selfcheck import bot_findings, opened
from domain.groups import CODES
from domain.people import Invitation, Kind, Role
from handlers.people import code_hash
from storage.store import Store

#: What BotFather has to be told before the desk is let into a group (docs/operating.md).
BOTFATHER = (
    "/setprivacy: Enable (the desk then receives commands and replies only)",
    "/setjoingroups: Enable",
    "/setinline: off",
    "Bot Settings, Guest mode, Business mode, bot-to-bot messages: off",
)


async def set_up(path: Path, label: str) -> int:
    """Try the token, make the database, and print the first secretary's single-use link."""
    config = configuration(path)
    async with opened(config) as bot:
        me = await bot.get_me()
    link = await _invite(config, me, label)
    _say(f"The token is that of @{me.username}.", *bot_findings(me))
    _say("In BotFather, make sure of:", *(f"  {each}" for each in BOTFATHER))
    _say(
        f"The database is {config.database}.",
        f"First secretary ({label}): open this link once, within {_hours(config)} hours:",
        f"  {link}",
        "Then run `greffier run`, add the desk to the group,",
        "and send /setup DEL, /setup POL, /setup HUM and /setup MIL, each in its thread.",
    )
    return 0


def configuration(path: Path) -> Config:
    """The configuration at *path*; where there is none, one is made with the token asked for."""
    if not path.exists():
        _write_configuration(path)
    return Config.load(path)


async def _invite(config: Config, me: User, label: str) -> str:
    code, desk = token_urlsafe(16), config.desk(me.username or "")
    now = await _now(config)
    secretariat = next(each for each in desk.registry.delegations if each.kind is Kind.SECRETARIAT)
    invitation = Invitation(
        code_hash(code),
        secretariat.code,
        Role.SECRETARIAT,
        frozenset(CODES),
        label,
        None,
        now,
        now + desk.link_ttl,
    )
    async with Store.open(config.database, create=True) as store, store.transaction() as records:
        records.invitations.add(invitation)
    return f"https://t.me/{me.username}?start={code}"


async def _now(config: Config) -> datetime:
    """The desk's own time: the sandbox's where there is one."""
    if config.sandbox is None:
        return datetime.now(UTC)
    from bot.lockstep import SandboxClock

    async with SandboxClock.following(config) as clock:
        return clock.now()


def _write_configuration(path: Path) -> None:
    """Make a configuration from the example, with the token that the person gives."""
    token = getpass("Token that BotFather gave (it is not shown): ").strip()
    example = _example().read_text("utf-8")
    text = re.sub(r"^#? ?token = .*$", f'token = "{token}"', example, count=1, flags=re.MULTILINE)
    path.touch(mode=0o600)
    path.write_text(text, "utf-8")
    _say(f"{path} is written; look through it: it names the delegations and every default.")


def _example() -> Path:
    """The commented example: inside this package in a wheel, beside it in a checkout."""
    here = Path(__file__)
    inside = here.with_name("config.example.toml")
    return inside if inside.exists() else here.parent.parent / "config.example.toml"


def _hours(config: Config) -> int:
    return int(config.link_ttl.total_seconds() // 3600)


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")

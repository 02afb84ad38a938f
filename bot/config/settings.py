"""Defines the settings, which are read from the TOML file and the environment at the start."""

from __future__ import annotations

import hashlib
import hmac
import stat
import tomllib
from datetime import time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from bot.config.problems import SettingsWrong, read_problems, read_toml_problem
from bot.config.values import (
    Address,
    Clock,
    Code,
    Duration,
    Hours,
    Port,
    Token,
    between,
    write_duration,
)
from domain.floods import InputLimits
from domain.groups import CODES
from domain.people.model import Delegation, Kind, Registry
from domain.timers import Schedule
from handlers.turns.desk import Contents, Desk

#: Telegram keeps updates for so long; what is older never arrives.
UPDATES_KEPT = timedelta(hours=24)


class Table(BaseModel):
    """One table of the TOML file. An unknown key in it is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DelegationTable(Table):
    """[[delegations]]: one delegation. *name* is shown only in the delegation's own reports."""

    code: Code
    kind: Kind
    name: str = ""


class WebhookTable(Table):
    """[webhook]: the URL that Telegram calls, and the address at which the desk listens."""

    url: Address
    secret: Annotated[SecretStr, Field(min_length=16, max_length=256)]
    host: str = "127.0.0.1"
    port: Port = 8443


class LimitsTable(Table):
    """[limits]: whether the desk obeys Telegram's limits for sending, and what it takes itself.

    The numbers are for a minute: *lines* and *presses* of one person, *group_lines* of one thread.
    0 is no limit.
    """

    telegram: bool = True
    lines: Annotated[int, Field(ge=0, le=1000)] = InputLimits().lines
    presses: Annotated[int, Field(ge=0, le=1000)] = InputLimits().presses
    group_lines: Annotated[int, Field(ge=0, le=1000)] = InputLimits().group


class HealthTable(Table):
    """[health]: the heartbeat file, and the address at which the desk answers GET /health."""

    heartbeat: Path | None = None
    host: str = "127.0.0.1"
    port: Port | None = None


class SandboxTable(Table):
    """[sandbox]: the address of a sandbox whose clock the desk follows."""

    control: str


class Config(BaseSettings):
    """All settings.

    Each can also be set by an environment variable, for example GREFFIER_TOKEN.
    """

    model_config = SettingsConfigDict(extra="forbid", frozen=True, env_prefix="GREFFIER_")

    token: Token
    token_file: Path | None = None
    api: Address = "https://api.telegram.org"
    database: Path = Path("greffier.db")
    mode: Literal["polling", "webhook"] = "polling"
    safety_tick: Annotated[Duration, between(timedelta(seconds=1))] = timedelta(seconds=20)

    thread_language: Literal["en", "ru", "uk", "tr"] = "en"
    default_due_time: Clock = time(12)
    action_leads: tuple[Duration, ...] = Schedule().leads  # type: ignore[assignment]
    action_after: tuple[Duration, ...] = Schedule().after  # type: ignore[assignment]
    private_contacts: Duration = Schedule().contacts
    private_heads: Duration = Schedule().heads
    private_lists: Duration = Schedule().lists
    digest_at: Clock = time(5)
    notice_two_secretaries: bool = False
    link_ttl: Annotated[Duration, between(timedelta(minutes=1))] = timedelta(hours=48)
    quiet_hours: Hours = "20:00-05:00"
    text_max: Annotated[int, Field(ge=50, le=2000)] = 500
    answers_in_thread: bool = False
    stale_after: Annotated[Duration, between(timedelta(minutes=1), UPDATES_KEPT)] = timedelta(
        minutes=10
    )

    webhook: WebhookTable | None = None
    limits: LimitsTable = LimitsTable()
    health: HealthTable = HealthTable()
    sandbox: SandboxTable | None = None
    delegations: tuple[DelegationTable, ...]

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the library demands all parameters
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Let the environment override the file, so that no file need contain the token."""
        return env_settings, init_settings

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the TOML file at *path*. Paths in it are relative to the file's folder.

        Raises SettingsWrong with one line for each thing to correct, and PermissionError if the
        file cannot be read.
        """
        if not path.is_file():
            raise SettingsWrong(_nowhere(path))
        return cls.read(path.read_text("utf-8"), path)

    @classmethod
    def read(cls, text: str, path: Path) -> Self:
        """Read *text* as the contents of the file at *path*. Raises SettingsWrong like `load`."""
        try:
            given = tomllib.loads(text)
        except tomllib.TOMLDecodeError as problem:
            raise SettingsWrong(f"{path}: {read_toml_problem(problem, text)}") from None
        _from_folder(given, path.parent)
        try:
            return cls(**given)
        except ValidationError as problem:
            # Pydantic's error quotes values, which may include the token, so it is not chained.
            lines = read_problems(problem, cls)
        except SettingsError as problem:
            # Only an environment variable for a list or a table causes this error.
            lines = [f"the environment: {problem}"]
        raise SettingsWrong("\n".join(f"{path}: {line}" for line in lines))

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.mode == "webhook" and self.webhook is None:
            raise ValueError('mode = "webhook" needs a table [webhook]')
        codes = [each.code for each in self.delegations]
        kinds = [each.kind for each in self.delegations]
        if len(set(codes)) < len(codes):
            raise ValueError("delegations: every code must be another")
        if taken := sorted(set(codes) & set(CODES)):
            raise ValueError(f"delegations: {', '.join(taken)} is the code of a group")
        self._check_schedule()
        if kinds.count(Kind.PARTY) != 2:
            raise ValueError("delegations: there must be exactly two of kind party")
        if Kind.SECRETARIAT not in kinds:
            raise ValueError("delegations: there must be one of kind secretariat")
        return self

    def _check_schedule(self) -> None:
        """Raise ValueError if settings about the times of notices contradict each other."""
        ladder = ("private_contacts", "private_heads", "private_lists")
        for lower, upper in pairwise(ladder):
            if getattr(self, upper) < (least := getattr(self, lower)):
                raise ValueError(f'{upper} must be at least {lower}, "{write_duration(least)}"')
        for name, lengths in (
            ("action_leads", self.action_leads),
            ("action_after", self.action_after),
        ):
            if len(set(lengths)) < len(lengths):
                raise ValueError(f"{name}: every duration must be another")
        if timedelta(0) in self.action_after:
            raise ValueError('action_after: "0h" is the due time itself: write it in action_leads')

    def desk(self, username: str, contents: Contents | None = None) -> Desk:
        """Return the settings for the handlers. *username* is the desk's own, without the @.

        *contents* is what the matters declare, for example their commands. Without it
        the desk can only create invitation links.
        """
        secret = self.token.get_secret_value().encode()
        return Desk(
            contents=contents or Contents(),
            registry=Registry.of(
                Delegation(each.code, each.kind, each.name) for each in self.delegations
            ),
            schedule=Schedule(
                leads=sorted(self.action_leads, reverse=True),
                after=sorted(self.action_after),
                contacts=self.private_contacts,
                heads=self.private_heads,
                lists=self.private_lists,
            ),
            username=username,
            language=self.thread_language,
            default_time=self.default_due_time,
            text_max=self.text_max,
            digest_at=self.digest_at,
            notice_two_secretaries=self.notice_two_secretaries,
            link_ttl=self.link_ttl,
            quiet_hours=self.quiet_hours,
            whispers=self.answers_in_thread,
            stale_after=self.stale_after,
            limits=InputLimits(self.limits.lines, self.limits.presses, self.limits.group_lines),
            # The text b"strangers" must not change. It is a part of the key by which unaccredited
            # people are marked as answered today; another key would not find the stored marks.
            key=hmac.digest(secret, b"strangers", hashlib.sha256),
        )


def _from_folder(given: dict[str, Any], folder: Path) -> None:
    """Complete the relative paths in *given* with *folder*, and read the token from its own file.

    Raises SettingsWrong if both token and token_file are given.
    """
    for key in ("database", "token_file"):
        if isinstance(given.get(key), str):
            given[key] = folder / given[key]
    given.setdefault("database", folder / "greffier.db")
    health = given.get("health")
    if isinstance(health, dict) and isinstance(health.get("heartbeat"), str):
        health["heartbeat"] = folder / health["heartbeat"]
    if isinstance(given.get("token_file"), Path):
        if "token" in given:
            raise SettingsWrong("token and token_file: give one of the two")
        given["token"] = _read_token(given["token_file"])


def _nowhere(path: Path) -> str:
    """Return a sentence that says what to do if there is no configuration at *path*."""
    if path.is_dir():
        return f"{path} is a folder: name the file in it, as with --config {path / 'config.toml'}"
    here = " here" if path.parent == Path() else ""
    return f"there is no {path}{here}: `greffier init` makes one, or name one with --config"


def _read_token(path: Path) -> str:
    if not path.is_file():
        raise SettingsWrong(f"token_file: there is no {path}")
    if path.stat().st_mode & stat.S_IROTH:
        raise SettingsWrong(f"{path} can be read by everyone on this machine: chmod 600 {path}")
    return path.read_text("utf-8").strip()

"""The desk's settings, as plain values handed down from the configuration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time, timedelta
from secrets import token_bytes, token_urlsafe
from typing import Any

from domain.people.model import Registry
from domain.timers import Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every turn may know of how this desk is set up; randomness is an argument too."""

    registry: Registry
    schedule: Schedule = field(default_factory=Schedule)
    username: str = ""
    language: str = "en"
    default_time: time = time(12)
    #: The hour (UTC) of the daily digests, where a group has none of its own.
    digest_at: time = time(5)
    #: Whether a notice to all groups waits for a second member of the secretariat.
    notice_two_secretaries: bool = False
    text_max: int = 500
    link_ttl: timedelta = timedelta(hours=48)
    quiet_hours: str = "20:00-05:00"
    stale_after: timedelta = timedelta(minutes=10)
    #: Keys the hash by which a stranger is remembered for a day.
    key: bytes = b""
    #: What menus and help go by: every command there is.
    commands: tuple[Any, ...] = ()
    code: Callable[[], str] = lambda: token_urlsafe(16)
    salt: Callable[[], bytes] = lambda: token_bytes(32)

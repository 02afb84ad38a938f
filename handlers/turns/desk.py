"""The desk's settings, and what all matters have declared, as every turn knows them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time, timedelta
from secrets import token_bytes, token_urlsafe
from typing import Any

from domain.events import Event
from domain.people.model import Registry
from domain.timers import Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All declarations of all matters, by what they are looked up with.

    `handlers.contents` gathers them from the matters' routes. Commands, timer handlers and
    functions are `Any` here, because their types name the turn, and the turn knows the desk:
    `handlers.turns.routes` has their exact types.
    """

    #: Name of the command -> `routes.Command`.
    commands: Mapping[str, Any] = field(default_factory=dict)
    #: Kind of timer -> `routes.TimerHandler`.
    timers: Mapping[str, Any] = field(default_factory=dict)
    #: Class of event -> the listeners, in the order of the matters.
    listeners: Mapping[type[Event], Sequence[Callable[..., Awaitable[None]]]] = field(
        default_factory=dict
    )
    #: Letter of a kind of entry -> `routes.FindSubject`.
    subjects: Mapping[str, Any] = field(default_factory=dict)
    #: `routes.DigestLine`, in the order in which the lines stand on a digest.
    digest_lines: Sequence[Any] = ()
    #: `routes.ReadReply`, each for replies to one kind of the desk's messages.
    replies: Sequence[Any] = ()
    #: `routes.AtStart`, called at each start of the desk.
    at_start: Sequence[Any] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """How this desk is set up. Randomness is a setting too, so that a test can choose it."""

    registry: Registry
    contents: Contents
    schedule: Schedule = field(default_factory=Schedule)
    username: str = ""
    language: str = "en"
    default_time: time = time(12)
    #: The hour (UTC) of the daily digest of a group that has no hour of its own.
    digest_at: time = time(5)
    #: True if a notice to all groups waits until a second member of the secretariat confirms it.
    notice_two_secretaries: bool = False
    #: The most characters of one entry's text.
    text_max: int = 500
    link_ttl: timedelta = timedelta(hours=48)
    quiet_hours: str = "20:00-05:00"
    #: A command that arrives later than this after it was sent is not carried out.
    stale_after: timedelta = timedelta(minutes=10)
    #: The key of the hash by which the desk knows for a day whom it has answered already.
    key: bytes = b""
    code: Callable[[], str] = lambda: token_urlsafe(16)
    salt: Callable[[], bytes] = lambda: token_bytes(32)

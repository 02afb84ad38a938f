"""The desk's settings and the declarations of all matters, which every turn can read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time, timedelta
from secrets import token_bytes, token_urlsafe
from typing import Any

from domain.events import Event
from domain.floods import InputLimits
from domain.people.model import Registry
from domain.timers import Schedule
from handlers.turns.formal import FormalGate


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The declarations of all matters, grouped for look-up.

    `handlers.contents` gathers them from the matters' routes. Commands, timer handlers and
    functions have the type `Any` here, because their exact types need the class Turn, which
    imports this file. `handlers.turns.routes` has the exact types.
    """

    #: Name of the command -> `routes.Command`.
    commands: Mapping[str, Any] = field(default_factory=dict)
    #: Kind of timer -> `routes.TimerHandler`.
    timers: Mapping[str, Any] = field(default_factory=dict)
    #: Class of event -> its listeners, in the order of the matters.
    listeners: Mapping[type[Event], Sequence[Callable[..., Awaitable[None]]]] = field(
        default_factory=dict
    )
    #: The letter of a kind of entry -> `routes.FindEntry`.
    entries: Mapping[str, Any] = field(default_factory=dict)
    #: The letter of a kind of entry -> `routes.FindSubject`.
    subjects: Mapping[str, Any] = field(default_factory=dict)
    #: The functions of type `routes.DigestLine`, in the order of their lines in a digest.
    digest_lines: Sequence[Any] = ()
    #: The letter of a kind of entry -> `routes.OwnLines`.
    own_lines: Mapping[str, Any] = field(default_factory=dict)
    #: The functions of type `routes.ReadReply`; each reads replies to one kind of message.
    replies: Sequence[Any] = ()
    #: The functions of type `routes.AtStart`, called at each start of the desk.
    at_start: Sequence[Any] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The settings of this desk.

    The sources of randomness are settings too, so that a test can replace them.
    """

    registry: Registry
    contents: Contents
    schedule: Schedule = field(default_factory=Schedule)
    username: str = ""
    language: str = "en"
    default_time: time = time(12)
    #: The hour (UTC) of the daily digest of a group that has no hour of its own.
    digest_at: time = time(5)
    #: True if a second member of the secretariat has to confirm notices to all groups, and moves.
    notice_two_secretaries: bool = False
    #: An entry's text has at most this many characters.
    text_max: int = 500
    link_ttl: timedelta = timedelta(hours=48)
    quiet_hours: str = "20:00-05:00"
    #: True if some answers are shown in the thread in which somebody asked, to that person alone.
    whispers: bool = False
    #: How much is taken from people in a minute.
    limits: InputLimits = field(default_factory=InputLimits.off)
    #: A command is not carried out if it arrives later than this after it was sent.
    stale_after: timedelta = timedelta(minutes=10)
    #: The key of the hash that marks for one day which users the desk has already answered.
    key: bytes = b""
    code: Callable[[], str] = lambda: token_urlsafe(16)
    salt: Callable[[], bytes] = lambda: token_bytes(32)
    #: Closed until the whole journal is verified after a start.
    formal: FormalGate = field(default_factory=FormalGate)

"""What the control API answers, as values for its client."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

from sandbox.errors import Json
from sandbox.state.faults import Fault
from sandbox.state.records import SeenMessage

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Person:
    """Somebody with an account; `began` says whether they ever wrote to the bot."""

    id: int
    name: str
    language: str | None
    username: str | None
    began: bool
    blocked: bool
    zone: str | None
    delegation: str | None
    role: str | None


@dataclass(frozen=True)
class Topic:
    """A topic of a forum."""

    message_thread_id: int
    name: str
    closed: bool


@dataclass(frozen=True)
class Member:
    """Somebody in a chat: creator, administrator or member."""

    id: int
    status: str


@dataclass(frozen=True)
class ChatState:
    """A chat as it stands."""

    id: int
    type: str
    title: str
    forum: bool
    members: list[Member]
    bot: str
    rights: list[str]
    topics: list[Topic]
    pinned: list[int]
    migrated_to: int | None


@dataclass(frozen=True)
class Said:
    """A person's message; `update_id` is None where the bot does not get it."""

    message_id: int
    update_id: int | None


@dataclass(frozen=True)
class Pressed:
    """A pressed button."""

    query_id: str
    update_id: int | None


@dataclass(frozen=True)
class ToastAnswer:
    """How the bot answered a press."""

    answered: bool
    text: str
    show_alert: bool


@dataclass(frozen=True)
class ClockState:
    """How the clock stands."""

    now: datetime
    unix: float
    seq: int
    running: bool


@dataclass(frozen=True)
class Stepped:
    """Where the clock stood on its way, and whether the desk settled at the end."""

    now: datetime
    seq: int
    steps: list[datetime]
    settled: bool


@dataclass(frozen=True)
class DeskState:
    """The desk's last post, and whether everything has settled."""

    settled: bool
    posted: bool
    clock_seq: int | None
    idle: bool | None
    offset: int | None
    next_due: datetime | None
    instance: str | None


@dataclass(frozen=True)
class BotName:
    """The bot as a page names it."""

    id: int
    name: str
    username: str


@dataclass(frozen=True)
class WorldState:
    """Everything at one moment; `boot` tells one process from another, `seq` is the last entry."""

    boot: str
    seq: int
    clock: ClockState
    desk: DeskState
    bot: BotName
    people: list[Person]
    chats: list[ChatState]
    faults: list[Fault]
    guide: list[Json]
    keeper: Json | None = None


@dataclass(frozen=True)
class Window:
    """A stretch of messages, the index of the first in its place, how many stand there."""

    messages: list[SeenMessage]
    start: int
    total: int


@dataclass(frozen=True)
class Found:
    """One message, its index in its place, how many stand there."""

    message: SeenMessage
    index: int
    total: int


@dataclass(frozen=True)
class Command:
    """One line of a person's command menu."""

    command: str
    description: str


_adapter = cache(TypeAdapter[Any])  # an adapter is dear to make


def read_answer(kind: type[Answer], found: Any) -> Answer:
    """Read decoded JSON as such a value, or as a list of them."""
    answer: Answer = _adapter(cast(Any, kind)).validate_python(found)
    return answer

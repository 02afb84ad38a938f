"""What the control API answers: values that its endpoints write and its client reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sandbox.errors import Json
from sandbox.state.clock import ClockState
from sandbox.state.faults import Fault
from sandbox.state.records import LedgerEntry, SeenMessage, TranscriptEntry
from sandbox.state.world import Person


@dataclass(frozen=True)
class TopicState:
    """A topic of a forum."""

    message_thread_id: int
    name: str
    closed: bool


@dataclass(frozen=True)
class Member:
    """A person in a chat. The status is creator, administrator or member."""

    id: int
    status: str


@dataclass(frozen=True)
class ChatState:
    """A chat as it is now."""

    id: int
    type: str
    title: str
    forum: bool
    members: list[Member]
    bot: str
    rights: list[str]
    topics: list[TopicState]
    pinned: list[int]
    migrated_to: int | None


@dataclass(frozen=True)
class Said:
    """A person's message. `update_id` is None if the bot does not receive it."""

    message_id: int
    update_id: int | None


@dataclass(frozen=True)
class Pressed:
    """A pressed button. `update_id` is None if the bot does not receive it."""

    query_id: str
    update_id: int | None


@dataclass(frozen=True)
class ToastAnswer:
    """How the bot answered a press."""

    answered: bool
    text: str
    show_alert: bool


@dataclass(frozen=True)
class DeskState:
    """The desk's last report, and whether it has done everything it has to do now."""

    settled: bool
    posted: bool
    clock_seq: int | None = None
    idle: bool | None = None
    offset: int | None = None
    next_due: datetime | None = None
    instance: str | None = None


@dataclass(frozen=True)
class BotAccount:
    """The bot's account. The token may be shown: it is valid in this sandbox only."""

    id: int
    name: str
    username: str
    token: str


@dataclass(frozen=True)
class WorldState:
    """Everything at one instant. `boot` identifies the process, `seq` the last entry."""

    boot: str
    seq: int
    clock: ClockState
    desk: DeskState
    bot: BotAccount
    people: list[Person]
    chats: list[ChatState]
    faults: list[Fault]
    guide: list[Json]
    keeper: Json | None


@dataclass(frozen=True)
class LedgerPart:
    """Entries of the ledger, and the number of its last entry."""

    entries: list[LedgerEntry]
    last: int


@dataclass(frozen=True)
class TranscriptPart:
    """Entries of the transcript, and the number of its last entry."""

    entries: list[TranscriptEntry]
    last: int


@dataclass(frozen=True)
class Window:
    """Consecutive messages, the index of the first in its place, and the place's total."""

    messages: list[SeenMessage]
    start: int
    total: int


@dataclass(frozen=True)
class Found:
    """One message, its index in its place, and the place's total."""

    message: SeenMessage
    index: int
    total: int


@dataclass(frozen=True)
class Command:
    """One line of a person's command menu."""

    command: str
    description: str

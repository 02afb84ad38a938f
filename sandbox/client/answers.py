"""The types of the control API's answers, used by its endpoints and by its client."""

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
    """A chat in its present state."""

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
    """The result of writing, editing or forwarding a message.

    `update_id` is None if the bot does not receive the message.
    """

    message_id: int
    update_id: int | None


@dataclass(frozen=True)
class Pressed:
    """The result of pressing a button.

    `update_id` is None if the bot does not receive the press.
    """

    query_id: str
    update_id: int | None


@dataclass(frozen=True)
class ToastAnswer:
    """The bot's answer to a button press. `answered` is False if no answer has come yet."""

    answered: bool
    text: str
    show_alert: bool


@dataclass(frozen=True)
class DeskState:
    """The fields of the desk's last report.

    `posted` says whether a report has come at all. `settled` says whether the desk has nothing
    left to do at the clock's present time.
    """

    settled: bool
    posted: bool
    clock_seq: int | None = None
    idle: bool | None = None
    offset: int | None = None
    next_due: datetime | None = None
    instance: str | None = None


@dataclass(frozen=True)
class BotAccount:
    """The bot's account. The token may be shown because it is valid in this sandbox only."""

    id: int
    name: str
    username: str
    token: str


@dataclass(frozen=True)
class WorldState:
    """The whole state that the page needs to start.

    `boot` identifies the sandbox's process; `seq` is the number of the last entry in the ledger
    and transcript.
    """

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
    drops_whispers: bool


@dataclass(frozen=True)
class LedgerPart:
    """The requested entries of the ledger; `last` is the highest number that exists."""

    entries: list[LedgerEntry]
    last: int


@dataclass(frozen=True)
class TranscriptPart:
    """The requested entries of the transcript; `last` is the highest number that exists."""

    entries: list[TranscriptEntry]
    last: int


@dataclass(frozen=True)
class Window:
    """Consecutive messages of a chat or topic.

    `start` is the index of the first of them, `total` the number of all messages there.
    """

    messages: list[SeenMessage]
    start: int
    total: int


@dataclass(frozen=True)
class Found:
    """One message, its index in its chat or topic, and the number of all messages there."""

    message: SeenMessage
    index: int
    total: int


@dataclass(frozen=True)
class Command:
    """One command in a person's command menu."""

    command: str
    description: str

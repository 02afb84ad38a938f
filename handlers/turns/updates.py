"""What reaches the desk, freed of Telegram's types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.groups import Place


class InputKind(StrEnum):
    """How a command came; only a plain one is carried out."""

    PLAIN = "plain"
    EDITED = "edited"
    FORWARDED = "forwarded"
    VIA_BOT = "via-bot"
    ANONYMOUS = "anonymous"
    CAPTION = "caption"
    DELAYED = "delayed"
    STALE = "stale"
    HIDDEN = "hidden"
    FILE = "file"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class UserInput:
    """Words typed or a button pressed. *row* is the inbox's; *at* is Telegram's time of it."""

    row: int
    user: int
    place: Place
    private: bool
    at: datetime
    kind: InputKind = InputKind.PLAIN
    text: str = ""
    message_id: int | None = None
    reply_to: int | None = None
    #: The words of the message replied to, where the command has none of its own and takes them.
    reply_text: str | None = None
    query: str | None = None
    token: str | None = None
    title: str = ""


class ChatChange(StrEnum):
    """What can happen to a chat, a topic, or the desk's own place in it."""

    MIGRATED = "migrated"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    ADDED = "added"
    REMOVED = "removed"
    RIGHTS = "rights"
    TOPIC_CLOSED = "topic-closed"
    TOPIC_REOPENED = "topic-reopened"
    TOPIC_RENAMED = "topic-renamed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class ChatEvent:
    """A service event: *became* is the new chat id of a migration; *user* is whom it concerns."""

    row: int
    change: ChatChange
    place: Place
    at: datetime
    user: int | None = None
    became: int | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An update that nobody will handle: quarantined where *problem* says why, ignored otherwise.

    *user* and *query* are those of a person whose command the desk failed to carry out.
    """

    row: int
    update_id: int
    problem: str | None = None
    structure: object = None
    user: int | None = None
    query: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person who pressed a button is shown, on the button itself."""

    query: str
    text: str
    alert: bool = False


Incoming = UserInput | ChatEvent | Unreadable

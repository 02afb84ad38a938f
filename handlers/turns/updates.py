"""Updates as the handlers know them, without Telegram's types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.groups import Place


class InputKind(StrEnum):
    """How the words came. Only plain input is carried out."""

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
    """Typed words or a pressed button. *row* is the inbox row's id, *at* Telegram's time of it."""

    row: int
    user: int
    place: Place
    private: bool
    at: datetime
    kind: InputKind = InputKind.PLAIN
    text: str = ""
    message_id: int | None = None
    reply_to: int | None = None
    #: The words of the message replied to, if the command has no words and takes those.
    reply_text: str | None = None
    query: str | None = None
    token: str | None = None
    title: str = ""


class ChatChange(StrEnum):
    """What can happen to a chat, a topic, or the desk's own membership."""

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
    """A service event. *became* is the new chat id of a migration, *user* the user concerned."""

    row: int
    change: ChatChange
    place: Place
    at: datetime
    user: int | None = None
    became: int | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An update that cannot be handled: quarantined if there is a *problem*, else ignored.

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
    """What a pressed button shows the person who pressed it."""

    query: str
    text: str
    alert: bool = False


Incoming = UserInput | ChatEvent | Unreadable

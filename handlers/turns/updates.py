"""Updates as the handlers see them, without Telegram's types."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.groups import Place


class InputKind(StrEnum):
    """In what way the input was sent. Only plain input is carried out."""

    PLAIN = "plain"
    EDITED = "edited"
    FORWARDED = "forwarded"
    VIA_BOT = "via-bot"
    ANONYMOUS = "anonymous"
    CAPTION = "caption"
    DELAYED = "delayed"
    HIDDEN = "hidden"
    FILE = "file"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class UserInput:
    """A typed message or a pressed button.

    *row* is the id of the inbox row. *at* is the time that Telegram gives, or for a press the time
    when the desk received it.
    """

    row: int
    user: int
    place: Place
    private: bool
    at: datetime
    kind: InputKind = InputKind.PLAIN
    text: str = ""
    message_id: int | None = None
    reply_to: int | None = None
    #: The text of the message replied to, or the quoted part of it, if the command has no words of
    #: its own and can use that text.
    reply_text: str | None = None
    #: True if the message replied to is in another chat, so that only a quote of it can be read.
    reply_elsewhere: bool = False
    #: The one reference that the desk's message replied to names.
    reply_ref: str | None = None
    #: A hash of the whole text. An edit with the same hash has changed nothing.
    digest: str = field(default="", compare=False)
    #: The language of the person's app, if it is one of the desk's and the chat is private.
    language: str | None = None
    query: str | None = None
    token: str | None = None
    title: str = ""
    #: When the desk received it, if that was before the turn that handles it.
    received_at: datetime | None = None
    #: When the message was edited; None if it was not, or if Telegram does not say when.
    edited_at: datetime | None = None
    #: When the desk received a press by the machine's clock, if it is known.
    machine_at: datetime | None = None


class ChatChange(StrEnum):
    """The possible changes of a chat, of a topic, or of the desk's own membership."""

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
    """A change in a chat.

    *became* is the chat's new id after a migration, and *user* the id of the user concerned.
    """

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

    *user* and *query* belong to a person whose command the desk failed to carry out.
    """

    row: int
    update_id: int
    problem: str | None = None
    structure: object = None
    user: int | None = None
    query: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a pressed button shows to the person who pressed it."""

    query: str
    text: str
    alert: bool = False


Incoming = UserInput | ChatEvent | Unreadable

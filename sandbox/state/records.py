"""The types of messages, chats and events as the server sends them and the client reads them."""

from __future__ import annotations

from dataclasses import dataclass, field

from sandbox.errors import Json


@dataclass(frozen=True)
class Button:
    """An inline button of a message as a person sees it."""

    text: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None


@dataclass(frozen=True)
class LedgerEntry:
    """One action of the bot. `seq` is its running number.

    The kinds are message, document, photo, edit, delete, reaction, pin, unpin, answer, commands
    and whisper, a message that only the person `receiver` sees. `at` is the time of the sandbox's
    clock and `machine` that of the machine's clock, both as ISO text in UTC. `detail` has fields
    that only some kinds have, for example the scope and language of commands, or a file's name
    and size.
    """

    seq: int
    kind: str
    at: str
    machine: str
    chat_id: int | None = None
    thread_id: int | None = None
    message_id: int | None = None
    text: str = ""
    html: str = ""
    entities: list[Json] = field(default_factory=list)
    buttons: list[list[Button]] = field(default_factory=list)
    reply_to: int | None = None
    silent: bool = False
    query_id: str | None = None
    alert: bool = False
    detail: Json = field(default_factory=dict)
    receiver: int | None = None


@dataclass(frozen=True)
class TranscriptEntry:
    """One event in a chat. A service message has the kind `service`."""

    seq: int
    at: str
    chat: int
    title: str
    thread: int | None
    topic: str | None
    message_id: int | None
    who: str
    who_id: int
    by_bot: bool
    kind: str
    text: str
    html: str = ""
    buttons: list[list[Button]] = field(default_factory=list)
    reply_to: int | None = None
    silent: bool = False
    edited: bool = False


@dataclass(frozen=True)
class SeenFile:
    """The file of a message.

    `size` is in bytes; `width` and `height` (pixels) are for photos only.
    """

    id: str | None
    name: str | None
    mime: str | None
    size: int | None
    photo: bool
    width: int | None
    height: int | None


@dataclass(frozen=True)
class SeenMessage:
    """A message as a person sees it now. Dates are Unix seconds of the sandbox's clock.

    `service_text` is the Bot API's field name for the content of a service message, for example
    pinned_message. If `receiver` is set, only that person sees the message.
    """

    message_id: int
    chat: int
    thread: int | None
    who: str
    who_id: int
    by_bot: bool
    date: int
    text: str
    html: str
    buttons: list[list[Button]]
    reply_to: int | None
    silent: bool
    edited: bool
    service: bool
    pinned: bool
    file_name: str | None = None
    file_id: str | None = None
    entities: list[Json] = field(default_factory=list)
    reaction: str = ""
    forwarded_from: str | None = None
    files: SeenFile | None = None
    service_text: str | None = None
    edit_date: int | None = None
    receiver: int | None = None


@dataclass(frozen=True)
class SeenPlace:
    """A topic, or a chat without topics, as one person's chat list shows it.

    `thread` and `topic` are None outside forums. `unread` counts the messages after the person's
    read mark. `pinned` lists the numbers of pinned messages, the oldest first.
    """

    chat: int
    thread: int | None
    title: str
    topic: str | None
    kind: str
    closed: bool
    total: int
    unread: int
    last: SeenMessage | None
    pinned: list[int]
    writable: bool

"""The present state of people, chats, topics and messages."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from sandbox.errors import BadRequest, ControlError, Json
from sandbox.state.places import Place, remove_number

FIRST_PERSON = 500_000_001
FIRST_GROUP = 4_000_000_001
FIRST_SUPERGROUP = 1_002_000_000_001
GENERAL_TOPIC = 1


@dataclass
class Person:
    """A person with a Telegram account. `began` says whether they have ever written to the bot.

    `zone` (the time zone of the person's telephone), `delegation` and `role` are shown on the
    page; the bot does not get them.
    """

    id: int
    name: str
    language: str | None = None
    username: str | None = None
    began: bool = False
    blocked: bool = False
    zone: str | None = None
    delegation: str | None = None
    role: str | None = None

    @property
    def speaker(self) -> Speaker:
        return Speaker(self.id, self.name)


@dataclass
class Topic:
    """A topic of a forum. Its id is the number of the service message that announced it."""

    id: int
    name: str
    color: int = 7322096
    closed: bool = False


@dataclass(frozen=True)
class Speaker:
    """The author of a message or an event: a person or the bot."""

    id: int
    name: str
    is_bot: bool = False


@dataclass
class Message:
    """A message in a chat. `body` is the Bot API's Message; it is replaced, never changed.

    `service` is the Bot API's field name for the content of a service message, and "" for other
    messages. `reaction` is the emoji that the bot has set. The bot may not edit a message that is
    `fixed`. If `receiver` is set, only that person sees the message; the Bot API calls it
    ephemeral. It has a number of its own below zero, because its message_id is 0.
    """

    chat_id: int
    id: int
    thread: int | None
    author: Speaker
    body: Json
    html: str = ""
    silent: bool = False
    fixed: bool = False
    service: str = ""
    edited: bool = False
    reaction: str = ""
    receiver: int | None = None

    @property
    def text(self) -> str:
        """Return the text of the message or, if it has none, its caption."""
        return str(self.body.get("text") or self.body.get("caption") or "")

    @property
    def entities(self) -> list[Json]:
        found: list[Json] = self.body.get("entities") or self.body.get("caption_entities") or []
        return found


@dataclass
class Standing:
    """The bot's rights and status in a chat: member, administrator, left, kicked or absent."""

    status: str = "absent"
    rights: frozenset[str] = frozenset()

    @property
    def inside(self) -> bool:
        return self.status in {"member", "administrator"}

    def may(self, right: str) -> bool:
        return self.status == "administrator" and right in self.rights


@dataclass
class Chat:
    """A chat. `members` maps the id of a person to creator, administrator or member.

    `numbers` has the numbers of all messages in ascending order. `places` has the messages by
    topic; a chat without topics has one place under None. `whispers` has the messages that only
    one person sees, by their ephemeral_message_id.
    """

    id: int
    kind: str
    title: str
    forum: bool = False
    members: dict[int, str] = field(default_factory=dict)
    bot: Standing = field(default_factory=Standing)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)
    places: dict[int | None, Place] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    instance: str = field(default_factory=lambda: str(random.getrandbits(62)))
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    whispers: dict[int, Message] = field(default_factory=dict)
    whisper_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def private(self) -> bool:
        return self.kind == "private"

    def has_member(self, person: Person) -> bool:
        """Return whether the person is in the chat."""
        return self.id == person.id if self.private else person.id in self.members

    def is_led_by(self, person: Person) -> bool:
        """Return whether the person is the chat's creator or one of its administrators."""
        return self.members.get(person.id) in {"creator", "administrator"}

    def may_write(self, person: Person, topic: Topic | None) -> bool:
        """Return whether a member may write in the chat or topic.

        In channels and closed topics only the creator and administrators may.
        """
        return self.is_led_by(person) or not (self.kind == "channel" or (topic and topic.closed))

    def keep(self, message: Message) -> None:
        self.messages[message.id] = message
        self.numbers.append(message.id)
        self.place(message.thread).keep(message.id, bool(message.service))

    def drop(self, message: Message) -> None:
        """Remove a message from the chat and from its pinned messages."""
        del self.messages[message.id]
        remove_number(self.numbers, message.id)
        self.place(message.thread).drop(message.id)
        if message.id in self.pinned:
            self.pinned.remove(message.id)

    def place(self, thread: int | None) -> Place:
        """Return the place of a thread; in a forum, the thread None means the General topic."""
        return self.places.setdefault(self.place_key(thread), Place())

    def place_key(self, thread: int | None) -> int | None:
        """Return a thread's key in `places`: a topic's id, or None in a chat without topics."""
        return (thread or GENERAL_TOPIC) if self.forum else None


class World:
    """All people and chats by id.

    Private chats and basic groups number their messages from one shared counter, as in Telegram.
    """

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self._usernames: dict[str, int] = {}
        self._people_ids = itertools.count(FIRST_PERSON)
        self._group_ids = itertools.count(FIRST_GROUP)
        self._supergroup_ids = itertools.count(FIRST_SUPERGROUP)
        self._shared_ids = itertools.count(1)

    def add_person(self, person: Person) -> None:
        """Add a person and the private chat in which the person has not yet written.

        Raises ControlError if the id is in use.
        """
        if person.id in self.people:
            raise ControlError(f"there is a person {person.id} already")
        self.people[person.id] = person
        if person.username:
            self._usernames[person.username.lower()] = person.id
        self.chats[person.id] = Chat(person.id, "private", person.name, ids=self._shared_ids)

    def free_person_id(self) -> int:
        return next(number for number in self._people_ids if number not in self.people)

    def add_chat(self, title: str, kind: str, forum: bool) -> Chat:
        """Add a chat of this type without members, and return it."""
        if kind == "group":
            chat = Chat(-next(self._group_ids), kind, title, ids=self._shared_ids)
        else:
            chat = Chat(-next(self._supergroup_ids), kind, title, forum)
        self.chats[chat.id] = chat
        return chat

    def person(self, person_id: int) -> Person:
        try:
            return self.people[person_id]
        except KeyError:
            raise ControlError(f"there is no person {person_id}") from None

    def chat(self, chat_id: int) -> Chat:
        try:
            return self.chats[chat_id]
        except KeyError:
            raise ControlError(f"there is no chat {chat_id}") from None

    def message(self, chat_id: int, message_id: int) -> Message:
        chat = self.chat(chat_id)
        try:
            return chat.messages[message_id] if message_id > 0 else chat.whispers[-message_id]
        except KeyError:
            raise ControlError(f"there is no message {message_id} in chat {chat_id}") from None

    def find_chat(self, chat_id: int | str) -> Chat:
        """Return the chat with this id or @username; raise BadRequest if there is none."""
        if isinstance(chat_id, str):
            chat_id = self._usernames.get(chat_id.removeprefix("@").lower(), 0)
        try:
            return self.chats[chat_id]
        except KeyError:
            raise BadRequest("chat not found") from None

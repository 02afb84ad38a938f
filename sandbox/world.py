"""People, chats, topics and messages as they stand, indexed by id."""

from __future__ import annotations

import itertools
import random
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from sandbox.errors import BadRequest, ControlError, Json

FIRST_PERSON = 500_000_001
FIRST_GROUP = 4_000_000_001
FIRST_SUPERGROUP = 1_002_000_000_001


@dataclass
class Person:
    """Somebody with a Telegram account: an id and a name, nothing else is known of them."""

    id: int
    name: str
    language: str | None = None
    username: str | None = None
    began: bool = False
    blocked: bool = False

    @property
    def speaker(self) -> Speaker:
        return Speaker(self.id, self.name)


@dataclass
class Topic:
    """A thread of a forum; its id is that of the service message which opened it."""

    id: int
    name: str
    color: int = 7322096
    closed: bool = False


@dataclass(frozen=True)
class Speaker:
    """Whoever does something in a chat: a person, or the bot."""

    id: int
    name: str
    is_bot: bool = False


@dataclass
class Message:
    """A message in a chat; `body` is the Bot API object and is replaced, never changed."""

    chat_id: int
    id: int
    thread: int | None
    author: Speaker
    body: Json
    html: str = ""
    silent: bool = False
    fixed: bool = False
    service: bool = False
    edited: bool = False

    @property
    def text(self) -> str:
        """The text or the caption."""
        return str(self.body.get("text") or self.body.get("caption") or "")

    @property
    def entities(self) -> list[Json]:
        found: list[Json] = self.body.get("entities") or self.body.get("caption_entities") or []
        return found


@dataclass
class Standing:
    """What the bot is in a chat: member, administrator, left, kicked or absent, and its rights."""

    status: str = "absent"
    rights: frozenset[str] = frozenset()

    @property
    def inside(self) -> bool:
        return self.status in {"member", "administrator"}

    def may(self, right: str) -> bool:
        return self.status == "administrator" and right in self.rights


@dataclass
class Chat:
    """A place for messages; `members` maps ids to creator, administrator or member."""

    id: int
    kind: str
    title: str
    forum: bool = False
    members: dict[int, str] = field(default_factory=dict)
    bot: Standing = field(default_factory=Standing)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    instance: str = field(default_factory=lambda: str(random.getrandbits(62)))
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def private(self) -> bool:
        return self.kind == "private"

    def keep(self, message: Message) -> None:
        self.messages[message.id] = message
        self.order.append(message.id)

    def after(self, message_id: int) -> Iterator[Message]:
        """The messages that still stand, from the one after `message_id` on."""
        start = bisect_right(self.order, message_id)
        for number in itertools.islice(self.order, start, None):
            if number in self.messages:
                yield self.messages[number]


class World:
    """Everything that exists, by id. Private chats and basic groups share one message count."""

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self._usernames: dict[str, int] = {}
        self._people_ids = itertools.count(FIRST_PERSON)
        self._group_ids = itertools.count(FIRST_GROUP)
        self._supergroup_ids = itertools.count(FIRST_SUPERGROUP)
        self._shared_ids = itertools.count(1)

    def add_person(
        self, name: str, person_id: int | None, language: str | None, username: str | None
    ) -> Person:
        """Add somebody, with their private chat not yet begun."""
        number = person_id if person_id is not None else self._free_person_id()
        if number in self.people:
            raise ControlError(f"there is a person {number} already")
        person = Person(number, name, language, username)
        self.people[number] = person
        if username:
            self._usernames[username.lower()] = number
        self.chats[number] = Chat(number, "private", name, ids=self._shared_ids)
        return person

    def _free_person_id(self) -> int:
        return next(number for number in self._people_ids if number not in self.people)

    def add_chat(self, title: str, kind: str, forum: bool) -> Chat:
        """Add an empty chat of that kind."""
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
        try:
            return self.chat(chat_id).messages[message_id]
        except KeyError:
            raise ControlError(f"there is no message {message_id} in chat {chat_id}") from None

    def find_chat(self, chat_id: int | str) -> Chat:
        """The chat a Bot API call names, by number or @username."""
        if isinstance(chat_id, str):
            chat_id = self._usernames.get(chat_id.removeprefix("@").lower(), 0)
        try:
            return self.chats[chat_id]
        except KeyError:
            raise BadRequest("chat not found") from None

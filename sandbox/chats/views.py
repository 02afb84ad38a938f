"""The chats and topics that one person can open, in the order of the person's chat list."""

from __future__ import annotations

from collections.abc import Iterator

from sandbox.service import Service
from sandbox.state.records import SeenPlace
from sandbox.state.seen import show_message
from sandbox.state.world import GENERAL_TOPIC, Chat, Person, Topic

GENERAL_NAME = "General"


def list_places(service: Service, person: Person) -> list[SeenPlace]:
    """Return the chats and topics that a person can open.

    The private chat with the bot is first; the others follow in the order of their creation.
    """
    chats = [chat for chat in service.world.chats.values() if chat.has_member(person)]
    standing = [chat for chat in chats if chat.migrated_to is None]
    standing.sort(key=lambda chat: not chat.private)
    return [
        _show_place(service, person, chat, topic) for chat in standing for topic in _topics(chat)
    ]


def _topics(chat: Chat) -> Iterator[Topic | None]:
    if not chat.forum:
        yield None
        return
    if chat.place(None).spoken:
        yield Topic(GENERAL_TOPIC, GENERAL_NAME)
    yield from chat.topics.values()


def _show_place(service: Service, person: Person, chat: Chat, topic: Topic | None) -> SeenPlace:
    place = chat.place(topic.id if topic else None)
    last = chat.messages.get(place.last)
    return SeenPlace(
        chat=chat.id,
        thread=topic.id if topic else None,
        title=service.bot.name if chat.private else chat.title,
        topic=topic.name if topic else None,
        kind=chat.kind,
        closed=bool(topic and topic.closed),
        total=len(place.numbers),
        unread=place.unread(person.id),
        last=show_message(chat, last, service.files) if last else None,
        pinned=sorted(number for number in chat.pinned if place.holds(number)),
        writable=not person.blocked if chat.private else chat.may_write(person, topic),
    )

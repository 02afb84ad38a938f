"""Read marks: the last message that each person has read in each chat or topic."""

from __future__ import annotations

from sandbox.service import Service
from sandbox.state.world import Chat, Person


def mark_read_to(
    service: Service, person: Person, chat: Chat, thread: int | None, number: int
) -> bool:
    """Mark the messages of a chat or topic up to `number` as read by a person.

    A read mark never moves back. Returns False if the person is not in the chat: the page marks
    messages as read also while the person is leaving.
    """
    if not chat.has_member(person):
        return False
    place = chat.place(thread)
    if place.read(person.id, min(number, place.last)):
        shown = chat.place_key(thread)
        service.ledger.mention("read", {"person": person.id, "chat": chat.id, "thread": shown})
    return True


def read_all(service: Service) -> None:
    """Mark all messages as read for every person."""
    for chat in service.world.chats.values():
        readers = [person for person in service.world.people.values() if chat.has_member(person)]
        for thread, place in chat.places.items():
            for person in readers:
                mark_read_to(service, person, chat, thread, place.last)

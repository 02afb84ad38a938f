"""Endpoints that add and change people, chats, topics, memberships and the bot's status."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field

from sandbox.chats.membership import join, leave, migrate, owner, set_blocked, set_standing
from sandbox.chats.posting import open_topic
from sandbox.chats.topics import delete_topic, rename_topic, set_topic_closed
from sandbox.client.answers import ChatState, Member, TopicState
from sandbox.control.routes import Routes
from sandbox.errors import ControlError
from sandbox.service import Service
from sandbox.state.world import Chat, Person, Standing, Topic

routes = Routes()


def check_zone(zone: str | None) -> str | None:
    """Return the zone unchanged if it is None or a known time zone; otherwise raise ValueError."""
    if zone is not None:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(f"there is no time zone {zone}") from None
    return zone


Title = Annotated[str, Field(min_length=1, max_length=128)]
Status = Literal["member", "administrator", "absent", "left", "kicked"]


@routes.post("people")
async def add_person(
    service: Service,
    name: Annotated[str, Field(min_length=1, max_length=64)],
    *,
    id: Annotated[int | None, Field(gt=0)] = None,
    language: str | None = None,
    username: str | None = None,
    zone: Annotated[str | None, AfterValidator(check_zone)] = None,
    delegation: str | None = None,
    role: str | None = None,
) -> Person:
    """Add a person. The private chat with the bot begins when the person first writes to it.

    `zone` (the time zone of the person's telephone), `delegation` and `role` are shown on the
    page; the bot does not get them.
    """
    number = service.world.free_person_id() if id is None else id
    person = Person(number, name, language, username, zone=zone, delegation=delegation, role=role)
    service.world.add_person(person)
    service.changed("people")
    return person


@routes.get("people")
async def list_people(service: Service) -> list[Person]:
    return list(service.world.people.values())


@routes.post("person-state")
async def block_bot(service: Service, person: int, blocked: bool = True) -> Person:
    """Let a person block the bot, or unblock it if `blocked` is false."""
    found = service.world.person(person)
    set_blocked(service, found, blocked)
    return found


@routes.post("chats")
async def add_chat(
    service: Service,
    title: Title,
    members: Annotated[list[int], Field(min_length=1)],
    *,
    type: Literal["supergroup", "group", "channel"] = "supergroup",
    forum: bool = False,
    administrators: list[int] | None = None,
    bot: Status = "member",
    rights: Mapping[str, bool] | None = None,
) -> ChatState:
    """Add a chat whose creator is the first member.

    If the bot is in the chat, it gets an update that it was added.
    """
    people = [service.world.person(number) for number in members]
    if forum and type != "supergroup":
        raise ControlError("only a supergroup can be a forum")
    chat = service.world.add_chat(title, type, forum)
    for person in people:
        leads = person.id in (administrators or ())
        chat.members[person.id] = "administrator" if leads else "member"
    chat.members[people[0].id] = "creator"
    if bot == "absent":
        service.changed("chats")
    else:
        set_standing(service, chat, _standing(bot, rights), people[0].speaker)
    return show_chat(chat)


@routes.get("chats")
async def list_chats(service: Service) -> list[ChatState]:
    return [show_chat(chat) for chat in service.world.chats.values()]


@routes.post("chats/migrate")
async def migrate_chat(service: Service, chat: int) -> ChatState:
    """Upgrade a basic group and return the supergroup that replaces it."""
    return show_chat(migrate(service, service.world.chat(chat)))


@routes.post("chats/bot")
async def change_bot(
    service: Service, chat: int, status: Status, rights: Mapping[str, bool] | None = None
) -> ChatState:
    """Set the bot's status and rights in a chat."""
    found = service.world.chat(chat)
    set_standing(service, found, _standing(status, rights), owner(service, found))
    return show_chat(found)


@routes.post("topics")
async def add_topic(service: Service, chat: int, name: Title) -> TopicState:
    forum = service.world.chat(chat)
    if not forum.forum:
        raise ControlError(f"{forum.title} is no forum")
    return show_topic(open_topic(service, forum, owner(service, forum), name))


@routes.post("topics/close")
async def close_topic(service: Service, chat: int, thread: int) -> TopicState:
    return _turn(service, chat, thread, closed=True)


@routes.post("topics/reopen")
async def reopen_topic(service: Service, chat: int, thread: int) -> TopicState:
    return _turn(service, chat, thread, closed=False)


@routes.post("topics/delete")
async def remove_topic(service: Service, chat: int, thread: int) -> TopicState:
    forum, topic = _find_topic(service, chat, thread)
    delete_topic(service, forum, topic)
    return show_topic(topic)


@routes.post("topics/rename")
async def name_topic(service: Service, chat: int, thread: int, name: Title) -> TopicState:
    forum, topic = _find_topic(service, chat, thread)
    rename_topic(service, forum, topic, name)
    return show_topic(topic)


@routes.post("join")
async def let_join(service: Service, person: int, chat: int) -> ChatState:
    found = service.world.chat(chat)
    join(service, service.world.person(person), found)
    return show_chat(found)


@routes.post("leave")
async def let_leave(service: Service, person: int, chat: int) -> ChatState:
    found = service.world.chat(chat)
    leave(service, service.world.person(person), found)
    return show_chat(found)


def show_topic(topic: Topic) -> TopicState:
    return TopicState(topic.id, topic.name, topic.closed)


def show_chat(chat: Chat) -> ChatState:
    return ChatState(
        id=chat.id,
        type=chat.kind,
        title=chat.title,
        forum=chat.forum,
        members=[Member(number, status) for number, status in chat.members.items()],
        bot=chat.bot.status,
        rights=sorted(chat.bot.rights),
        topics=[show_topic(topic) for topic in chat.topics.values()],
        pinned=chat.pinned,
        migrated_to=chat.migrated_to,
    )


def _standing(status: Status, rights: Mapping[str, bool] | None) -> Standing:
    return Standing(status, frozenset(name for name, held in (rights or {}).items() if held))


def _turn(service: Service, chat: int, thread: int, *, closed: bool) -> TopicState:
    """Close or reopen a topic."""
    forum, topic = _find_topic(service, chat, thread)
    set_topic_closed(service, forum, topic, closed, owner(service, forum))
    return show_topic(topic)


def _find_topic(service: Service, chat: int, thread: int) -> tuple[Chat, Topic]:
    forum = service.world.chat(chat)
    if thread not in forum.topics:
        raise ControlError(f"{forum.title} has no topic {thread}")
    return forum, forum.topics[thread]

"""Control of the world: people, chats, topics, membership, the bot's standing."""

from __future__ import annotations

from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator

from sandbox.chats.membership import join, leave, migrate, owner, set_blocked, set_standing
from sandbox.chats.posting import open_topic
from sandbox.chats.topics import delete_topic, rename_topic, turn_topic
from sandbox.control.routes import Body, Control
from sandbox.errors import ControlError, Json
from sandbox.service import Service
from sandbox.state.world import Chat, Person, Standing, Topic

Status = Literal["member", "administrator", "absent", "left", "kicked"]


class Nothing(Body):
    """A request that needs nothing."""


class NewPerson(Body):
    name: str = Field(min_length=1, max_length=64)
    id: int | None = Field(None, gt=0)
    language: str | None = None
    username: str | None = None
    zone: str | None = None
    delegation: str | None = None
    role: str | None = None

    @field_validator("zone")
    @classmethod
    def _exists(cls, zone: str | None) -> str | None:
        if zone is not None:
            try:
                ZoneInfo(zone)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                raise ValueError(f"there is no time zone {zone}") from None
        return zone


class NewChat(Body):
    title: str = Field(min_length=1, max_length=128)
    type: Literal["supergroup", "group", "channel"] = "supergroup"
    forum: bool = False
    members: list[int] = Field(min_length=1)
    administrators: list[int] = Field(default_factory=list)
    bot: Status = "member"
    rights: dict[str, bool] = Field(default_factory=dict)


class NewTopic(Body):
    chat: int
    name: str = Field(min_length=1, max_length=128)


class ATopic(Body):
    chat: int
    thread: int


class RenamedTopic(ATopic):
    name: str = Field(min_length=1, max_length=128)


class AChat(Body):
    chat: int


class BotStanding(AChat):
    status: Status
    rights: dict[str, bool] = Field(default_factory=dict)


class Membership(Body):
    person: int
    chat: int


class PersonState(Body):
    person: int
    blocked: bool


def add_routes(control: Control) -> None:
    control.post("people", NewPerson, add_person)
    control.get("people", Nothing, list_people)
    control.post("person-state", PersonState, change_person)
    control.post("chats", NewChat, add_chat)
    control.get("chats", Nothing, list_chats)
    control.post("chats/migrate", AChat, migrate_chat)
    control.post("chats/bot", BotStanding, change_bot)
    control.post("topics", NewTopic, add_topic)
    control.post("topics/close", ATopic, close_topic)
    control.post("topics/reopen", ATopic, reopen_topic)
    control.post("topics/delete", ATopic, remove_topic)
    control.post("topics/rename", RenamedTopic, name_topic)
    control.post("join", Membership, let_join)
    control.post("leave", Membership, let_leave)


async def add_person(service: Service, order: NewPerson) -> Json:
    number = service.world.free_person_id() if order.id is None else order.id
    person = Person(id=number, **order.model_dump(exclude={"id"}))
    service.world.add_person(person)
    service.changed("people")
    return show_person(person)


async def list_people(service: Service, _order: Nothing) -> list[Json]:
    return [show_person(person) for person in service.world.people.values()]


async def change_person(service: Service, order: PersonState) -> Json:
    person = service.world.person(order.person)
    set_blocked(service, person, order.blocked)
    return show_person(person)


async def add_chat(service: Service, order: NewChat) -> Json:
    people = [service.world.person(number) for number in order.members]
    if order.forum and order.type != "supergroup":
        raise ControlError("only a supergroup can be a forum")
    chat = service.world.add_chat(order.title, order.type, order.forum)
    for person in people:
        leads = person.id in order.administrators
        chat.members[person.id] = "administrator" if leads else "member"
    chat.members[people[0].id] = "creator"
    if order.bot == "absent":
        service.changed("chats")
    else:
        set_standing(service, chat, _standing(order.bot, order.rights), people[0].speaker)
    return show_chat(chat)


async def list_chats(service: Service, _order: Nothing) -> list[Json]:
    return [show_chat(chat) for chat in service.world.chats.values()]


async def migrate_chat(service: Service, order: AChat) -> Json:
    return show_chat(migrate(service, service.world.chat(order.chat)))


async def change_bot(service: Service, order: BotStanding) -> Json:
    chat = service.world.chat(order.chat)
    standing = _standing(order.status, order.rights)
    set_standing(service, chat, standing, owner(service, chat))
    return show_chat(chat)


async def add_topic(service: Service, order: NewTopic) -> Json:
    chat = service.world.chat(order.chat)
    if not chat.forum:
        raise ControlError(f"{chat.title} is no forum")
    topic = open_topic(service, chat, owner(service, chat), order.name)
    return show_topic(topic)


async def close_topic(service: Service, order: ATopic) -> Json:
    chat, topic = _find(service, order)
    turn_topic(service, chat, topic, True, owner(service, chat))
    return show_topic(topic)


async def reopen_topic(service: Service, order: ATopic) -> Json:
    chat, topic = _find(service, order)
    turn_topic(service, chat, topic, False, owner(service, chat))
    return show_topic(topic)


async def remove_topic(service: Service, order: ATopic) -> Json:
    chat, topic = _find(service, order)
    delete_topic(service, chat, topic)
    return show_topic(topic)


async def name_topic(service: Service, order: RenamedTopic) -> Json:
    chat, topic = _find(service, order)
    rename_topic(service, chat, topic, order.name)
    return show_topic(topic)


async def let_join(service: Service, order: Membership) -> Json:
    chat = service.world.chat(order.chat)
    join(service, service.world.person(order.person), chat)
    return show_chat(chat)


async def let_leave(service: Service, order: Membership) -> Json:
    chat = service.world.chat(order.chat)
    leave(service, service.world.person(order.person), chat)
    return show_chat(chat)


def show_person(person: Person) -> Json:
    return vars(person)


def show_topic(topic: Topic) -> Json:
    return {"message_thread_id": topic.id, "name": topic.name, "closed": topic.closed}


def show_chat(chat: Chat) -> Json:
    return {
        "id": chat.id,
        "type": chat.kind,
        "title": chat.title,
        "forum": chat.forum,
        "members": [{"id": number, "status": status} for number, status in chat.members.items()],
        "bot": chat.bot.status,
        "rights": sorted(chat.bot.rights),
        "topics": [show_topic(topic) for topic in chat.topics.values()],
        "pinned": chat.pinned,
        "migrated_to": chat.migrated_to,
    }


def _standing(status: Status, rights: dict[str, bool]) -> Standing:
    return Standing(status, frozenset(name for name, held in rights.items() if held))


def _find(service: Service, order: ATopic) -> tuple[Chat, Topic]:
    chat = service.world.chat(order.chat)
    if order.thread not in chat.topics:
        raise ControlError(f"{chat.title} has no topic {order.thread}")
    return chat, chat.topics[order.thread]

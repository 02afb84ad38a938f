"""Control for the page: the world at once, one person's places and commands, and reading."""

from __future__ import annotations

from sandbox.chats.read_marks import read_all, read_to
from sandbox.chats.views import see_places
from sandbox.control.routes import Body, Control
from sandbox.control.time import show_desk
from sandbox.control.world import show_chat, show_person
from sandbox.errors import ControlError, Json
from sandbox.service import Service
from sandbox.state.guide import Step


class Nothing(Body):
    """A request that needs nothing."""


class PlacesQuestion(Body):
    person: int


class CommandsQuestion(Body):
    person: int
    chat: int


class Mark(Body):
    person: int
    chat: int
    thread: int | None = None
    message_id: int


class GuideOrder(Body):
    steps: list[Step]


def add_routes(control: Control) -> None:
    control.get("world", Nothing, read_world)
    control.get("places", PlacesQuestion, read_places)
    control.get("commands", CommandsQuestion, read_commands)
    control.post("read", Mark, mark_read)
    control.post("read-all", Nothing, mark_all_read)
    control.post("guide", GuideOrder, set_guide)


async def read_world(service: Service, _order: Nothing) -> Json:
    """All that a page needs to begin; `boot` tells one process from another."""
    bot, world = service.bot, service.world
    return {
        "boot": service.boot,
        "seq": service.ledger.seq,
        "clock": service.clock.reading(),
        "desk": show_desk(service),
        "bot": {
            "id": bot.id,
            "name": bot.name,
            "username": service.options.username,
            # Of the sandbox alone: it guards no secret, and a desk is configured with it.
            "token": service.options.token,
        },
        "people": [show_person(person) for person in world.people.values()],
        "chats": [show_chat(chat) for chat in world.chats.values()],
        "faults": service.faults.armed,
        "guide": service.guide.show(),
        "keeper": service.keeper.show(),
    }


async def read_places(service: Service, order: PlacesQuestion) -> Json:
    return {"places": see_places(service, service.world.person(order.person))}


async def read_commands(service: Service, order: CommandsQuestion) -> Json:
    """The bot's commands as this person's menu shows them in that chat."""
    person, chat = service.world.person(order.person), service.world.chat(order.chat)
    if not chat.holds(person):
        raise ControlError(f"{person.name} is not in {chat.title}")
    commands = service.profile.commands_for(person, chat)
    return {
        "commands": [
            {
                "command": command["command"].removeprefix("/"),
                "description": command["description"],
            }
            for command in commands
        ]
    }


async def mark_read(service: Service, order: Mark) -> Json:
    person, chat = service.world.person(order.person), service.world.chat(order.chat)
    read_to(service, person, chat, order.thread, order.message_id)
    return {"read": True}


async def mark_all_read(service: Service, _order: Nothing) -> Json:
    read_all(service)
    return {"read": True}


async def set_guide(service: Service, order: GuideOrder) -> Json:
    service.guide.set(order.steps)
    return {"guide": service.guide.show()}

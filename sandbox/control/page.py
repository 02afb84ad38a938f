"""Endpoints for the page: the whole state, one person's chats, read marks, the guide."""

from __future__ import annotations

from sandbox.chats import views
from sandbox.chats.read_marks import mark_read_to, read_all
from sandbox.client.answers import BotAccount, Command, WorldState
from sandbox.control.routes import Routes
from sandbox.control.time import show_desk
from sandbox.control.world import show_chat
from sandbox.errors import ControlError, Json
from sandbox.service import Service
from sandbox.state.guide import Step
from sandbox.state.records import SeenPlace

routes = Routes()


@routes.get("world")
async def read_world(service: Service) -> WorldState:
    """Return the whole present state, which the page needs to start."""
    options, world = service.options, service.world
    return WorldState(
        boot=service.boot,
        seq=service.ledger.seq,
        clock=service.clock.state(),
        desk=show_desk(service),
        bot=BotAccount(options.bot_id, options.name, options.username, options.token),
        people=list(world.people.values()),
        chats=[show_chat(chat) for chat in world.chats.values()],
        faults=service.faults.armed,
        guide=service.guide.show(),
        keeper=service.desk_process.show(),
        drops_whispers=service.drops_whispers,
    )


@routes.get("places")
async def list_places(service: Service, person: int) -> dict[str, list[SeenPlace]]:
    """Return the chats and topics that a person can open, the bot's private chat first."""
    return {"places": views.list_places(service, service.world.person(person))}


@routes.get("commands")
async def list_commands(
    service: Service, person: int, chat: int | None = None
) -> dict[str, list[Command]]:
    """Return the commands in a person's menu, in the private chat with the bot if `chat` is None.

    Raises ControlError if the person is not in the chat.
    """
    who = service.world.person(person)
    where = service.world.chat(person if chat is None else chat)
    if not where.has_member(who):
        raise ControlError(f"{who.name} is not in {where.title}")
    commands = service.profile.commands_for(who, where)
    return {
        "commands": [
            Command(each["command"].removeprefix("/"), each["description"]) for each in commands
        ]
    }


@routes.post("read")
async def mark_read(
    service: Service, person: int, chat: int, message_id: int, thread: int | None = None
) -> dict[str, bool]:
    """Mark the messages of a chat or topic up to `message_id` as read by a person in the chat."""
    who, where = service.world.person(person), service.world.chat(chat)
    return {"read": mark_read_to(service, who, where, thread, message_id)}


@routes.post("read-all")
async def mark_all_read(service: Service) -> dict[str, bool]:
    """Mark all messages as read for every person."""
    read_all(service)
    return {"read": True}


@routes.post("guide")
async def set_guide(service: Service, steps: list[Step]) -> dict[str, list[Json]]:
    """Replace the guide's steps; return them, each with the field `done`."""
    service.guide.set(steps)
    return {"guide": service.guide.show()}

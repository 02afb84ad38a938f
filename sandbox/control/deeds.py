"""Endpoints that let people write, press buttons, edit and forward, or queue raw updates."""

from __future__ import annotations

from typing import Annotated

from pydantic import AwareDatetime, Field

from sandbox.chats import deeds
from sandbox.client.answers import Pressed, Said, ToastAnswer
from sandbox.control.routes import LONGEST_WAIT, Routes
from sandbox.errors import ControlError, Json
from sandbox.service import Service
from sandbox.state.world import Chat

routes = Routes()


@routes.post("say")
async def say(
    service: Service,
    person: int,
    text: str = "",
    chat: int | None = None,
    *,
    thread: int | None = None,
    reply_to: int | None = None,
    date: AwareDatetime | None = None,
    extra: Json | None = None,
    deliver: bool = True,
) -> Said:
    """Write a message as this person, in the private chat with the bot if `chat` is None.

    `date` makes the message older, `extra` adds raw fields of the Bot API, and without `deliver`
    the bot does not receive the message.
    """
    unix = None if date is None else int(date.timestamp())
    words = deeds.NewMessage(text, thread, reply_to, unix, extra, deliver)
    author = service.world.person(person)
    message, update_id = deeds.say(service, author, _chat(service, person, chat), words)
    return Said(message.id, update_id)


@routes.post("press")
async def press(
    service: Service,
    person: int,
    message_id: int,
    text: str | None = None,
    chat: int | None = None,
    *,
    data: str | None = None,
    times: Annotated[int, Field(ge=1, le=10)] = 1,
) -> Pressed:
    """Press the button with this data or, if `data` is None, this label; return the last press.

    The button is pressed `times` times before the bot can react to the first press.
    """
    who = service.world.person(person)
    message = service.world.message(_chat(service, person, chat).id, message_id)
    for _ in range(times):
        query, update_id = deeds.press(service, who, message, data, text)
    return Pressed(query.id, update_id)


@routes.get("presses")
async def read_press(service: Service, query: str, timeout: float = 30.0) -> ToastAnswer:  # noqa: ASYNC109 - part of the contract
    """Return the bot's answer to a button press; wait for the answer up to `timeout` seconds."""
    press = service.queries.get(query)
    if press is None:
        raise ControlError(f"there was no press {query}")
    await service.answered.wait_for(
        lambda: press.answered or service.closing, min(timeout, LONGEST_WAIT)
    )
    return ToastAnswer(press.answered, press.text, press.alert)


@routes.post("edit")
async def edit(
    service: Service, person: int, message_id: int, text: str, chat: int | None = None
) -> Said:
    """Change the text of a person's own message."""
    author = service.world.person(person)
    message = service.world.message(_chat(service, person, chat).id, message_id)
    return Said(message.id, deeds.edit(service, author, message, text))


@routes.post("forward")
async def forward(
    service: Service,
    person: int,
    from_chat: int,
    message_id: int,
    chat: int | None = None,
    thread: int | None = None,
) -> Said:
    """Forward a message as this person, to the private chat with the bot if `chat` is None."""
    author = service.world.person(person)
    source = service.world.message(from_chat, message_id)
    to = _chat(service, person, chat)
    message, update_id = deeds.forward(service, author, source, to, thread)
    return Said(message.id, update_id)


@routes.post("raw")
async def put_raw(service: Service, update: Json, *, keep_id: bool = False) -> dict[str, int]:
    """Queue any JSON as an update for the bot, and return its update_id."""
    return {"update_id": service.queue.put_raw(update, keep_id)}


def _chat(service: Service, person: int, chat: int | None) -> Chat:
    """Return the chat with this id, or the person's private chat with the bot if it is None."""
    return service.world.chat(person if chat is None else chat)

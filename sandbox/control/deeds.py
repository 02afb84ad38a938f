"""Control of what people do: say, press, edit, forward, and raw updates."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from sandbox.chats import deeds
from sandbox.control.routes import Body, Control
from sandbox.errors import ControlError, Json
from sandbox.service import Service
from sandbox.state.world import Chat

LONGEST_WAIT = 600.0


class Saying(Body):
    person: int
    chat: int | None = None
    thread: int | None = None
    text: str = ""
    reply_to: int | None = None
    extra: dict[str, Any] = Field(default_factory=dict)
    date: int | None = None
    deliver: bool = True


class Press(Body):
    person: int
    chat: int | None = None
    message_id: int
    data: str | None = None
    text: str | None = None
    #: So many taps at once, before anything can come of the first.
    times: int = Field(1, ge=1, le=10)


class PressQuestion(Body):
    query: str
    timeout: float = 0.0


class Edit(Body):
    person: int
    chat: int | None = None
    message_id: int
    text: str


class Forward(Body):
    person: int
    from_chat: int
    message_id: int
    chat: int | None = None
    thread: int | None = None


class RawUpdate(Body):
    update: dict[str, Any]
    keep_id: bool = False


def add_routes(control: Control) -> None:
    control.post("say", Saying, say)
    control.post("press", Press, press)
    control.get("presses", PressQuestion, ask_press)
    control.post("edit", Edit, edit)
    control.post("forward", Forward, forward)
    control.post("raw", RawUpdate, put_raw)


async def say(service: Service, order: Saying) -> Json:
    words = deeds.Words(
        order.text, order.thread, order.reply_to, order.date, order.extra, order.deliver
    )
    person = service.world.person(order.person)
    message, update_id = deeds.say(service, person, _chat(service, order), words)
    return {"message_id": message.id, "update_id": update_id}


async def press(service: Service, order: Press) -> Json:
    person = service.world.person(order.person)
    message = service.world.message(_chat(service, order).id, order.message_id)
    for _ in range(order.times):
        query, update_id = deeds.press(service, person, message, order.data, order.text)
    return {"query_id": query.id, "update_id": update_id}


async def ask_press(service: Service, order: PressQuestion) -> Json:
    query = service.queries.get(order.query)
    if query is None:
        raise ControlError(f"there was no press {order.query}")
    timeout = min(order.timeout, LONGEST_WAIT)
    await service.answered.wait_for(lambda: query.answered or service.closing, timeout)
    return {"answered": query.answered, "text": query.text, "show_alert": query.alert}


async def edit(service: Service, order: Edit) -> Json:
    person = service.world.person(order.person)
    message = service.world.message(_chat(service, order).id, order.message_id)
    return {
        "message_id": message.id,
        "update_id": deeds.edit(service, person, message, order.text),
    }


async def forward(service: Service, order: Forward) -> Json:
    person = service.world.person(order.person)
    source = service.world.message(order.from_chat, order.message_id)
    message, update_id = deeds.forward(
        service, person, source, _chat(service, order), order.thread
    )
    return {"message_id": message.id, "update_id": update_id}


async def put_raw(service: Service, order: RawUpdate) -> Json:
    return {"update_id": service.queue.put_raw(order.update, order.keep_id)}


def _chat(service: Service, order: Saying | Press | Edit | Forward) -> Chat:
    """The named chat, or the person's private chat with the bot."""
    return service.world.chat(order.person if order.chat is None else order.chat)

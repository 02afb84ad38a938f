"""Control's readings: the ledger, the transcript, messages as they stand, counters."""

from __future__ import annotations

from sandbox.control import Body, Control
from sandbox.errors import Json
from sandbox.ledger import read_buttons
from sandbox.records import SeenMessage
from sandbox.service import Service
from sandbox.world import Chat, Message


class After(Body):
    after: int = 0


class MessagesQuestion(Body):
    chat: int
    thread: int | None = None
    after: int = 0


class Nothing(Body):
    """A request that needs nothing."""


def add_routes(control: Control) -> None:
    control.get("ledger", After, read_ledger)
    control.get("transcript", After, read_transcript)
    control.get("messages", MessagesQuestion, read_messages)
    control.get("stats", Nothing, read_stats)


async def read_ledger(service: Service, order: After) -> Json:
    return {"entries": service.ledger.ledger_after(order.after), "last": service.ledger.seq}


async def read_transcript(service: Service, order: After) -> Json:
    return {"entries": service.ledger.transcript_after(order.after), "last": service.ledger.seq}


async def read_messages(service: Service, order: MessagesQuestion) -> Json:
    chat = service.world.chat(order.chat)
    shown = [
        see(chat, message)
        for message in chat.after(order.after)
        if order.thread is None or (message.thread or 1) == order.thread
    ]
    return {"messages": shown}


async def read_stats(service: Service, _order: Nothing) -> Json:
    return {
        "calls": service.stats.calls,
        "fetched": service.stats.fetched,
        "waiting": len(service.queue),
        "next_update_id": service.queue.next_id,
    }


def see(chat: Chat, message: Message) -> SeenMessage:
    """A message as it stands, as a person sees it."""
    body = message.body
    reply = body.get("reply_to_message") or {}
    file = body.get("document") or (body["photo"][-1] if body.get("photo") else {})
    return SeenMessage(
        message_id=message.id,
        chat=chat.id,
        thread=message.thread,
        who=message.author.name,
        who_id=message.author.id,
        by_bot=message.author.is_bot,
        date=body["date"],
        text=message.text,
        html=message.html,
        buttons=read_buttons(body),
        reply_to=None if "forum_topic_created" in reply else reply.get("message_id"),
        silent=message.silent,
        edited=message.edited,
        service=message.service,
        pinned=message.id in chat.pinned,
        file_name=file.get("file_name"),
        file_id=file.get("file_id"),
    )

"""Control's readings: the ledger, the transcript, messages as they stand, counters."""

from __future__ import annotations

from bisect import bisect_right

from pydantic import Field

from sandbox.control.routes import Body, Control
from sandbox.errors import Json
from sandbox.service import Service
from sandbox.state.seen import see


class After(Body):
    after: int = 0


class MessagesQuestion(Body):
    chat: int
    thread: int | None = None
    after: int = 0
    start: int | None = None
    limit: int | None = Field(None, ge=1, le=500)


class MessageQuestion(Body):
    chat: int
    message_id: int


class Nothing(Body):
    """A request that needs nothing."""


def add_routes(control: Control) -> None:
    control.get("ledger", After, read_ledger)
    control.get("transcript", After, read_transcript)
    control.get("messages", MessagesQuestion, read_messages)
    control.get("message", MessageQuestion, read_message)
    control.get("stats", Nothing, read_stats)


async def read_ledger(service: Service, order: After) -> Json:
    return {"entries": service.ledger.ledger_after(order.after), "last": service.ledger.seq}


async def read_transcript(service: Service, order: After) -> Json:
    return {"entries": service.ledger.transcript_after(order.after), "last": service.ledger.seq}


async def read_messages(service: Service, order: MessagesQuestion) -> Json:
    """A window of a place, or of a whole chat: from `start`, or from the one after `after`."""
    chat = service.world.chat(order.chat)
    numbers = chat.numbers if order.thread is None else chat.place(order.thread).numbers
    total = len(numbers)
    start = bisect_right(numbers, order.after) if order.start is None else order.start
    start = min(max(start + total, 0) if start < 0 else start, total)
    end = total if order.limit is None else start + order.limit
    shown = [see(chat, chat.messages[number], service.files) for number in numbers[start:end]]
    return {"messages": shown, "start": start, "total": total}


async def read_message(service: Service, order: MessageQuestion) -> Json:
    """One message, with its index in the place where it stands."""
    message = service.world.message(order.chat, order.message_id)
    chat = service.world.chat(order.chat)
    place = chat.place(message.thread)
    return {
        "message": see(chat, message, service.files),
        "index": place.index(message.id),
        "total": len(place.numbers),
    }


async def read_stats(service: Service, _order: Nothing) -> Json:
    return {
        "calls": service.stats.calls,
        "fetched": service.stats.fetched,
        "waiting": len(service.queue),
        "next_update_id": service.queue.next_id,
    }

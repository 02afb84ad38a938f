"""Endpoints that return the ledger, the transcript, messages and counters."""

from __future__ import annotations

from bisect import bisect_right
from typing import Annotated

from pydantic import Field

from sandbox.client.answers import Found, LedgerPart, TranscriptPart, Window
from sandbox.control.routes import Routes
from sandbox.errors import Json
from sandbox.service import Service
from sandbox.state.seen import show_message

routes = Routes()


@routes.get("ledger")
async def read_ledger(service: Service, after: int = 0) -> LedgerPart:
    """Return the ledger's entries (what the bot did) with a number above `after`."""
    return LedgerPart(service.ledger.ledger_after(after), service.ledger.seq)


@routes.get("transcript")
async def read_transcript(service: Service, after: int = 0) -> TranscriptPart:
    """Return the transcript's entries (events in the chats) with a number above `after`."""
    return TranscriptPart(service.ledger.transcript_after(after), service.ledger.seq)


@routes.get("messages")
async def read_messages(
    service: Service,
    chat: int,
    thread: int | None = None,
    after: int = 0,
    *,
    start: int | None = None,
    limit: Annotated[int | None, Field(ge=1, le=500)] = None,
) -> Window:
    """Return messages of a chat, or of one of its threads; thread 1 is the General topic.

    The first returned message is the one with the index `start`; a negative `start` counts from
    the end. If `start` is None, it is the first message with a number above `after`.
    """
    found = service.world.chat(chat)
    numbers = found.numbers if thread is None else found.place(thread).numbers
    total = len(numbers)
    start = bisect_right(numbers, after) if start is None else start
    start = min(max(start + total, 0) if start < 0 else start, total)
    end = total if limit is None else start + limit
    shown = [
        show_message(found, found.messages[number], service.files) for number in numbers[start:end]
    ]
    return Window(shown, start, total)


@routes.get("message")
async def read_message(service: Service, chat: int, message_id: int) -> Found:
    """Return one message, with its index in its chat or topic."""
    message = service.world.message(chat, message_id)
    found = service.world.chat(chat)
    place = found.place(message.thread)
    seen = show_message(found, message, service.files)
    return Found(seen, place.index(message.id), len(place.numbers))


@routes.get("stats")
async def read_stats(service: Service) -> Json:
    """Return the number of calls by Bot API method, of fetched updates and of waiting updates."""
    return {
        "calls": service.stats.calls,
        "fetched": service.stats.fetched,
        "waiting": len(service.queue),
        "next_update_id": service.queue.next_id,
    }

"""Endpoints for the messages that one person of a chat sees alone."""

from __future__ import annotations

from sandbox.control.routes import Routes
from sandbox.service import Service
from sandbox.state.records import SeenMessage
from sandbox.state.seen import show_message

routes = Routes()


@routes.get("whispers")
async def list_whispers(
    service: Service, person: int, chat: int, thread: int | None = None
) -> dict[str, list[SeenMessage]]:
    """Return the messages of a chat or topic that this person sees alone, the oldest first."""
    found = service.world.chat(chat)
    shown = [
        show_message(found, each, service.files)
        for each in found.whispers.values()
        if each.receiver == person and found.place_key(each.thread) == found.place_key(thread)
    ]
    return {"whispers": shown}


@routes.post("whispers")
async def drop_whispers(service: Service, *, dropped: bool) -> dict[str, bool]:
    """From now on, take messages for one person alone without showing them, or show them again.

    Telegram does not promise that such a message is seen.
    """
    service.drops_whispers = dropped
    service.changed("whispers")
    return {"dropped": dropped}

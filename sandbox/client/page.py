"""A part of the client: what a page shows one person, and what they have read."""

from __future__ import annotations

from collections.abc import Sequence

from sandbox.client.answers import Command, Found, Window, WorldState, read_answer
from sandbox.client.connection import Connection
from sandbox.errors import Json
from sandbox.state.records import SeenPlace


class PageClient(Connection):
    """What a page shows one person, and what they have read."""

    async def world(self) -> WorldState:
        """People, chats, clock, desk, armed faults and the guide, all at one moment."""
        return read_answer(WorldState, await self._get("world"))

    async def places(self, person: int) -> list[SeenPlace]:
        """What a person can look into: the private chat with the bot, then topics and chats."""
        found = await self._get("places", {"person": str(person)})
        return read_answer(list[SeenPlace], found["places"])

    async def window(
        self, chat: int, thread: int | None = None, *, start: int = 0, limit: int = 100
    ) -> Window:
        """A stretch of a place's messages; a negative start counts from the end."""
        query = {"chat": str(chat), "start": str(start), "limit": str(limit)}
        if thread is not None:
            query["thread"] = str(thread)
        return read_answer(Window, await self._get("messages", query))

    async def message(self, chat: int, message_id: int) -> Found:
        """One message and where it stands in its place."""
        query = {"chat": str(chat), "message_id": str(message_id)}
        return read_answer(Found, await self._get("message", query))

    async def commands(self, person: int, chat: int | None = None) -> list[Command]:
        """The bot's commands as a person's menu has them; without a chat, in the private one."""
        query = {"person": str(person), "chat": str(person if chat is None else chat)}
        found = await self._get("commands", query)
        return read_answer(list[Command], found["commands"])

    async def read(
        self, person: int, chat: int, message_id: int, thread: int | None = None
    ) -> None:
        """Let a person have read a place up to a message."""
        given = {"person": person, "chat": chat, "thread": thread, "message_id": message_id}
        await self._post("read", given)

    async def read_all(self) -> None:
        """Let everybody have read everything."""
        await self._post("read-all", {})

    async def guide(self, steps: Sequence[Json]) -> list[Json]:
        """Set the guide's steps; gives them as the page has them, each with `done`."""
        found = await self._post("guide", {"steps": list(steps)})
        guide: list[Json] = found["guide"]
        return guide

"""A part of the client: what people do: say, press, edit, forward; and raw updates."""

from __future__ import annotations

from datetime import datetime

from sandbox.client.answers import Pressed, Said, ToastAnswer, read_answer
from sandbox.client.connection import PATIENCE, Connection
from sandbox.errors import Json


class DeedsClient(Connection):
    """What people do: say, press, edit, forward; and raw updates."""

    async def say(
        self,
        person: int,
        text: str = "",
        chat: int | None = None,
        *,
        thread: int | None = None,
        reply_to: int | None = None,
        date: datetime | None = None,
        extra: Json | None = None,
        deliver: bool = True,
    ) -> Said:
        """Let a person write; without a chat, in the private one with the bot."""
        given = {
            "person": person,
            "text": text,
            "chat": chat,
            "thread": thread,
            "reply_to": reply_to,
            "date": None if date is None else int(date.timestamp()),
            "extra": extra or {},
            "deliver": deliver,
        }
        return read_answer(Said, await self._post("say", given))

    async def press(
        self,
        person: int,
        message_id: int,
        text: str | None = None,
        chat: int | None = None,
        *,
        data: str | None = None,
        times: int = 1,
    ) -> Pressed:
        """Press a button, by its label or its data, so often at once; gives the last press."""
        given = {
            "person": person,
            "message_id": message_id,
            "chat": chat,
            "text": text,
            "data": data,
            "times": times,
        }
        return read_answer(Pressed, await self._post("press", given))

    async def answer(self, query_id: str, timeout: float = PATIENCE) -> ToastAnswer:  # noqa: ASYNC109 - the server waits
        """What the bot answered a press with, once it has."""
        query = {"query": query_id, "timeout": str(timeout)}
        return read_answer(ToastAnswer, await self._get("presses", query))

    async def edit(self, person: int, message_id: int, text: str, chat: int | None = None) -> Said:
        """Let a person change the text of their message."""
        given = {"person": person, "message_id": message_id, "text": text, "chat": chat}
        return read_answer(Said, await self._post("edit", given))

    async def forward(
        self,
        person: int,
        from_chat: int,
        message_id: int,
        chat: int | None = None,
        thread: int | None = None,
    ) -> Said:
        """Let a person forward a message."""
        given = {
            "person": person,
            "from_chat": from_chat,
            "message_id": message_id,
            "chat": chat,
            "thread": thread,
        }
        return read_answer(Said, await self._post("forward", given))

    async def raw(self, update: Json, *, keep_id: bool = False) -> int:
        """Queue any JSON as an update; gives its update_id."""
        found = await self._post("raw", {"update": update, "keep_id": keep_id})
        return int(found["update_id"])

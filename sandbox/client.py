"""A client of the control API: what tests and the demonstration make people do and see."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

import aiohttp

from sandbox.answers import (
    ChatState,
    ClockState,
    DeskState,
    Person,
    Pressed,
    Said,
    Stepped,
    ToastAnswer,
    Topic,
    read_answer,
)
from sandbox.clock import write_instant
from sandbox.errors import ControlError, Json
from sandbox.records import LedgerEntry, SeenMessage, TranscriptEntry

PATIENCE = 30.0


class Sandbox:
    """A running sandbox at `url`. Times are aware datetimes; a refusal raises ControlError."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=700))
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self._session.close()

    async def person(
        self,
        name: str,
        *,
        id: int | None = None,
        language: str | None = None,
        username: str | None = None,
    ) -> Person:
        """Add somebody; their private chat begins when they write."""
        given = {"name": name, "id": id, "language": language, "username": username}
        return read_answer(Person, await self._post("people", given))

    async def people(self) -> list[Person]:
        return read_answer(list[Person], await self._get("people"))

    async def block(self, person: int, blocked: bool = True) -> Person:
        """Let a person block the bot, or take it back."""
        state = {"person": person, "blocked": blocked}
        return read_answer(Person, await self._post("person-state", state))

    async def chat(
        self,
        title: str,
        members: list[int],
        *,
        type: str = "supergroup",
        forum: bool = False,
        bot: str = "member",
        rights: Mapping[str, bool] | None = None,
        administrators: list[int] | None = None,
    ) -> ChatState:
        """Add a chat; its first member has made it. The bot is told that it was added."""
        given = {
            "title": title,
            "members": members,
            "type": type,
            "forum": forum,
            "bot": bot,
            "rights": rights or {},
            "administrators": administrators or [],
        }
        return read_answer(ChatState, await self._post("chats", given))

    async def chats(self) -> list[ChatState]:
        return read_answer(list[ChatState], await self._get("chats"))

    async def migrate(self, chat: int) -> ChatState:
        """Upgrade a basic group; gives the new supergroup."""
        return read_answer(ChatState, await self._post("chats/migrate", {"chat": chat}))

    async def bot(
        self, chat: int, status: str, rights: Mapping[str, bool] | None = None
    ) -> ChatState:
        """Make the bot a member or administrator of a chat, or kick it."""
        given = {"chat": chat, "status": status, "rights": rights or {}}
        return read_answer(ChatState, await self._post("chats/bot", given))

    async def topic(self, chat: int, name: str) -> int:
        """Open a topic; gives its message_thread_id."""
        found = await self._post("topics", {"chat": chat, "name": name})
        return int(found["message_thread_id"])

    async def close_topic(self, chat: int, thread: int) -> Topic:
        return read_answer(
            Topic, await self._post("topics/close", {"chat": chat, "thread": thread})
        )

    async def reopen_topic(self, chat: int, thread: int) -> Topic:
        return read_answer(
            Topic, await self._post("topics/reopen", {"chat": chat, "thread": thread})
        )

    async def delete_topic(self, chat: int, thread: int) -> Topic:
        return read_answer(
            Topic, await self._post("topics/delete", {"chat": chat, "thread": thread})
        )

    async def rename_topic(self, chat: int, thread: int, name: str) -> Topic:
        given = {"chat": chat, "thread": thread, "name": name}
        return read_answer(Topic, await self._post("topics/rename", given))

    async def join(self, person: int, chat: int) -> ChatState:
        given = {"person": person, "chat": chat}
        return read_answer(ChatState, await self._post("join", given))

    async def leave(self, person: int, chat: int) -> ChatState:
        given = {"person": person, "chat": chat}
        return read_answer(ChatState, await self._post("leave", given))

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
    ) -> Pressed:
        """Press a button, by its label or its data."""
        given = {
            "person": person,
            "message_id": message_id,
            "chat": chat,
            "text": text,
            "data": data,
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

    async def ledger(self, after: int = 0) -> list[LedgerEntry]:
        """What the bot really did, after that number."""
        found = await self._get("ledger", {"after": str(after)})
        return read_answer(list[LedgerEntry], found["entries"])

    async def transcript(self, after: int = 0) -> list[TranscriptEntry]:
        """What happened in the chats, after that number."""
        found = await self._get("transcript", {"after": str(after)})
        return read_answer(list[TranscriptEntry], found["entries"])

    async def messages(
        self, chat: int, thread: int | None = None, after: int = 0
    ) -> list[SeenMessage]:
        """The messages of a chat as they stand; thread 1 is the General topic."""
        query = {"chat": str(chat), "after": str(after)}
        if thread is not None:
            query["thread"] = str(thread)
        found = await self._get("messages", query)
        return read_answer(list[SeenMessage], found["messages"])

    async def clock(self, after_seq: int | None = None, timeout: float = 0.0) -> ClockState:  # noqa: ASYNC109 - the server waits
        """How the clock stands, waiting for a movement where `after_seq` is given."""
        query = {"timeout": str(timeout)}
        if after_seq is not None:
            query["after_seq"] = str(after_seq)
        return read_answer(ClockState, await self._get("clock", query))

    async def set_clock(self, instant: datetime) -> ClockState:
        """Jump, forward or back, without stopping at due moments."""
        return read_answer(ClockState, await self._post("clock", {"set": write_instant(instant)}))

    async def run_clock(self, running: bool = True) -> ClockState:
        """Let the clock run with the machine's, or freeze it."""
        return read_answer(ClockState, await self._post("clock", {"running": running}))

    async def advance(self, seconds: float, timeout: float = 60.0) -> Stepped:  # noqa: ASYNC109 - the server waits
        """Step forward by that much, stopping at every due moment of the desk."""
        return await self._step({"advance": seconds, "timeout": timeout})

    async def until(self, instant: datetime, timeout: float = 60.0) -> Stepped:  # noqa: ASYNC109 - the server waits
        """Step forward to an instant, stopping at every due moment of the desk."""
        return await self._step({"to": write_instant(instant), "timeout": timeout})

    async def next_due(self, timeout: float = 60.0) -> Stepped:  # noqa: ASYNC109 - the server waits
        """Step to the desk's next due moment."""
        return await self._step({"next_due": True, "timeout": timeout})

    async def settle(self, timeout: float = PATIENCE) -> DeskState:  # noqa: ASYNC109 - the server waits
        """Wait until the desk has dealt with everything that could happen now."""
        query = {"settled": "1", "timeout": str(timeout)}
        return read_answer(DeskState, await self._get("desk", query))

    async def stats(self) -> Json:
        """Calls by method, updates fetched, updates waiting."""
        found: Json = await self._get("stats")
        return found

    async def _step(self, order: Json) -> Stepped:
        return read_answer(Stepped, await self._post("clock", order))

    async def _get(self, path: str, query: Mapping[str, str] | None = None) -> Any:
        async with self._session.get(f"{self.url}/control/{path}", params=query) as answer:
            return await _read(answer)

    async def _post(self, path: str, body: Json) -> Any:
        given = {key: value for key, value in body.items() if value is not None}
        async with self._session.post(f"{self.url}/control/{path}", json=given) as answer:
            return await _read(answer)


async def _read(answer: aiohttp.ClientResponse) -> Any:
    content = await answer.json()
    if answer.status != 200:
        raise ControlError(content.get("error") or str(content))
    return content

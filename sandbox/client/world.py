"""A part of the client: making people, chats and topics, and changing them."""

from __future__ import annotations

from collections.abc import Mapping

from sandbox.client.answers import ChatState, Person, Topic, read_answer
from sandbox.client.connection import Connection


class WorldClient(Connection):
    """Making people, chats and topics, and changing them."""

    async def person(
        self,
        name: str,
        *,
        id: int | None = None,
        language: str | None = None,
        username: str | None = None,
        zone: str | None = None,
        delegation: str | None = None,
        role: str | None = None,
    ) -> Person:
        """Add somebody; their private chat begins when they write.

        The bot sees nothing of the telephone's time zone, the delegation and the role.
        """
        given = {
            "name": name,
            "id": id,
            "language": language,
            "username": username,
            "zone": zone,
            "delegation": delegation,
            "role": role,
        }
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

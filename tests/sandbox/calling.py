"""A small client of the Bot API, and the forum in which most tests of the sandbox happen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import aiohttp

from sandbox.client.client import Sandbox
from sandbox.options import DEFAULT_TOKEN

Json = dict[str, Any]


class Refused(Exception):
    """The Bot API refused a call; the message is the description in its answer."""

    def __init__(self, status: int, answer: Json) -> None:
        super().__init__(answer["description"])
        self.status = status
        self.answer = answer
        assert answer["ok"] is False
        assert answer["error_code"] == status


class Caller:
    """A client of the Bot API that sends JSON and remembers the offset for updates."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.root = f"{url}/bot{DEFAULT_TOKEN}"
        self.session = session
        self.offset = 0

    async def __call__(self, method: str, **params: Any) -> Any:
        async with self.session.post(f"{self.root}/{method}", json=params) as response:
            answer = await response.json()
            if response.status != 200:
                raise Refused(response.status, answer)
            assert answer["ok"] is True
            return answer["result"]

    async def updates(self, **params: Any) -> list[Json]:
        """Return the waiting updates; the next call confirms them."""
        found: list[Json] = await self("getUpdates", offset=self.offset, **params)
        if found:
            self.offset = max(update["update_id"] for update in found) + 1
        return found


@dataclass(frozen=True)
class Room:
    """A forum whose creator is Ann, with Bob as a member.

    The bot is an administrator without any further rights.
    """

    sandbox: Sandbox
    bot: Caller
    ann: int
    bob: int
    forum: int
    topic: int

    async def post(self, text: str = "hello", **params: Any) -> Json:
        """Send a message as the bot, in the forum's topic by default, and return it."""
        given = {"chat_id": self.forum, "message_thread_id": self.topic, "text": text}
        message: Json = await self.bot("sendMessage", **(given | params))
        return message

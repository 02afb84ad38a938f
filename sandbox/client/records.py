"""A part of the client: reading what was done, and arming faults."""

from __future__ import annotations

from typing import Any

from sandbox.client.answers import read_answer
from sandbox.client.connection import Connection
from sandbox.errors import Json
from sandbox.state.faults import Fault, Kind
from sandbox.state.records import LedgerEntry, SeenMessage, TranscriptEntry


class RecordsClient(Connection):
    """Reading what was done, and arming faults."""

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

    async def stats(self) -> Json:
        """Calls by method, updates fetched, updates waiting."""
        found: Json = await self._get("stats")
        return found

    async def fault(
        self,
        kind: Kind,
        method: str = "*",
        *,
        chat: int | None = None,
        contains: str = "",
        times: int = 1,
        name: str | None = None,
        **detail: Any,
    ) -> None:
        """Arm a fault. `detail`: code, description, parameters, retry_after, bare, seconds."""
        given: Json = {"kind": kind, "method": method, "contains": contains, "times": times}
        await self._post("faults", given | {"chat_id": chat, "name": name} | detail)

    async def faults(self) -> list[Fault]:
        """The armed faults and the spent ones, each with how often it struck."""
        return read_answer(list[Fault], await self._get("faults"))

    async def clear_faults(self, name: str | None = None) -> None:
        """Clear those armed under a name, or all."""
        await self._delete("faults", {} if name is None else {"name": name})

"""A client that reads the sandbox's event stream in tests."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp


@dataclass(frozen=True)
class Event:
    """One event: its running number, its kind and its content."""

    id: int
    kind: str
    data: Any


class Stream:
    """An open event stream whose comments are skipped."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._content = response.content

    async def block(self) -> str:
        """Return the next block of the stream as text: a comment or an event."""
        return (await self._content.readuntil(b"\n\n")).decode()

    async def next(self) -> Event:
        block = ":"
        while block.startswith(":"):
            block = await self.block()
        fields = dict(line.split(": ", 1) for line in block.strip().splitlines())
        return Event(int(fields["id"]), fields["event"], json.loads(fields["data"]))

    async def take(self, count: int) -> list[Event]:
        return [await self.next() for _ in range(count)]


@asynccontextmanager
async def listening(
    url: str, kinds: str | None = None, after: int | None = None
) -> AsyncIterator[Stream]:
    """Yield an open stream that has all events of these kinds from now on."""
    query = {"kinds": kinds, "after": None if after is None else str(after)}
    params = {name: value for name, value in query.items() if value is not None}
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{url}/control/events", params=params) as response,
    ):
        stream = Stream(response)
        await stream.block()
        yield stream

"""The stream of server-sent events about changes in the sandbox, for the page and for tests."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator

from aiohttp import web

from sandbox.control.routes import refuse_control
from sandbox.service import Service
from sandbox.state.ledger import CHANGES, dump
from sandbox.state.listeners import KINDS, USUAL, News
from sandbox.state.records import TranscriptEntry

HEADERS = {"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
GREETING = b": sandbox\nretry: 500\n\n"
STILL_HERE = b": still here\n\n"
SILENCE = 15.0
MOST_WAITING = 10_000


class Reader:
    """The queue of news that one connection has not received yet.

    If more than MOST_WAITING pieces of news wait, the connection is cut.
    """

    def __init__(self, give_up: Callable[[], None]) -> None:
        self._give_up = give_up
        self._waiting: deque[str] = deque()
        self._news = asyncio.Event()
        self._over = False

    def receive(self, news: News) -> None:
        if news.kind == "close":
            self._over = True
        elif len(self._waiting) < MOST_WAITING:
            self._waiting.append(write_event(news))
        else:
            self._give_up()
        self._news.set()

    async def next(self, silence: float) -> bytes | None:
        """Return all waiting news as bytes, or None when the stream is over.

        If no news comes within `silence` seconds, return a comment, which keeps the connection
        open.
        """
        try:
            async with asyncio.timeout(silence):
                await self._news.wait()
        except TimeoutError:
            return STILL_HERE
        self._news.clear()
        waiting = "".join(self._waiting)
        self._waiting.clear()
        if self._over:
            self._news.set()
        return waiting.encode() or (None if self._over else STILL_HERE)


def make_stream(
    service: Service, silence: float = SILENCE
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Return the handler of GET /control/events.

    In each event, `id` is the running number of the news and `event` its kind. The parameter
    `kinds` names the wanted kinds. The transcript's entries with a number above the parameter
    `after` are sent first, with their messages as they are now. The header Last-Event-ID, which a
    browser sends when it connects again, has priority over `after`.
    """

    async def stream(request: web.Request) -> web.StreamResponse:
        asked = request.query.get("kinds")
        kinds = USUAL if asked is None else frozenset(asked.split(","))
        if not kinds <= KINDS:
            return refuse_control(f"there are no events {', '.join(sorted(kinds - KINDS))}")
        response = web.StreamResponse(headers=HEADERS)
        reader = Reader(lambda: _cut(request))
        since = request.headers.get("Last-Event-ID") or request.query.get("after") or ""
        missed = [
            write_event(news)
            for news in (replay(service, int(since)) if since.isdecimal() else ())
            if news.kind in kinds
        ]
        service.ledger.audience.admit(reader.receive, kinds)
        try:
            await response.prepare(request)
            await response.write(GREETING + "".join(missed).encode())
            while (chunk := await reader.next(silence)) is not None:
                await response.write(chunk)
        except ConnectionResetError:
            return response
        finally:
            service.ledger.audience.dismiss(reader.receive)
        return response

    return stream


def replay(service: Service, after: int) -> Iterator[News]:
    """Yield each later entry of the transcript, followed by the news of the message it changed."""
    for entry in service.ledger.transcript_after(after):
        yield News(entry.seq, "transcript", vars(entry))
        yield from _changed(service, entry)


def _changed(service: Service, entry: TranscriptEntry) -> Iterator[News]:
    if entry.kind == "delete":
        yield News(entry.seq, "deleted", service.ledger.deletion(entry))
    chat = service.world.chats[entry.chat]
    message = chat.messages.get(entry.message_id or 0)
    if entry.kind in CHANGES and message is not None:
        yield News(entry.seq, "message", service.ledger.change(entry.kind, chat, message))


def write_event(news: News) -> str:
    """Return one piece of news in the format of server-sent events."""
    return f"id: {news.seq}\nevent: {news.kind}\ndata: {dump(news.content)}\n\n"


def _cut(request: web.Request) -> None:
    """Close the connection of a client that is gone or reads too slowly."""
    if request.transport is not None:
        request.transport.abort()

"""Server-sent events of everything that changes, for whoever shows it live."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

from sandbox.errors import Json
from sandbox.ledger import dump
from sandbox.service import Service

HEADERS = {"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}


def make_stream(service: Service) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """The handler of GET /control/events: `id` is the running number, `event` the kind.

    With `after` or Last-Event-ID the transcript since then comes first.
    """

    async def stream(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers=HEADERS)
        waiting: asyncio.Queue[str | None] = asyncio.Queue()

        def listen(seq: int, kind: str, content: Json) -> None:
            waiting.put_nowait(None if kind == "close" else write_event(seq, kind, content))

        since = request.query.get("after") or request.headers.get("Last-Event-ID")
        missed = service.ledger.transcript_after(int(since)) if since and since.isdecimal() else []
        service.ledger.listeners.add(listen)
        try:
            await response.prepare(request)
            await response.write(b": sandbox\n\n")
            for entry in missed:
                await response.write(write_event(entry.seq, "transcript", vars(entry)).encode())
            while (event := await waiting.get()) is not None:
                await response.write(event.encode())
        except ConnectionResetError:
            return response
        finally:
            service.ledger.listeners.discard(listen)
        return response

    return stream


def write_event(seq: int, kind: str, content: Json) -> str:
    """One event in the form of an event stream."""
    return f"id: {seq}\nevent: {kind}\ndata: {dump(content)}\n\n"

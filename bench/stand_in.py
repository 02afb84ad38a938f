"""A chat service that says yes: it answers sendMessage at once, in a process of its own."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from urllib.parse import parse_qs

from aiohttp import web

TOKEN = "1000001:bench-token-that-guards-no-secret"
_numbers = count(1)


@asynccontextmanager
async def stand_in() -> AsyncIterator[str]:
    """Start the service; gives its address."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.stand_in", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        port = int(await process.stdout.readline())
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        await process.wait()


async def _answer(request: web.Request) -> web.Response:
    given = parse_qs(await request.text())
    chat = int(given.get("chat_id", ["1"])[0])
    message = {
        "message_id": next(_numbers),
        "date": 1_700_000_000,
        "chat": {"id": chat, "type": "supergroup", "title": "x"},
        "text": given.get("text", [""])[0],
    }
    body = json.dumps({"ok": True, "result": message}).encode()
    return web.Response(body=body, content_type="application/json")


async def _serve() -> None:
    app = web.Application()
    app.router.add_post("/{rest:.*}", _answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve())

"""Imitates Telegram, only faster.

Each of its chats writes again when it has received its reply.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

#: A text in the form of a token that belongs to no real bot.
TOKEN = "1000:" + "b" * 35
#: The id of the account that writes in the first private chat. The others have the next ids.
FIRST_USER = 5001
#: All phases together may take at most this many seconds, even if the bot fails.
LONGEST = 300.0
#: At the end of a phase the stand-in waits at most this many seconds for missing replies.
PATIENCE = 10.0

_ME = {
    "id": 1000,
    "is_bot": True,
    "first_name": "Bench",
    "username": "BenchBot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
_CONSTANT: dict[str, Any] = {
    "getMe": _ME,
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
    "getMyCommands": [],
}


class StandIn:
    """Sends updates to one bot, and receives its replies. Every chat writes *text* each time."""

    def __init__(self, text: str) -> None:
        self._text = text
        # The ids start from the current time, so that they are higher than those of an earlier
        # run, as Telegram's are for the same bot.
        self._numbers = count(int(time.time()))
        self._waiting: dict[int, bytes] = {}
        self._news = asyncio.Event()
        self._asked_at: dict[int, float] = {}
        self._closed = False
        #: Set while no chat waits for a reply.
        self._answered = asyncio.Event()
        self.latencies: list[float] = []
        #: Set when the bot asks for updates for the first time.
        self.polled = asyncio.Event()

    async def handle(self, request: web.BaseRequest) -> web.Response:
        """Answer one call of the Bot API."""
        method = request.path.rpartition("/")[2]
        given = dict(request.query)
        given.update(parse_qsl((await request.read()).decode()))
        if method == "getUpdates":
            return _answer(await self._updates(given))
        if method == "sendMessage":
            return _answer(_dump(self._accept(int(given["chat_id"]), given["text"])))
        return _answer(_dump(_CONSTANT.get(method, True)))

    async def keep_busy(
        self, chats: int, warm: float, seconds: float
    ) -> AsyncIterator[dict[str, float]]:
        """Let each of *chats* write again as soon as it has its reply.

        The chats write for *warm* seconds before the measurement and for *seconds* seconds during
        it. Yield a report when the measurement begins, the figures when it ends, and a report when
        the last reply has come. Raises NoReply if no reply came.
        """
        self._closed = False
        for number in range(chats):
            self._write(FIRST_USER + number)
        await asyncio.sleep(warm)
        self.latencies.clear()
        began = time.perf_counter()
        yield {"began": began}
        await asyncio.sleep(seconds)
        lasted = time.perf_counter() - began
        found = sorted(self.latencies)
        if not found:
            raise NoReply(f"no reply within {seconds} s")
        yield {
            "replies": len(found),
            "rate": len(found) / lasted,
            "p50_ms": found[len(found) // 2] * 1000,
            "p99_ms": found[len(found) * 99 // 100] * 1000,
        }
        self._closed = True
        async with asyncio.timeout(PATIENCE):
            await self._answered.wait()
        yield {"ended": time.perf_counter()}

    async def _updates(self, given: dict[str, str]) -> bytes:
        """Return the updates from *offset* on.

        If there are none, wait for one, as Telegram does.
        """
        self.polled.set()
        offset = int(given.get("offset") or 0)
        for number in [each for each in self._waiting if each < offset]:
            del self._waiting[number]
        if not self._waiting:
            self._news.clear()
            try:
                async with asyncio.timeout(float(given.get("timeout") or 0)):
                    await self._news.wait()
            except TimeoutError:
                return b"[]"
        return b"[" + b",".join(list(self._waiting.values())[:100]) + b"]"

    def _write(self, user: int) -> None:
        number = next(self._numbers)
        person = {"id": user, "is_bot": False, "first_name": f"Person {user}"}
        message: dict[str, Any] = {
            "message_id": number,
            "date": int(time.time()),
            "chat": {"id": user, "type": "private", "first_name": f"Person {user}"},
            "from": person,
            "text": self._text,
        }
        if self._text.startswith("/"):
            length = len(self._text.split(maxsplit=1)[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        self._waiting[number] = _dump({"update_id": number, "message": message})
        self._asked_at[user] = time.perf_counter()
        self._answered.clear()
        self._news.set()

    def _accept(self, chat: int, text: str) -> dict[str, Any]:
        """Accept a message of the bot.

        If it is the reply that its chat waits for, the chat writes again.
        """
        asked_at = self._asked_at.pop(chat, None)
        if asked_at is not None:
            self.latencies.append(time.perf_counter() - asked_at)
            if not self._closed:
                self._write(chat)
            elif not self._asked_at:
                self._answered.set()
        return {
            "message_id": next(self._numbers),
            "date": int(time.time()),
            "chat": {"id": chat, "type": "private" if chat > 0 else "supergroup"},
            "from": _ME,
            "text": text,
        }


class NoReply(Exception):
    """The bot did not answer."""


def _dump(value: object) -> bytes:
    return json.dumps(value).encode()


def _answer(result: bytes) -> web.Response:
    body = b'{"ok":true,"result":' + result + b"}"
    return web.Response(body=body, content_type="application/json")


async def serve(text: str, phases: Sequence[tuple[int, float]], warm: float) -> None:
    """Serve on this machine until standard input is closed. Print each report as a JSON line."""
    standin = StandIn(text)
    runner = web.ServerRunner(web.Server(standin.handle, access_log=None), shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        _print(url=f"http://127.0.0.1:{runner.addresses[0][1]}")
        async with asyncio.timeout(LONGEST):
            await standin.polled.wait()
            _print(polled=time.monotonic())
            for chats, seconds in phases:
                async for report in standin.keep_busy(chats, warm, seconds):
                    _print(**report)
        # The process that has started this one closes its input at the end.
        await asyncio.to_thread(sys.stdin.read)
    finally:
        await runner.cleanup()


@asynccontextmanager
async def run_stand_in(
    text: str = "hello", phases: Sequence[tuple[int, float]] = (), warm: float = 0.5
) -> AsyncIterator[RunningStandIn]:
    """Run a stand-in in a separate process, so that it uses no time of the bot's process."""
    given = [f"--phase={chats}:{seconds}" for chats, seconds in phases]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.standin", f"--text={text}", f"--warm={warm}", *given),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        url = json.loads(await process.stdout.readline())["url"]
        yield RunningStandIn(process.stdout, url)
    finally:
        process.terminate()
        await process.wait()


@dataclass(frozen=True)
class RunningStandIn:
    """The address and the reports of a stand-in that runs in another process."""

    _lines: asyncio.StreamReader
    url: str

    async def report(self) -> dict[str, float]:
        """Return the next report: first `polled`, then those of each phase (see `keep_busy`).

        Raises NoReply if the stand-in has ended.
        """
        line = await self._lines.readline()
        if not line:
            raise NoReply("the stand-in gave up waiting for the bot")
        report: dict[str, float] = json.loads(line)
        return report


def _print(**report: object) -> None:
    print(json.dumps(report), flush=True)


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", default="hello")
    parser.add_argument("--warm", type=float, default=0.5)
    parser.add_argument("--phase", action="append", default=[], help="CHATS:SECONDS")
    given = parser.parse_args()
    split = [each.split(":") for each in given.phase]
    phases = [(int(chats), float(seconds)) for chats, seconds in split]
    asyncio.run(serve(given.text, phases, given.warm))


if __name__ == "__main__":
    main()

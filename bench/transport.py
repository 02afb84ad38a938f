"""Messages a second that PTB's Bot sends to 32 chats: over our transport, and over its own."""

from __future__ import annotations

import asyncio
from time import perf_counter

from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bench.stand_in import TOKEN, stand_in
from bot.transport import AiohttpRequest

CHATS = 32
SECONDS = 3.0


async def measure(url: str, request: BaseRequest, chats: int = CHATS) -> float:
    """Messages a second, one in flight for each chat."""
    bot = Bot(TOKEN, f"{url}/bot", request=request, get_updates_request=HTTPXRequest())
    sent = 0

    async def talk(chat: int, until: float) -> None:
        nonlocal sent
        while perf_counter() < until:
            await bot.send_message(chat, "Recorded: HUM-7, due Fri 25 Jul, 12:00 UTC")
            sent += 1

    async with request:
        await asyncio.gather(*(talk(-chat, perf_counter() + 0.5) for chat in range(1, chats + 1)))
        sent, began = 0, perf_counter()
        until = began + SECONDS
        await asyncio.gather(*(talk(-chat, until) for chat in range(1, chats + 1)))
        return sent / (perf_counter() - began)


async def main() -> None:
    async with stand_in() as url:
        for name, request in (("ours", AiohttpRequest()), ("PTB's own", HTTPXRequest())):
            rate = await measure(url, request)
            print(f"transport: {name:10} {rate:7,.0f} messages/s, {CHATS} chats")


if __name__ == "__main__":
    asyncio.run(main())

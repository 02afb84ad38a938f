"""Letters a second that the delivery carries from the outbox to 32 chats, each settled on disk."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from telegram import Bot

from bench.stand_in import TOKEN, stand_in
from bot.delivery import Delivery
from bot.limits import Limits
from bot.transport import AiohttpRequest
from domain.groups import Place
from storage.outbox import Letter, LetterKind
from storage.records import Records
from storage.store import Store

CHATS = 32
LETTERS = 3200


class Silent:
    """Reports that nobody reads: nothing is refused here."""

    async def held(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        raise AssertionError((records, letter, reason, now))

    parked = unreachable = cannot_pin = held

    def repeat_mark(self, letter: Letter) -> str:
        raise AssertionError(letter)


def now() -> datetime:
    return datetime.now(UTC)


async def measure(url: str, folder: Path) -> float:
    """Letters a second, from a full outbox to an empty one."""
    request = AiohttpRequest()
    bot = Bot(TOKEN, f"{url}/bot", request=request, get_updates_request=AiohttpRequest())
    async with Store.open(folder / "desk.db", create=True) as store, request:
        async with store.transaction() as records:
            for number in range(LETTERS):
                text = f"Recorded: HUM-{number}, due Fri 25 Jul, 12:00 UTC"
                place = Place(-1 - number % CHATS)
                records.outbox.put(Letter(LetterKind.MESSAGE, place, text, "en", now()))
        delivery = Delivery(
            bot, store, reports=Silent(), limits=Limits.off(), machine_now=now, now=now
        )
        began = perf_counter()
        async with delivery.working():
            await delivery.settled()
            return LETTERS / (perf_counter() - began)


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with stand_in() as url:
            rate = await measure(url, Path(folder))
    print(f"delivery: {rate:,.0f} letters/s, {CHATS} chats")


if __name__ == "__main__":
    asyncio.run(main())

"""A thread that one person floods while others work in it, in virtual time."""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Self

from telegram import Bot

from bot.beat import Beat
from bot.fresh_look import FreshLook
from bot.outbound import Delivery, Limits
from bot.transport import AiohttpRequest
from domain.floods import InputLimits
from domain.groups import Group, Place
from domain.people.model import Person, Role
from handlers.contents import CONTENTS
from handlers.dispatch.dispatch import Dispatch
from handlers.dispatch.undelivered import Undelivered
from handlers.turns.desk import Desk
from handlers.turns.updates import UserInput
from sandbox.client.client import Sandbox
from sandbox.options import DEFAULT_TOKEN, Options
from sandbox.server import serve
from storage.records import Records
from storage.store import Store
from tests.room import REGISTRY

START = datetime(2026, 1, 12, 9, 0, tzinfo=UTC)
STEP = timedelta(milliseconds=250)
#: One person sends so many commands a second, for so many seconds.
RATE, SECONDS = 50, 120
#: An answer to others, a due moment and an urgent notice are sent within so many seconds.
AIM = 5.0
OTHERS, DUE, NOTICE, PRIVATE = (
    "another person's card",
    "a due moment",
    "an urgent notice",
    "a private answer",
)
_PEOPLE = {
    "A-hum": ("A", Role.DELEGATE),
    "B-hum": ("B", Role.DELEGATE),
    "B-head": ("B", Role.HEAD),
    "S-sec": ("S", Role.SECRETARIAT),
}


@dataclass
class Waited:
    """What others have sent, and how long it took until it was seen in its chat."""

    #: The words that show it -> what it is, the id of its chat, and since when it is awaited.
    awaited: dict[str, tuple[str, int, datetime]] = field(default_factory=dict)
    #: What it is -> the seconds that each of these took.
    seconds: dict[str, list[float]] = field(default_factory=dict)
    #: When the desk has sent or edited a message in the thread.
    calls: list[datetime] = field(default_factory=list)

    def expect(self, what: str, chat: int, words: str, since: datetime) -> None:
        """Note that *words* are to be seen in that chat."""
        self.awaited[words] = (what, chat, since)

    def see(self, chat: int, text: str, now: datetime) -> None:
        """Note a text that is seen in a chat."""
        for words, (what, where, since) in list(self.awaited.items()):
            if words in text and where == chat and now >= since:
                self.seconds.setdefault(what, []).append((now - since).total_seconds())
                del self.awaited[words]

    def worst(self, what: str) -> float:
        """Return the most seconds that something of this kind took; infinite if it never came."""
        missing = any(each == what for each, *_ in self.awaited.values())
        return math.inf if missing else max(self.seconds.get(what, [math.inf]))

    @property
    def most_in_a_minute(self) -> int:
        """The largest number of calls to the thread in any minute."""
        minute = timedelta(minutes=1)
        return max(
            sum(begin <= each < begin + minute for each in self.calls) for begin in self.calls
        )


class Hall:
    """A desk with Telegram's limits and a sandbox; only this object moves the clock."""

    def __init__(self, sandbox: Sandbox, store: Store, bot: Bot, users: dict[str, int]) -> None:
        self.now, self.waited = START, Waited()
        self._sandbox, self._store, self._users = sandbox, store, users
        desk = Desk(registry=REGISTRY, contents=CONTENTS, limits=InputLimits())
        self._dispatch = Dispatch(store, desk)
        self._delivery = Delivery(
            bot,
            store,
            reports=Undelivered(desk),
            limits=Limits.telegram(),
            machine_now=lambda: self.now,
            now=lambda: self.now,
            wake=lambda: self._beat.wake(),
            look=FreshLook(now=lambda: self.now, grace=timedelta(0)),
        )
        self._beat = Beat(
            store,
            [self._delivery.settling, self._delivery.claiming],
            busy=lambda: self._delivery.busy,
        )
        self._rows, self._seen = count(1), 0
        self.thread = Place(0)

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path) -> AsyncIterator[Self]:
        """Open a desk with a new database at *path*, and one group with four people."""
        async with AsyncExitStack() as stack:
            url = await stack.enter_async_context(serve(Options(now=START)))
            sandbox = await stack.enter_async_context(Sandbox(url))
            store = await stack.enter_async_context(Store.open(path, create=True))
            requests = AiohttpRequest(64), AiohttpRequest()
            for each in requests:
                await stack.enter_async_context(each)
            bot = Bot(
                DEFAULT_TOKEN,
                base_url=f"{url}/bot",
                request=requests[0],
                get_updates_request=requests[1],
            )
            users = {}
            for label in _PEOPLE:
                users[label] = (await sandbox.person(label)).id
                await sandbox.say(users[label], "/start")
            hall = cls(sandbox, store, bot, users)
            hall.thread = Place((await sandbox.chat("Humanitarian", [*users.values()])).id)
            await store.run(hall._furnish)
            await stack.enter_async_context(hall._delivery.working())
            await stack.enter_async_context(hall._beat.working())
            yield hall

    async def _furnish(self, records: Records) -> None:
        await records.groups.save(Group("HUM").bind(self.thread, "HUM", "en").open(START))
        for label, (delegation, role) in _PEOPLE.items():
            groups = frozenset({"HUM"})
            records.people.add(Person(self._users[label], label, delegation, role, groups, START))

    async def say(self, who: str, lines: Iterable[str], *, private: bool = False) -> None:
        """Have a person send these lines, and let the desk handle them in one batch."""
        user = self._users[who]
        place = Place(user) if private else self.thread
        batch = [
            UserInput(next(self._rows), user, place, private, self.now, text=each, message_id=1)
            for each in lines
        ]
        await self._store.run(lambda records: self._dispatch.receive(records, batch, self.now))

    async def step(self) -> None:
        """Fire what is due, let the desk send what it may send now, and move the clock."""
        await self._store.run(lambda records: self._dispatch.fire(records, self.now, self.now))
        self._beat.wake()
        await self._beat.wait_until_idle()
        for entry in await self._sandbox.ledger(self._seen):
            self._seen = entry.seq
            if entry.chat_id is not None:
                self.waited.see(entry.chat_id, entry.text, self.now)
            if entry.chat_id == self.thread.chat and entry.kind in {"message", "edit"}:
                self.waited.calls.append(self.now)
        self.now += STEP

    async def expect(self, what: str, who: str, line: str, words: str) -> None:
        """Have a person send a line, by which these words are to be seen in the thread."""
        self.waited.expect(what, self.thread.chat, words, self.now)
        await self.say(who, [line])

    async def expect_answer(self, who: str) -> None:
        """Have a person ask for their own entries, which are to be seen in private."""
        self.waited.expect(PRIVATE, self._users[who], "", self.now)
        await self.say(who, ["/my"], private=True)


async def play(folder: Path, *, seconds: int = SECONDS, rate: int = RATE) -> Waited:
    """Let one person flood a thread while others work there; return how long these waited."""
    async with Hall.open(folder / "flood.db") as hall:
        for minute in range(1, seconds // 60 + 1):
            line = f"/action B: Look at item K{minute} by 12 Jan 09:{minute + 1:02} UTC"
            await hall.say("B-head", [line])
        while hall.now < START + timedelta(minutes=1):
            await hall.step()
        began = hall.now
        for minute in range(1, seconds // 60 + 1):
            due = began + timedelta(minutes=minute)
            hall.waited.expect(DUE, hall.thread.chat, f"Look at item K{minute}", due)
        sent = 0
        for step in count():
            passed = step * STEP.total_seconds()
            if passed < seconds:
                until = round((passed + STEP.total_seconds()) * rate)
                lines = [f"/action A: Number {each} by +24h" for each in range(sent, until)]
                sent = until
                await hall.say("A-hum", lines)
                await _others(hall, step)
            elif not hall.waited.awaited or passed > 10 * seconds:
                break
            await hall.step()
        return hall.waited


async def _others(hall: Hall, step: int) -> None:
    """Let the others send something at some steps after the flood has begun."""
    if step % 36 == 2:
        line, words = f"/action B: Item {step} of B by +24h", f"Item {step} of B"
        await hall.expect(OTHERS, "B-hum", line, words)
    if step % 120 == 61:
        words = f"Word {step} of the secretariat"
        await hall.expect(NOTICE, "S-sec", f"/notice HUM {words}.", words)
    if step % 80 == 16:
        await hall.expect_answer("B-head")

"""A desk without Telegram. All that the benchmarks do with a store is in this file."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy import Engine, event

from bench.standin import FIRST_USER
from bot.fresh_look import FreshLook
from bot.outbound.claims import Claims
from bot.outbound.rate_limits import Limits
from domain.groups import Place
from domain.people.model import Delegation, Kind, Registry
from handlers.contents import CONTENTS
from handlers.dispatch.dispatch import Dispatch
from handlers.dispatch.undelivered import Undelivered
from handlers.turns.desk import Desk
from handlers.turns.updates import UserInput
from storage.records import Records
from storage.store import Store

REGISTRY = Registry.of(
    [Delegation("A", Kind.PARTY), Delegation("B", Kind.PARTY), Delegation("S", Kind.SECRETARIAT)]
)

_Result = TypeVar("_Result")


class Room:
    """A desk with its store. People send commands to it, and its timers are fired."""

    def __init__(self, store: Store) -> None:
        self._store = store
        desk = Desk(registry=REGISTRY, username="BenchBot", contents=CONTENTS)
        self._dispatch = Dispatch(store, desk)
        self._numbers = count(1)

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, *, create: bool = False) -> AsyncIterator[Self]:
        """Open the database at *path*, or create it."""
        async with Store.open(path, create=create) as store:
            yield cls(store)

    @property
    def claims(self) -> Claims:
        """New claims of a delivery without limits."""
        look = FreshLook(now=lambda: datetime.now(UTC), grace=timedelta(0))
        return Claims(Limits.off(), look, Undelivered(self._dispatch.desk))

    async def run(self, work: Callable[[Records], Coroutine[Any, Any, _Result]]) -> _Result:
        """Return the result of *work*, after the commit of what it has written."""
        return await self._store.run(work)

    async def checkpoint(self) -> None:
        """Do what the desk does soon after text was deleted: empty SQLite's log."""
        await self._store.clear_log()

    async def say(
        self,
        text: str,
        now: datetime,
        *,
        first: int = 0,
        people: int = 1,
        reply_to: int | None = None,
    ) -> float:
        """Have *people* people send *text* in private, all in one batch.

        *first* is the number of the first of them. Return the seconds until the replies were
        committed. *reply_to* is the id of the message that the text replies to.
        """
        batch = [
            self._input(FIRST_USER + first + each, text, now, reply_to) for each in range(people)
        ]
        began = time.perf_counter()
        await self.run(lambda records: self._dispatch.receive(records, batch, now))
        return time.perf_counter() - began

    async def begin(self, now: datetime) -> None:
        """Do what the desk does at each start: plan the timers that recur."""
        await self._dispatch.open(now)

    async def fire(self, now: datetime) -> int:
        """Fire a batch of the timers that are due; return how many it had."""
        return await self.run(lambda records: self._dispatch.fire(records, now, now))

    async def next_due(self) -> datetime | None:
        """Return when the next timer is due, or None if none is planned."""
        return await self.run(lambda records: records.timers.next())

    async def fire_among_commands(self, now: datetime, most: int) -> tuple[float, float]:
        """Fire the due timers, about *most* of them, while one person sends commands.

        Return the seconds until they were fired, and the seconds of the slowest command.
        """
        began, waits = time.perf_counter(), []

        async def fire() -> float:
            left = most
            while left > 0 and (fired := await self.fire(now)):
                left -= fired
            return time.perf_counter() - began

        firing = asyncio.create_task(fire())
        while not firing.done():
            waits.append(await self.say("/settings", now))
        return await firing, max(waits)

    def _input(self, user: int, text: str, now: datetime, reply_to: int | None) -> UserInput:
        number = next(self._numbers)
        return UserInput(
            row=number,
            user=user,
            place=Place(user),
            private=True,
            at=now,
            text=text,
            message_id=number,
            reply_to=reply_to,
        )


@contextmanager
def inserts() -> Iterator[list[str]]:
    """Yield a list that gets each INSERT statement executed in the meantime.

    Rows that are written together by one statement count once.
    """
    found: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if statement.startswith("INSERT"):
            found.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", note)

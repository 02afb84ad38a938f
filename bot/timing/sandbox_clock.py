"""Lockstep: the desk's time, the machine's or that of a sandbox which waits for the desk."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from secrets import token_hex
from typing import Any, Protocol

import aiohttp
import structlog

from bot.backoff import until
from bot.config.addresses import NotLoopback, require_loopback
from bot.config.settings import Config
from bot.inbound.intake import Intake
from storage.store import Store

__all__ = ["DeskClock", "MachineClock", "NotLoopback", "Pulse", "SandboxClock", "clock_for"]

log = structlog.get_logger(__name__)

_GONE = "no sandbox answers at {}: a sandbox's chats end with it, and another does not know them"

#: Seconds the sandbox holds the question for its clock, and between two questions that fail.
HOLD, RETRY = 30.0, 0.5
#: Seconds after which a busy desk is looked at again, though nothing says that it should be.
SOON = (0.002, 0.004, 0.008, 0.016, 0.032)
#: Seconds after which an idle desk says so again: the first word may have crossed with an update.
AGAIN = 0.25


class SandboxGone(Exception):
    """Nothing answers at the address of the sandbox whose clock the desk is to follow."""


class Dues(Protocol):
    """What knows what is due (handlers.dispatch)."""

    async def next_due(self) -> datetime | None:
        """The next instant at which there is something to do."""


class Carries(Protocol):
    """What sends (bot.delivery)."""

    async def settled(self) -> None:
        """Wait until nothing can be sent just now."""


@dataclass(frozen=True, slots=True)
class Idle:
    """A desk with nothing to do: everything below *offset* is handled, the next is due then."""

    offset: int | None
    next_due: datetime | None


class Pulse:
    """Whether the desk has anything to do."""

    def __init__(self, store: Store, dispatch: Dues, delivery: Carries, intake: Intake) -> None:
        self._store, self._dispatch = store, dispatch
        self._delivery, self._intake = delivery, intake

    async def rest(self) -> None:
        """Wait until there is nothing to send just now."""
        await self._delivery.settled()

    async def take(self, now: datetime) -> Idle | None:
        """What the desk has come to, or None where it is at work or has yet to reach Telegram."""
        # The offset first: what lies below it is committed, and so is seen by what follows.
        offset = self._intake.offset
        if self._intake.presses.busy or not self._intake.reached:
            return None
        # What is due before what waits: a knock in between turns the one into the other.
        due = await self._dispatch.next_due()
        async with self._store.transaction() as records:
            if await records.inbox.count_waiting() or await records.outbox.busy():
                return None
        if self._intake.offset != offset or (due is not None and due <= now):
            return None
        return Idle(offset, due)


class DeskClock(Protocol):
    """Where `now` comes from, and who wants to know when the desk is idle."""

    def now(self) -> datetime:
        """The desk's time, aware and in UTC."""

    def on_change(self, call: Callable[[], None]) -> None:
        """Call *call* whenever time was moved."""

    def look(self) -> None:
        """The desk may have become idle."""

    def reporting(self, pulse: Pulse) -> AbstractAsyncContextManager[None]:
        """Tell whoever moves the clock, as long as this is open, when the desk is idle."""


class MachineClock:
    """The machine's own time; nobody moves it, so nobody waits for the desk."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def on_change(self, call: Callable[[], None]) -> None:
        pass

    def look(self) -> None:
        pass

    @asynccontextmanager
    async def reporting(self, pulse: Pulse) -> AsyncIterator[None]:  # noqa: ARG002
        yield


class SandboxClock:
    """The time of the sandbox at *control*, followed over HTTP. Made by `following`."""

    def __init__(self, control: str, session: aiohttp.ClientSession) -> None:
        self._url, self._session = control.rstrip("/") + "/control", session
        # Whoever starts a desk may name it, so as not to take an earlier one's word for its own.
        self._instance = os.environ.get("GREFFIER_INSTANCE") or token_hex(4)
        self._listeners: list[Callable[[], None]] = []
        self._looked = asyncio.Event()
        self._seq = -1
        self._at, self._read, self._running = datetime.min.replace(tzinfo=UTC), 0.0, False

    @classmethod
    @asynccontextmanager
    async def following(cls, config: Config) -> AsyncIterator[SandboxClock]:
        """Follow the clock of the sandbox in *config*.

        Raises NotLoopback where it is afar, and SandboxGone where nothing answers.
        """
        assert config.sandbox is not None
        require_loopback(config.sandbox.control, config.api)
        async with aiohttp.ClientSession() as session:
            clock = cls(config.sandbox.control, session)
            try:
                clock._set(await clock._ask({}))
            except (aiohttp.ClientError, TimeoutError):
                raise SandboxGone(_GONE.format(config.sandbox.control)) from None
            following = asyncio.create_task(clock._follow(), name="sandbox clock")
            try:
                yield clock
            finally:
                following.cancel()
                with suppress(asyncio.CancelledError):
                    await following

    def now(self) -> datetime:
        """The sandbox's time."""
        if not self._running:
            return self._at
        return self._at + timedelta(seconds=time.monotonic() - self._read)

    def on_change(self, call: Callable[[], None]) -> None:
        """Call *call* whenever the sandbox's clock was moved."""
        self._listeners.append(call)

    def look(self) -> None:
        """The desk may have become idle."""
        self._looked.set()

    @asynccontextmanager
    async def reporting(self, pulse: Pulse) -> AsyncIterator[None]:
        """Post to the sandbox whenever the desk has become idle, and never while it is busy."""
        stop = asyncio.Event()
        self.look()
        async with asyncio.TaskGroup() as tasks:
            posting = tasks.create_task(self._report(pulse, stop), name="lockstep")
            try:
                yield
            finally:
                # Asked, not cancelled: a transaction is never cut short.
                stop.set()
                self.look()
                await asyncio.wait([posting])

    async def _follow(self) -> None:
        while True:
            try:
                self._set(await self._ask({"after_seq": str(self._seq), "timeout": str(HOLD)}))
            except (aiohttp.ClientError, TimeoutError) as problem:
                log.warning("sandbox.unreachable", problem=type(problem).__name__)
                await asyncio.sleep(RETRY)

    async def _ask(self, query: dict[str, str]) -> dict[str, Any]:
        async with self._session.get(f"{self._url}/clock", params=query) as answer:
            answer.raise_for_status()
            reading: dict[str, Any] = await answer.json()
            return reading

    def _set(self, reading: dict[str, Any]) -> None:
        if reading["seq"] == self._seq:
            return
        self._seq, self._running = reading["seq"], reading["running"]
        self._at, self._read = datetime.fromisoformat(reading["now"]), time.monotonic()
        for call in self._listeners:
            call()
        self.look()

    async def _report(self, pulse: Pulse, stop: asyncio.Event) -> None:
        looks = 0
        while not stop.is_set():
            self._looked.clear()
            await until(stop, pulse.rest())
            # Read together, so that a movement in between makes this word an old one.
            seq, now = self._seq, self.now()
            idle = None if stop.is_set() else await pulse.take(now)
            if idle is None:
                wait, looks = SOON[min(looks, len(SOON) - 1)], looks + 1
            else:
                wait, looks = AGAIN if await until(stop, self._post(seq, idle)) else RETRY, 0
            with suppress(TimeoutError):
                await asyncio.wait_for(self._looked.wait(), wait)

    async def _post(self, seq: int, idle: Idle) -> bool:
        """Say that the desk is idle; False where the sandbox could not be told."""
        word = {
            "clock_seq": seq,
            "idle": True,
            "offset": idle.offset,
            "next_due": idle.next_due.isoformat() if idle.next_due else None,
            "instance": self._instance,
        }
        try:
            async with self._session.post(f"{self._url}/desk", json=word) as answer:
                answer.raise_for_status()
        except (aiohttp.ClientError, TimeoutError) as problem:
            log.warning("sandbox.unreachable", problem=type(problem).__name__)
            return False
        return True


def clock_for(config: Config) -> AbstractAsyncContextManager[DeskClock]:
    """The clock that the configuration asks for."""
    return SandboxClock.following(config) if config.sandbox else _machine()


@asynccontextmanager
async def _machine() -> AsyncIterator[MachineClock]:
    yield MachineClock()

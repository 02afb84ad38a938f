"""Gives the desk its time: the machine's time, or the time of a sandbox's clock.

The sandbox does not move its clock before the desk reports that it is idle.
"""

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
from bot.config import Config, require_loopback
from bot.inbound import Intake
from storage.records import Records
from storage.store import Store

log = structlog.get_logger(__name__)

_GONE = "no sandbox answers at {}: a sandbox's chats end with it, and another does not know them"

#: HOLD: the sandbox answers a request for its clock after this many seconds if the clock was not
#: moved. RETRY: the seconds to wait after a failed request.
HOLD, RETRY = 30.0, 0.5
#: A desk that was busy is checked again after these seconds (first, second … check), even if
#: nothing has called `check_idle`.
SOON = (0.002, 0.004, 0.008, 0.016, 0.032)
#: An idle desk reports again after this many seconds, because the sandbox may have sent an update
#: while the last report was on its way.
AGAIN = 0.25


class SandboxGone(Exception):
    """Nothing answers at the address of the sandbox whose clock the desk has to follow."""


class Beating(Protocol):
    """Does all that can be done. bot.beat implements it."""

    async def wait_until_idle(self) -> None:
        """Wait until nothing can be done now and no call is in flight."""


@dataclass(frozen=True, slots=True)
class Idle:
    """The state of a desk that has nothing to do: all updates below *offset* are handled.

    *next_due* is when the next timer is due, or None if there is none.
    """

    offset: int | None
    next_due: datetime | None


class IdleCheck:
    """Finds out whether the desk has anything to do."""

    def __init__(
        self,
        store: Store,
        beat: Beating,
        intake: Intake,
        held: Callable[[], bool] = lambda: False,
    ) -> None:
        """Create the check. While *held* returns True, the desk is not idle, because it waits."""
        self._store, self._beat, self._intake, self._held = store, beat, intake, held

    async def wait_until_sent(self) -> None:
        """Wait until no letter can be sent now and no call is in flight."""
        await self._beat.wait_until_idle()

    async def read(self, now: datetime) -> Idle | None:
        """Return the state of the desk if it is idle at *now*.

        Return None if the desk has something to do, or if it has not reached Telegram yet.
        """
        # The offset is read before the queries: all updates below it are committed, so the queries
        # see them.
        offset = self._intake.offset
        if self._held() or self._intake.button_answers.busy or not self._intake.reached:
            return None
        if not self._intake.formal_open:
            return None
        waits, due = await self._store.run(_read)
        if (
            self._held()
            or waits
            or self._intake.offset != offset
            or (due is not None and due <= now)
        ):
            return None
        return Idle(offset, due)


async def _read(records: Records) -> tuple[bool, datetime | None]:
    """Return whether an update or a letter waits, and when the next timer is due."""
    waits = await records.inbox.count_waiting() or await records.outbox.busy()
    return bool(waits), await records.timers.next()


class DeskClock(Protocol):
    """Returns the desk's time, and reports to the owner of the clock when the desk is idle."""

    @property
    def delivers_at_once(self) -> bool:
        """True if a message can be fetched from the instant of its date on, as from a sandbox."""

    def now(self) -> datetime:
        """Return the desk's time, aware and in UTC."""

    async def reread(self) -> None:
        """Bring `now` up to date, if the clock is somewhere else and may have been moved."""

    def on_change(self, call: Callable[[], None]) -> None:
        """Have *call* called each time the clock is moved."""

    def check_idle(self) -> None:
        """Check soon whether the desk is idle now."""

    def reporting(self, idle_check: IdleCheck) -> AbstractAsyncContextManager[None]:
        """While this is open, report to the owner of the clock each time the desk is idle."""


class MachineClock:
    """The machine's own clock. Nobody moves it, so nobody needs to know when the desk is idle."""

    delivers_at_once = False

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def reread(self) -> None:
        pass

    def on_change(self, call: Callable[[], None]) -> None:
        pass

    def check_idle(self) -> None:
        pass

    @asynccontextmanager
    async def reporting(self, idle_check: IdleCheck) -> AsyncIterator[None]:  # noqa: ARG002 - see DeskClock
        yield


class SandboxClock:
    """The clock of the sandbox whose control address is *control*, read over HTTP.

    `following` creates an instance.
    """

    delivers_at_once = True

    def __init__(self, control: str, session: aiohttp.ClientSession) -> None:
        self._url, self._session = control.rstrip("/") + "/control", session
        # The program that starts a desk may choose a name for the desk. By the name it can
        # distinguish this desk's reports from those of an earlier desk.
        self._instance = os.environ.get("GREFFIER_INSTANCE") or token_hex(4)
        self._listeners: list[Callable[[], None]] = []
        self._check_now = asyncio.Event()
        self._seq = -1
        self._at, self._read, self._running = datetime.min.replace(tzinfo=UTC), 0.0, False

    @classmethod
    @asynccontextmanager
    async def following(cls, config: Config) -> AsyncIterator[SandboxClock]:
        """Follow the clock of the sandbox that *config* names.

        Raises NotLoopback if the sandbox is not on this machine, and SandboxGone if it does not
        answer.
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
        """Return the sandbox's time."""
        if not self._running:
            return self._at
        return self._at + timedelta(seconds=time.monotonic() - self._read)

    async def reread(self) -> None:
        """Read the sandbox's clock now. If the sandbox does not answer, `now` stays as it is."""
        with suppress(aiohttp.ClientError, TimeoutError):
            self._set(await self._ask({}))

    def on_change(self, call: Callable[[], None]) -> None:
        """Have *call* called each time the sandbox's clock is moved."""
        self._listeners.append(call)

    def check_idle(self) -> None:
        """Check soon whether the desk is idle now."""
        self._check_now.set()

    @asynccontextmanager
    async def reporting(self, idle_check: IdleCheck) -> AsyncIterator[None]:
        """Report to the sandbox each time the desk is idle, and never while it is busy."""
        stop = asyncio.Event()
        self.check_idle()
        async with asyncio.TaskGroup() as tasks:
            posting = tasks.create_task(self._report(idle_check, stop), name="idle reports")
            try:
                yield
            finally:
                # The task is asked to stop and not cancelled, because a cancel could interrupt a
                # transaction.
                stop.set()
                self.check_idle()
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
        # The answers to two requests may arrive in the other order.
        if reading["seq"] <= self._seq:
            return
        self._seq, self._running = reading["seq"], reading["running"]
        self._at, self._read = datetime.fromisoformat(reading["now"]), time.monotonic()
        for call in self._listeners:
            call()
        self.check_idle()

    async def _report(self, idle_check: IdleCheck, stop: asyncio.Event) -> None:
        checks = 0
        while not stop.is_set():
            self._check_now.clear()
            await until(stop, idle_check.wait_until_sent())
            # The number and the time of the clock are read before the check. If the clock is moved
            # during the check, the sandbox sees by the old number that this report is out of date.
            seq, now = self._seq, self.now()
            idle = None if stop.is_set() else await idle_check.read(now)
            if idle is None:
                wait, checks = SOON[min(checks, len(SOON) - 1)], checks + 1
            else:
                wait, checks = AGAIN if await until(stop, self._post(seq, idle)) else RETRY, 0
            with suppress(TimeoutError):
                await asyncio.wait_for(self._check_now.wait(), wait)

    async def _post(self, seq: int, idle: Idle) -> bool:
        """Report that the desk is idle. Return False if the sandbox could not be reached."""
        report = {
            "clock_seq": seq,
            "idle": True,
            "offset": idle.offset,
            "next_due": idle.next_due.isoformat() if idle.next_due else None,
            "instance": self._instance,
        }
        try:
            async with self._session.post(f"{self._url}/desk", json=report) as answer:
                answer.raise_for_status()
        except (aiohttp.ClientError, TimeoutError) as problem:
            log.warning("sandbox.unreachable", problem=type(problem).__name__)
            return False
        return True


def clock_for(config: Config) -> AbstractAsyncContextManager[DeskClock]:
    """Open the sandbox's clock if the configuration names a sandbox, else the machine's clock."""
    return SandboxClock.following(config) if config.sandbox else _machine()


@asynccontextmanager
async def _machine() -> AsyncIterator[MachineClock]:
    yield MachineClock()

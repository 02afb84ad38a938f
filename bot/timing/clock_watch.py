"""Asks Telegram for its time while the desk's clock is not believed, and tells the secretariat."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

import structlog
from telegram import Bot
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.api import call_api
from bot.backoff import Backoff, until
from bot.outbound import Fate, read_error
from bot.timing.second_clock import SecondClock
from storage.faults import is_storage_fault
from storage.records import Records
from storage.store import Store

log = structlog.get_logger(__name__)

#: Telegram is asked again after these seconds (first, second … time). The last number is the
#: longest time that a clock which is right again is not believed.
PAUSES = (1.0, 2.0, 4.0)
#: After these outcomes a report is sent again, because it has certainly not arrived.
_AGAIN = frozenset({Fate.NOT_SENT, Fate.THROTTLED, Fate.LOCKED_OUT})

Result = TypeVar("Result")
#: A user, and the text of the private message for this user.
Report = tuple[int, str]


class ClockReports(Protocol):
    """Writes what the secretariat is told of a wrong clock.

    handlers.dispatch.wrong_clock implements it.
    """

    async def differs(self, records: Records, ahead: timedelta, now: datetime) -> list[Report]:
        """Return the reports that the clock is *ahead*; none if the secretariat was told."""

    def note_told(self, records: Records) -> None:
        """Note that the secretariat was told, until `agrees` is called."""

    async def agrees(self, records: Records, now: datetime) -> None:
        """Tell the secretariat that the clock is right, if it was told that it was not."""


class ClockWatch:
    """Finds out whether the desk's clock is right again, as long as it is not believed.

    The report that the clock is wrong is not a letter of the outbox: a letter would wait with all
    others, and carry the time of a clock that is not believed. *wake* is called when there is a
    letter to send.
    """

    def __init__(
        self,
        second: SecondClock,
        bot: Bot,
        store: Store,
        reports: ClockReports,
        *,
        wake: Callable[[], None],
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        self._second, self._bot, self._store = second, bot, store
        self._reports, self._wake, self._pauses = reports, wake, pauses
        self._stop = asyncio.Event()
        #: False if the secretariat was certainly not told that the clock is wrong, neither by this
        #: process nor by an earlier one.
        self._told = True
        #: The reports that are not sent yet; None if none were written since the clock was right.
        self._unsent: list[Report] | None = None

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Watch the clock while this is open."""
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(self._watch(), name="clock watch")
            try:
                yield
            finally:
                # The task is asked to stop and not cancelled, because a cancel could interrupt a
                # transaction.
                self._stop.set()
                await asyncio.wait([watching])

    async def _watch(self) -> None:
        while not self._stop.is_set():
            await self._ask_until_believed()
            if self._stop.is_set():
                return
            self._unsent = None
            if self._told:
                self._told = False
                await self._run(self._write_agreement)
                self._wake()
            await until(self._stop, self._second.doubted.wait())

    async def _ask_until_believed(self) -> None:
        backoff = Backoff(self._pauses)
        while not self._second.believed() and not self._stop.is_set():
            before = self._second.missing
            try:
                await until(self._stop, self._bot.get_me())
            except TelegramError as problem:
                log.info("clock.unknown", problem=type(problem).__name__)
            if self._second.confirmed:
                await self._tell()
            if self._second.missing >= before:
                await backoff.failed(self._stop)

    async def _tell(self) -> None:
        """Send the reports. Those that have certainly not arrived are sent again the next time."""
        self._told = True
        if self._unsent is None:
            self._unsent = await self._run(self._write)
        waiting = self._unsent or []
        for user, text in tuple(waiting):
            try:
                await call_api(
                    self._bot, "sendMessage", chat_id=user, text=text, parse_mode=ParseMode.HTML
                )
            except TelegramError as problem:
                outcome = read_error(problem)
                log.warning("clock.not_told", fate=outcome.fate)
                if outcome.fate in _AGAIN:
                    continue
            waiting.remove((user, text))
            await self._run(self._note_told)

    async def _write(self, records: Records) -> list[Report]:
        ahead = self._second.ahead or timedelta()
        return await self._reports.differs(records, ahead, self._second.now())

    async def _write_agreement(self, records: Records) -> None:
        await self._reports.agrees(records, self._second.now())

    async def _note_told(self, records: Records) -> None:
        self._reports.note_told(records)

    async def _run(self, work: Callable[[Records], Coroutine[Any, Any, Result]]) -> Result | None:
        """Return the result of a unit of work, or None if the database failed."""
        try:
            return await self._store.run(work)
        except Exception as problem:
            if not is_storage_fault(problem):
                raise
            log.warning("clock.unwritten", problem=type(problem).__name__)
            return None

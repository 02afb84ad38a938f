"""Shows a watchdog whether the desk works: by a heartbeat file, and by GET /health over HTTP."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog
from aiohttp import web

from bot.backoff import sleep
from bot.config import HealthTable
from bot.inbound import Intake
from storage.records import Records
from storage.store import Store

log = structlog.get_logger(__name__)

#: After this many seconds without contact to Telegram the desk is not healthy. A long poll lasts
#: 50 seconds.
SILENT = 90.0
#: The heartbeat file is written at most once in this many seconds.
BEAT = 5.0


@dataclass(frozen=True, slots=True)
class Signals:
    """The figures that GET /health returns.

    *last_poll* is the number of seconds since Telegram was last reached, or None if it never was.
    *oldest_queued* is the age in seconds of the oldest queued letter, or None if none is queued.
    *inbox_waiting* counts the inbox rows that are not handled yet. *parked* counts the letters
    that wait for the secretariat's decision. *clock_ahead* is by how many seconds the desk's clock
    is ahead of Telegram's, or None if Telegram has told no time.
    """

    last_poll: float | None
    inbox_waiting: int
    oldest_queued: float | None
    parked: int
    clock_ahead: float | None

    @property
    def well(self) -> bool:
        """True if Telegram was reached in the last SILENT seconds."""
        return self.last_poll is not None and self.last_poll <= SILENT


class Health:
    """Writes the heartbeat file and answers GET /health.

    *now* returns the desk's time, by which the ages of letters are computed. *steady* returns the
    machine's steady clock in seconds, and *ahead* how far the desk's clock is ahead of Telegram's.
    The file is written at most once in *beat* seconds.
    """

    def __init__(
        self,
        table: HealthTable,
        store: Store,
        intake: Intake,
        *,
        now: Callable[[], datetime],
        steady: Callable[[], float] = time.monotonic,
        ahead: Callable[[], timedelta | None] = lambda: None,
        beat: float = BEAT,
    ) -> None:
        self._table, self._store, self._intake = table, store, intake
        self._now, self._steady, self._ahead, self._beat = now, steady, ahead, beat
        self._noted = 0.0
        #: The URL of GET /health; None until the server runs.
        self.url: str | None = None

    async def read(self) -> Signals:
        """Return the current signals."""
        reached = self._intake.reached
        queued, parked, waiting = await self._store.run(_read)
        oldest = (self._now() - queued).total_seconds() if queued else None
        silent = round(self._steady() - reached, 3) if reached else None
        ahead = self._ahead()
        return Signals(
            last_poll=silent,
            inbox_waiting=waiting,
            oldest_queued=oldest,
            parked=parked,
            clock_ahead=ahead.total_seconds() if ahead is not None else None,
        )

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """While this is open, write the heartbeat file and answer GET /health, if configured."""
        stop = asyncio.Event()
        async with AsyncExitStack() as stack:
            if self._table.port is not None:
                await stack.enter_async_context(self._serving(self._table.host, self._table.port))
            async with asyncio.TaskGroup() as tasks:
                if self._table.heartbeat is not None:
                    tasks.create_task(
                        self._write_times(self._table.heartbeat, stop), name="heartbeat"
                    )
                try:
                    yield
                finally:
                    stop.set()

    async def _write_times(self, path: Path, stop: asyncio.Event) -> None:
        """Write the time to the file each time Telegram was reached after the last writing."""
        while True:
            if self._intake.reached > self._noted:
                self._noted = self._intake.reached
                try:
                    await asyncio.to_thread(path.write_text, f"{datetime.now(UTC).isoformat()}\n")
                except OSError:
                    log.exception("heartbeat.unwritten")
            if stop.is_set():
                return
            await sleep(self._beat, stop)

    @asynccontextmanager
    async def _serving(self, host: str, port: int) -> AsyncIterator[None]:
        app = web.Application()
        app.router.add_get("/health", self._show)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
            self.url = f"http://{host}:{runner.addresses[0][1]}/health"
            yield
        finally:
            await runner.cleanup()

    async def _show(self, _request: web.Request) -> web.Response:
        signals = await self.read()
        return web.json_response(asdict(signals), status=200 if signals.well else 503)


async def _read(records: Records) -> tuple[datetime | None, int, int]:
    """Return when the oldest queued letter was written, and how many letters and updates wait."""
    return (
        await records.outbox.oldest_queued(),
        await records.outbox.count_parked(),
        await records.inbox.count_waiting(),
    )

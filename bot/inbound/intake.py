"""The intake: what Telegram hands over is committed before anything else is done with it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog
from telegram import Bot

from bot.backoff import Backoff
from bot.inbound.button_answers import PATIENCE, Late, Presses
from bot.inbound.gate import keep
from bot.inbound.raw_updates import is_id, structure
from bot.inbound.worker import Receiver, Worker
from storage.mail.inbox import Received
from storage.records import Records
from storage.store import Store

log = structlog.get_logger(__name__)

#: How often it is written down that Telegram was reached, and under which name.
HEARTBEAT = timedelta(minutes=1)
LAST_POLL = "last-poll"
#: Away for longer than this, presses were lost; the dispatch tells what else was.
AWAY = timedelta(seconds=120)


class Dispatch(Receiver, Late, Protocol):
    """What the intake hands on to (handlers.dispatch)."""

    async def was_away(self, since: datetime, until: datetime) -> None:
        """Tell people that nothing was received meanwhile."""


class Source(Protocol):
    """Where updates come from: bot.polling or bot.webhook."""

    async def run(self, intake: Intake, stop: asyncio.Event) -> None:
        """Hand everything to `intake.receive` until *stop*."""


class Intake:
    """The way from raw updates to the dispatch.

    *now* is the desk's clock. *told* is called after every commit that may have left something to
    say or something due, *moved* after every update taken in, kept or not. The bot must be
    initialised: its id tells what replies to the desk.
    """

    def __init__(
        self,
        bot: Bot,
        store: Store,
        dispatch: Dispatch,
        *,
        now: Callable[[], datetime],
        username: str,
        stale_after: timedelta,
        told: Callable[[], None] = lambda: None,
        moved: Callable[[], None] = lambda: None,
        backoff: Backoff | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self._store, self._dispatch = store, dispatch
        self._now, self._username, self._told = now, username, told
        self._moved = moved
        self._noted: datetime | None = None
        self.presses = Presses(bot, dispatch, now=now, told=told, moved=moved, patience=patience)
        self.worker = Worker(
            store,
            dispatch,
            self.presses,
            now=now,
            told=told,
            username=username,
            bot_id=bot.id,
            stale_after=stale_after,
            backoff=backoff,
        )
        #: What to ask Telegram for next: everything below is committed. None with a webhook.
        self.offset: int | None = None
        #: Seconds of the machine's steady clock when Telegram was last reached; 0 before that.
        self.reached = 0.0

    async def run(self, source: Source, stop: asyncio.Event) -> None:
        """Take in and handle until *stop*; ends between transactions, never within one.

        Raises what *source* raises: polling.TokenInUse, polling.WebhookSet.
        """
        ended = asyncio.Event()
        source_runs = asyncio.create_task(source.run(self, ended), name="source")
        worker_runs = asyncio.create_task(self.worker.run(ended), name="worker")
        stopping = asyncio.create_task(stop.wait(), name="stop")
        everything = [source_runs, worker_runs, stopping]
        try:
            await asyncio.wait(everything, return_when=asyncio.FIRST_COMPLETED)
        finally:
            ended.set()
            stopping.cancel()
            await asyncio.wait([source_runs, worker_runs])
            await self.presses.close()
        for task in (source_runs, worker_runs):
            task.result()

    async def receive(self, updates: Sequence[object]) -> None:
        """Commit what of *updates* is kept; on return Telegram may forget them all.

        Called after every contact with Telegram, also where nothing came: that much is noted, at
        most once a minute. Raises what the storage raises, having committed nothing.
        """
        self.reached = time.monotonic()
        now = self._now()
        beat = self._noted is None or abs(now - self._noted) >= HEARTBEAT
        if updates or beat:
            async with self._store.transaction() as records:
                kept = await self._sort(records, updates, now)
                await records.inbox.receive([_row(each) for each in kept], now)
                if beat:
                    records.facts.note(LAST_POLL, now.isoformat())
            self._noted = now if beat else self._noted
            self._wake(kept)
        if updates:
            self._moved()

    def move(self, offset: int | None) -> None:
        """Everything below *offset* is committed, talk that was dropped included."""
        if offset != self.offset:
            self.offset = offset
            self._moved()

    async def last_reached(self) -> datetime | None:
        """When Telegram was last reached, by the desk's clock, in this process or before it."""
        async with self._store.transaction() as records:
            noted = await records.facts.find(LAST_POLL)
        return datetime.fromisoformat(noted) if noted else None

    async def was_away(self, since: datetime | None) -> None:
        """Have it told, where it was long, that nothing was received between *since* and now."""
        now = self._now()
        if since is not None and now - since > AWAY:
            log.warning("intake.away", since=since.isoformat(), until=now.isoformat())
            await self._dispatch.was_away(since, now)
            self._told()

    async def _sort(
        self, records: Records, updates: Sequence[object], now: datetime
    ) -> list[Mapping[str, Any]]:
        """What the gate keeps; what is no update at all goes to quarantine."""
        prompted = await records.prompts.users() if updates else frozenset()
        questioned = await records.followups.questioned() if updates else frozenset()
        kept = []
        for update in updates:
            if isinstance(update, Mapping) and is_id(update.get("update_id")):
                kept.append(
                    keep(
                        update,
                        prompted=prompted,
                        questioned=questioned,
                        username=self._username,
                    )
                )
            else:
                log.error("update.unusable")
                records.quarantine.add(None, structure(update), "NoUpdate", now)
        return [each for each in kept if each is not None]

    def _wake(self, kept: Sequence[Mapping[str, Any]]) -> None:
        for each in kept:
            if "callback_query" in each:
                self.presses.expect(each["callback_query"]["id"])
        if kept:
            self.worker.wake()


def _row(kept: Mapping[str, Any]) -> Received:
    raw = json.dumps(kept, separators=(",", ":"), sort_keys=True)
    return Received(kept["update_id"], raw, hashlib.sha256(raw.encode()).hexdigest())

"""Commits each update from Telegram to the inbox before anything else is done with it."""

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
from bot.inbound.button_answers import PATIENCE, ButtonAnswers, LateAnswers
from bot.inbound.gate import keep
from bot.inbound.raw_updates import is_id, structure
from bot.inbound.worker import Receiver, Worker
from storage.mail.inbox import Received
from storage.records import AwaitedUsers, Records
from storage.store import Store

log = structlog.get_logger(__name__)

#: The time of the last contact to Telegram is stored once in this interval, under this name.
HEARTBEAT = timedelta(minutes=1)
LAST_POLL = "last-poll"
#: If the desk was away for longer than this, it tells people so, because Telegram has dropped the
#: button presses of that time.
AWAY = timedelta(seconds=120)


class Dispatch(Receiver, LateAnswers, Protocol):
    """Handles the updates that the intake has committed. handlers.dispatch implements it."""

    async def was_away(self, since: datetime, until: datetime) -> None:
        """Tell people that the desk received nothing between *since* and *until*."""


class Source(Protocol):
    """A source of updates: polling or the webhook."""

    async def run(self, intake: Intake, stop: asyncio.Event) -> None:
        """Pass every update to `intake.receive` until *stop* is set."""


class Intake:
    """Commits raw updates to the inbox, and has the dispatch handle them.

    *now* returns the desk's time. *after_commit* is called after every commit that may have
    written a letter or a timer, *after_update* after all updates that were received, stored or
    not. The bot must be initialised, because its id shows which messages reply to the desk.
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
        after_commit: Callable[[], None] = lambda: None,
        after_update: Callable[[], None] = lambda: None,
        backoff: Backoff | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self._store, self._dispatch = store, dispatch
        self._now, self._username = now, username
        self._after_commit, self._after_update = after_commit, after_update
        self._noted: datetime | None = None
        self.button_answers = ButtonAnswers(
            bot,
            dispatch,
            now=now,
            after_commit=after_commit,
            after_answer=after_update,
            patience=patience,
        )
        self.worker = Worker(
            store,
            dispatch,
            self.button_answers,
            now=now,
            after_commit=after_commit,
            username=username,
            bot_id=bot.id,
            stale_after=stale_after,
            backoff=backoff,
        )
        #: The id of the next update to request: all updates below it are committed or dropped.
        #: None with a webhook.
        self.offset: int | None = None
        #: When Telegram was last reached, in seconds of the machine's steady clock; 0 at first.
        self.reached = 0.0

    async def run(self, source: Source, stop: asyncio.Event) -> None:
        """Receive updates from *source* and handle them until *stop* is set.

        A transaction is never cut short at the end. Raises what *source* raises:
        polling.TokenInUse, polling.WebhookSet.
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
            await self.button_answers.close()
        for task in (source_runs, worker_runs):
            task.result()

    async def receive(self, updates: Sequence[object]) -> None:
        """Commit the parts of *updates* that may be stored. Then Telegram need not keep them.

        This is called after every contact with Telegram, also if it brought no updates. The time
        of the contact is stored at most once a minute. Raises the errors of the storage; then
        nothing is committed.
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
            self._after_update()

    def move(self, offset: int | None) -> None:
        """Note that every update with an id below *offset* is committed or dropped."""
        if offset != self.offset:
            self.offset = offset
            self._after_update()

    async def last_reached(self) -> datetime | None:
        """Return when Telegram was last reached, by the desk's clock; None if it never was.

        The time comes from the database, so an earlier process may have stored it.
        """
        async with self._store.transaction() as records:
            noted = await records.facts.find(LAST_POLL)
        return datetime.fromisoformat(noted) if noted else None

    async def was_away(self, since: datetime | None) -> None:
        """Have people told that nothing was received since *since*, if it is longer ago than AWAY.

        At a first start *since* is None, and then nothing is done.
        """
        now = self._now()
        if since is not None and now - since > AWAY:
            log.warning("intake.away", since=since.isoformat(), until=now.isoformat())
            await self._dispatch.was_away(since, now)
            self._after_commit()

    async def _sort(
        self, records: Records, updates: Sequence[object], now: datetime
    ) -> list[Mapping[str, Any]]:
        """Return the parts of *updates* that the gate keeps.

        A value that is not an update is put into the quarantine.
        """
        awaited = await records.awaited_users() if updates else AwaitedUsers()
        kept = []
        for update in updates:
            if isinstance(update, Mapping) and is_id(update.get("update_id")):
                kept.append(
                    keep(
                        update,
                        prompted=awaited.prompted,
                        questioned=awaited.questioned,
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
                self.button_answers.expect(each["callback_query"]["id"])
        if kept:
            self.worker.wake()


def _row(kept: Mapping[str, Any]) -> Received:
    raw = json.dumps(kept, separators=(",", ":"), sort_keys=True)
    return Received(kept["update_id"], raw, hashlib.sha256(raw.encode()).hexdigest())

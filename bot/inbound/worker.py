"""Handles the rows of the inbox in order, and parses each row separately."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from telegram import Update

from bot.backoff import Backoff, until
from bot.inbound.button_answers import ButtonAnswers
from bot.inbound.parsing import read
from bot.inbound.raw_updates import structure
from handlers.turns.updates import Answer, Incoming, Unreadable, UserInput
from storage.faults import is_storage_fault
from storage.mail.inbox import Waiting
from storage.store import Store

log = structlog.get_logger(__name__)

#: At most this many inbox rows are handled in one transaction.
BATCH = 64


class NotFinished(Exception):
    """The dispatch has not marked a handled row as processed.

    The worker must stop, because it would otherwise handle the same row without end.
    """


class Receiver(Protocol):
    """Handles batches of updates. handlers.dispatch implements it."""

    async def receive(self, batch: Sequence[Incoming], now: datetime) -> list[Answer]:
        """Handle these rows and mark them as processed, in one transaction.

        Returns the answers to button presses.
        """


class Worker:
    """Handles one batch of inbox rows at a time, so that updates stay in order.

    *now* returns the desk's time. *after_commit* is called after each commit. *username* and
    *bot_id* are the desk's own.
    """

    def __init__(
        self,
        store: Store,
        receiver: Receiver,
        button_answers: ButtonAnswers,
        *,
        now: Callable[[], datetime],
        after_commit: Callable[[], None],
        username: str,
        bot_id: int,
        stale_after: timedelta,
        backoff: Backoff | None = None,
    ) -> None:
        self._store, self._receiver, self._button_answers = store, receiver, button_answers
        self._now, self._after_commit = now, after_commit
        self._username, self._bot_id, self._stale_after = username, bot_id, stale_after
        self._backoff = backoff or Backoff()
        self._news, self._allowed = asyncio.Event(), asyncio.Event()
        self._allowed.set()
        #: The id of the first row in the last batch; None before the first batch.
        self._first: int | None = None

    def wake(self) -> None:
        """Make `run` look at the inbox now."""
        self._news.set()

    def hold(self) -> None:
        """Handle nothing until `go_on` is called.

        This is used when another process may handle the same updates.
        """
        self._allowed.clear()

    def go_on(self) -> None:
        """Handle waiting rows again after `hold`."""
        self._allowed.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Handle waiting rows until *stop* is set. A transaction is never cut short."""
        while not stop.is_set():
            self._news.clear()
            if not self._allowed.is_set():
                await until(stop, self._allowed.wait())
                continue
            try:
                handled = await self.handle()
            except Exception as problem:
                if not is_storage_fault(problem):
                    raise
                log.exception("inbox.failed")
                await self._backoff.failed(stop)
                continue
            self._backoff.succeeded()
            if not handled:
                await until(stop, self._news.wait())

    async def handle(self) -> int:
        """Handle one batch of waiting rows, and return how many rows it had.

        Raises NotFinished if the first row of the last batch is still waiting.
        """
        async with self._store.transaction() as records:
            rows = await records.inbox.waiting(BATCH)
        if not rows:
            return 0
        if rows[0].id == self._first:
            raise NotFinished(f"row {self._first}")
        now = self._now()
        batch = [(row, self._read(row, now)) for row in rows]
        asked = [
            each for _, each in batch if isinstance(each, UserInput) and each.query is not None
        ]
        for each in asked:
            self._button_answers.expect(each.query)
        answers = await self._receive(batch, now)
        self._first = rows[0].id
        self._button_answers.show(asked, answers)
        self._after_commit()
        return len(rows)

    def _read(self, row: Waiting, now: datetime) -> Incoming:
        """Parse one row.

        If that fails, return it as Unreadable; the other rows are not affected.
        """
        try:
            update = Update.de_json(json.loads(row.raw), None)
            return read(
                update,
                row,
                now,
                username=self._username,
                bot_id=self._bot_id,
                stale_after=self._stale_after,
            )
        # Every error is caught, because the library's parser may raise any error.
        except Exception as problem:
            return _set_aside(row, problem)

    async def _receive(
        self, batch: Sequence[tuple[Waiting, Incoming]], now: datetime
    ) -> list[Answer]:
        """Handle a batch and return the answers to button presses.

        If the batch fails, handle each of its rows separately, so that only a faulty row is set
        aside.
        """
        try:
            return await self._receiver.receive([incoming for _, incoming in batch], now)
        except Exception as problem:
            if is_storage_fault(problem):
                raise
            log.exception("batch.failed", rows=len(batch))
        answers = [await self._receive_one(row, incoming, now) for row, incoming in batch]
        return [each for some in answers for each in some]

    async def _receive_one(self, row: Waiting, incoming: Incoming, now: datetime) -> list[Answer]:
        try:
            return await self._receiver.receive([incoming], now)
        except Exception as problem:
            if is_storage_fault(problem):
                raise
            log.exception("row.failed", row=row.id)
            unreadable = _set_aside(row, problem)
            if isinstance(incoming, UserInput):
                unreadable = replace(unreadable, user=incoming.user, query=incoming.query)
            return await self._receiver.receive([unreadable], now)


def _set_aside(row: Waiting, problem: Exception) -> Unreadable:
    """Return the row as Unreadable for the quarantine.

    It has the name of the error, and the structure of the row without text.
    """
    name = type(problem).__name__
    log.error("update.quarantined", row=row.id, update_id=row.update_id, problem=name)
    return Unreadable(
        row=row.id,
        update_id=row.update_id,
        problem=name,
        structure=structure(json.loads(row.raw)),
    )

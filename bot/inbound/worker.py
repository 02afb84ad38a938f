"""The worker: takes what waits in the inbox in order, and reads each row alone."""

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
from bot.inbound.button_answers import Presses
from bot.inbound.parsing import read
from bot.inbound.raw_updates import structure
from handlers.turns.updates import Answer, Incoming, Unreadable, UserInput
from storage.mail.inbox import Waiting
from storage.store import Store

log = structlog.get_logger(__name__)

#: How many rows share one commit.
BATCH = 64
#: PEP 249's names for errors of the database rather than of what it was given.
_STORAGE_FAULTS = frozenset({"OperationalError", "InterfaceError", "InternalError"})


class NotSettled(Exception):
    """A row was handled and waits still: going on would handle it for ever."""


class Receiver(Protocol):
    """What handles a batch (handlers.dispatch)."""

    async def receive(self, batch: Sequence[Incoming], now: datetime) -> list[Answer]:
        """Handle and settle these rows in one transaction."""


class Worker:
    """One at a time, so that no two happenings overtake each other.

    *told* is called after each commit. *username* and *bot_id* are the desk's own.
    """

    def __init__(
        self,
        store: Store,
        hearer: Receiver,
        presses: Presses,
        *,
        now: Callable[[], datetime],
        told: Callable[[], None],
        username: str,
        bot_id: int,
        stale_after: timedelta,
        backoff: Backoff | None = None,
    ) -> None:
        self._store, self._receiver, self._presses = store, hearer, presses
        self._now, self._told = now, told
        self._username, self._bot_id, self._stale_after = username, bot_id, stale_after
        self._backoff = backoff or Backoff()
        self._news, self._free = asyncio.Event(), asyncio.Event()
        self._free.set()
        self._first: int | None = None

    def wake(self) -> None:
        """Something waits."""
        self._news.set()

    def hold(self) -> None:
        """Handle nothing more until `go_on`: another process may be handling the same."""
        self._free.clear()

    def go_on(self) -> None:
        """Handle what waits."""
        self._free.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Handle what waits and what comes until *stop*; ends between transactions."""
        while not stop.is_set():
            self._news.clear()
            if not self._free.is_set():
                await until(stop, self._free.wait())
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
        """Handle one batch of waiting rows; how many there were."""
        async with self._store.transaction() as records:
            rows = await records.inbox.waiting(BATCH)
        if not rows:
            return 0
        if rows[0].id == self._first:
            raise NotSettled(f"row {self._first}")
        now = self._now()
        batch = [(row, self._read(row, now)) for row in rows]
        asked = [
            each for _, each in batch if isinstance(each, UserInput) and each.query is not None
        ]
        for each in asked:
            self._presses.expect(each.query)
        answers = await self._receive(batch, now)
        self._first = rows[0].id
        self._presses.show(asked, answers)
        self._told()
        return len(rows)

    def _read(self, row: Waiting, now: datetime) -> Incoming:
        """Read one row; whatever is wrong with it concerns no other."""
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
        # The parser raises whatever it happens to stumble over.
        except Exception as problem:
            return _set_aside(row, problem)

    async def _receive(
        self, batch: Sequence[tuple[Waiting, Incoming]], now: datetime
    ) -> list[Answer]:
        """Have a batch handled; where that fails, each row alone."""
        try:
            return await self._receiver.receive([incoming for _, incoming in batch], now)
        except Exception as problem:
            if is_storage_fault(problem):
                raise
            log.exception("batch.failed", rows=len(batch))
        answers = [await self._receive_alone(row, incoming, now) for row, incoming in batch]
        return [each for some in answers for each in some]

    async def _receive_alone(
        self, row: Waiting, incoming: Incoming, now: datetime
    ) -> list[Answer]:
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
    """The row for the quarantine: what went wrong, and its structure without words."""
    name = type(problem).__name__
    log.error("update.quarantined", row=row.id, update_id=row.update_id, problem=name)
    return Unreadable(row.id, row.update_id, name, structure(json.loads(row.raw)))


def is_storage_fault(problem: BaseException) -> bool:
    """True where the database failed, so that trying again later can help."""
    return any(each.__name__ in _STORAGE_FAULTS for each in type(problem).__mro__)

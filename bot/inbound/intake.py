"""Takes Telegram's updates from their source, and has each beat handle what has arrived."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

import structlog
from telegram import Bot

from bot.answers import read_date
from bot.inbound.button_answers import PATIENCE, ButtonAnswers, LateAnswers
from bot.inbound.gate import query_of
from bot.inbound.parsing import read
from bot.inbound.receiving import LAST_POLL, Arrival, Receiver, Receiving, Result
from handlers.turns.formal import FormalGate
from storage.records import Records
from storage.store import Store

log = structlog.get_logger(__name__)

#: The time of the last contact to Telegram is stored once in this interval.
HEARTBEAT = timedelta(minutes=1)
#: If the desk was away for longer than this, it tells people so, because Telegram has dropped the
#: button presses of that time.
AWAY = timedelta(seconds=120)
#: One beat takes no further arrival if it has this many updates.
ENOUGH = 64


class Dispatch(Receiver, LateAnswers, Protocol):
    """Handles the updates that the intake hands over. handlers.dispatch implements it."""

    async def was_away(self, since: datetime, until: datetime) -> None:
        """Tell people that the desk received nothing between *since* and *until*."""


class Source(Protocol):
    """A source of updates: polling or the webhook."""

    async def run(self, intake: Intake, stop: asyncio.Event) -> None:
        """Pass every update to `intake.receive` until *stop* is set."""


async def _ignore(_date: datetime) -> None:
    pass


class Intake:
    """Hands what a source has received to the next beat, and waits for its commit.

    *now* returns the desk's time, and *machine_now* the machine's, if it is known. *wake* has a
    beat take place. *after_update* is called when the offset has moved and after each answer to a
    button press. The bot must be initialised, because its id shows which messages reply to the
    desk. While *paused* returns True, what arrives is stored but not handled. *note_message* is
    called with the date of each message that people have sent.
    """

    def __init__(
        self,
        bot: Bot,
        store: Store,
        dispatch: Dispatch,
        *,
        now: Callable[[], datetime],
        wake: Callable[[], None],
        username: str,
        after_update: Callable[[], None] = lambda: None,
        machine_now: Callable[[], datetime | None] = lambda: None,
        paused: Callable[[], bool] = lambda: False,
        note_message: Callable[[datetime], Awaitable[None]] = _ignore,
        patience: float = PATIENCE,
        formal: FormalGate | None = None,
    ) -> None:
        self._formal = formal or FormalGate()
        #: The ids of rows of the inbox whose acts wait until the journal is verified.
        self._deferred: set[int] = set()
        self._store, self._dispatch = store, dispatch
        self._now, self._wake, self._after_update = now, wake, after_update
        self._machine_now = machine_now
        self._paused, self._note_message = paused, note_message
        self._username = username
        self._parse = partial(read, username=username, bot_id=bot.id)
        self._arrivals: deque[Arrival] = deque()
        #: True if updates may wait in the inbox. An earlier process may have left some.
        self._rows_wait = True
        self._held = False
        self._noted: datetime | None = None
        self.button_answers = ButtonAnswers(
            bot,
            dispatch,
            now=now,
            after_commit=wake,
            after_answer=after_update,
            patience=patience,
        )
        #: The id of the next update to request: all updates below it are committed or dropped.
        #: None with a webhook.
        self.offset: int | None = None
        #: When Telegram was last reached, in seconds of the machine's steady clock; 0 at first.
        self.reached = 0.0

    async def run(self, source: Source, stop: asyncio.Event) -> None:
        """Receive updates from *source* until *stop* is set, while beats take place.

        Raises what *source* raises: polling.TokenInUse, polling.WebhookSet.
        """
        try:
            await source.run(self, stop)
        finally:
            await self.button_answers.close()

    async def receive(self, updates: Sequence[object]) -> None:
        """Wait until *updates* are handled and committed. Then Telegram need not keep them.

        This is called after every contact with Telegram, also if it brought no updates. The time
        of the contact is stored at most once a minute. Raises the errors of the storage; then
        nothing is committed.
        """
        self.reached = time.monotonic()
        for update in updates:
            message = update.get("message") if isinstance(update, Mapping) else None
            if (date := read_date(message)) is not None:
                await self._note_message(date)
        now = self._now()
        heartbeat = self._noted is None or abs(now - self._noted) >= HEARTBEAT
        if not updates and not heartbeat:
            return
        for query in filter(None, map(query_of, updates)):
            self.button_answers.expect(query)
        handled = asyncio.get_running_loop().create_future()
        self._arrivals.append(Arrival(updates, now, heartbeat, handled, self._machine_now()))
        self._wake()
        await handled
        self._noted = now if heartbeat else self._noted

    def receiving(self) -> Receiving:
        """Return the step that handles in this beat what has arrived."""
        taken: list[Arrival] = []
        while self._arrivals and sum(len(each.updates) for each in taken) < ENOUGH:
            taken.append(self._arrivals.popleft())
        held = self._held or self._paused()
        return Receiving(
            self._dispatch,
            taken,
            parse=self._parse,
            username=self._username,
            now=self._now(),
            rows_wait=self._rows_wait or (self._formal.is_open and bool(self._deferred)),
            held=held,
            end=partial(self._end, held),
            deferred=self._deferred,
            formal_open=self._formal.is_open,
        )

    @property
    def rows_wait(self) -> bool:
        """True if updates that were received may still wait in the inbox to be handled."""
        return self._rows_wait or bool(self._deferred)

    @property
    def formal_open(self) -> bool:
        """True if the journal is verified, so that formal acts no longer wait."""
        return self._formal.is_open

    def open_formal(self) -> None:
        """Have formal acts handled from now on, those first that have waited."""
        self._formal.is_open = True
        self._rows_wait = True
        self._wake()
        self._after_update()

    def hold(self) -> None:
        """Leave the updates that wait in the inbox until `go_on` is called.

        This is used when another process may handle the same updates.
        """
        self._held = True

    def go_on(self) -> None:
        """Handle waiting updates again after `hold`."""
        if self._held:
            self._held = False
            self._wake()

    def move(self, offset: int | None) -> None:
        """Note that every update with an id below *offset* is committed or dropped."""
        if offset != self.offset:
            self.offset = offset
            self._after_update()

    async def last_reached(self) -> datetime | None:
        """Return when Telegram was last reached, by the desk's clock; None if it never was.

        The time comes from the database, so an earlier process may have stored it.
        """

        async def find(records: Records) -> str | None:
            return await records.facts.find(LAST_POLL)

        noted = await self._store.run(find)
        return datetime.fromisoformat(noted) if noted else None

    async def was_away(self, since: datetime | None) -> None:
        """Have people told that nothing was received since *since*, if it is longer ago than AWAY.

        At a first start *since* is None, and then nothing is done.
        """
        now = self._now()
        if since is not None and now - since > AWAY:
            log.warning("intake.away", since=since.isoformat(), until=now.isoformat())
            await self._dispatch.was_away(since, now)
            self._wake()

    def _end(self, held: bool, result: Result) -> None:
        """Answer the presses that were handled, and have the next waiting row handled."""
        self._deferred = (self._deferred | result.deferred) - result.resumed
        waited, self._rows_wait = self._rows_wait, result.rows_wait
        if (waited or result.rows_wait) and not held:
            # The next row is handled now. After the last one, timers that wait for it may fire.
            self._wake()
        self.button_answers.show(result.pressed, result.answers)
        if self._arrivals:
            self._wake()

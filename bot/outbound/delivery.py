"""Sends the letters of the outbox, in each chat or topic in the order of writing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import structlog
from telegram import Bot

from bot.fresh_look import FreshLook
from bot.outbound.calls import make_call
from bot.outbound.claims import Claim, Claims
from bot.outbound.kinds import rules_of
from bot.outbound.outcomes import Fate, Outcome, read_error
from bot.outbound.rate_limits import Limits
from bot.outbound.settlements import Reports, Settlements
from bot.outbound.steps import Claiming, Settling, settle
from storage.faults import is_storage_fault
from storage.mail.outbox import Letter, LetterState
from storage.records import Records
from storage.store import Store

log = structlog.get_logger(__name__)

Clock = Callable[[], datetime]
#: A letter whose call has ended, and how.
Ended = tuple[Letter, Outcome]


class Delivery:
    """Sends letters. *now* returns the desk's time, *machine_now* the machine's time.

    In each beat the delivery does two steps. `settling` writes the outcomes of the calls that have
    ended. `claiming` marks the next letter as being sent in each chat or topic without a call in
    flight; the calls are made after the commit. *wake* has a beat take place.
    """

    def __init__(
        self,
        bot: Bot,
        store: Store,
        *,
        reports: Reports,
        limits: Limits,
        machine_now: Clock,
        now: Clock,
        wake: Callable[[], None],
        look: FreshLook,
        look_again: Callable[[], None] = lambda: None,
        held: Callable[[], bool] = lambda: False,
        grace: float = 5.0,
    ) -> None:
        """Create a delivery. At the end the calls in flight have *grace* seconds to finish.

        *look* is the last look at what waits at Telegram. *look_again* is called when a timer is
        due that writes a letter anew. While *held* returns True, no letter is sent.
        """
        self._bot, self._store = bot, store
        self._reports, self._settlements = reports, Settlements(reports)
        self._claims = Claims(limits, look, reports)
        self._fresh, self._look_again, self._held = look, look_again, held
        self._machine_now, self._now, self._wake = machine_now, now, wake
        self._grace = grace
        self._calls: dict[asyncio.Task[int | None], Letter] = {}
        #: The calls that have ended: those that the claims do not know of yet, and those whose
        #: outcome is not committed yet.
        self._news: list[Ended] = []
        self._ended: list[Ended] = []
        self._stopping = False
        self._again: asyncio.TimerHandle | None = None
        #: The machine time at which a waiting letter is tried again; None if none waits.
        self.retry_at: datetime | None = None

    @property
    def busy(self) -> bool:
        """True while a call is in flight, or while its outcome is not committed."""
        return bool(self._calls or self._news or self._ended)

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Send letters while this is open and beats take place.

        At the end the calls in flight may still finish. If a call is cancelled, its letter stays
        marked as being sent, and the next start treats it like one that may have arrived.
        """
        self._stopping = False
        await self._store.run(self._recover)
        try:
            yield
        finally:
            self._stopping = True
            if self._again is not None:
                self._again.cancel()
            if self._calls:
                await asyncio.wait(self._calls, timeout=self._grace)
            for task in self._calls:
                task.cancel()
            if self._calls:
                await asyncio.wait(self._calls)
            await self._settle_last()

    async def _settle_last(self) -> None:
        """Write the outcomes of the last calls, if the database can be written.

        Otherwise their letters stay marked as being sent, and the next start treats them like
        letters that may have arrived.
        """
        last = self.settling()
        try:
            await self._store.run(last.work)
        except Exception as problem:
            if not is_storage_fault(problem):
                raise
            log.warning("end.unwritten", problem=type(problem).__name__)
        else:
            last.done()

    def settling(self) -> Settling:
        """Return the step that writes the outcomes of the calls that have ended."""
        for letter, outcome in self._news:
            if self._claims.note(letter, outcome, self._machine_now()):
                log.error("delivery.paused", reason=outcome.reason)
        self._ended += self._news
        self._news.clear()
        return Settling(
            self._settlements,
            tuple(self._ended),
            now=self._now(),
            machine_now=self._machine_now(),
            end=self._forget,
        )

    def claiming(self) -> Claiming:
        """Return the step that chooses the letters to send now."""
        return Claiming(
            self._claims,
            self._settlements,
            self._reports,
            in_flight=None if self._stopping or self._held() else len(self._calls),
            now=self._now(),
            machine_now=self._machine_now(),
            end=self._send,
        )

    async def _recover(self, records: Records) -> None:
        """Handle the letters that were being sent when the last process ended.

        A letter that adds a message may have arrived, so its outcome is UNCERTAIN. Any other
        letter is queued again.
        """
        for letter in await records.outbox.in_state(LetterState.SENDING):
            if rules_of(letter.kind).adds_message:
                await settle(
                    self._settlements,
                    records,
                    letter,
                    Outcome(Fate.UNCERTAIN, "uncertain"),
                    now=self._now(),
                    machine_now=self._machine_now(),
                )
            else:
                records.outbox.settle(letter, LetterState.QUEUED)

    def _forget(self, settled: int) -> None:
        del self._ended[:settled]

    def _send(self, claim: Claim) -> None:
        """Make the calls of a claim that is committed."""
        for call in claim.calls:
            task = asyncio.create_task(make_call(self._bot, call), name=f"letter {call.letter.id}")
            self._calls[task] = call.letter
            task.add_done_callback(self._note_end)
        if claim.look:
            self._fresh.want()
        if claim.renewed:
            self._look_again()
        self.retry_at = claim.retry_at
        if self._again is not None:
            self._again.cancel()
            self._again = None
        if claim.refused or claim.moved or claim.more:
            # The letters behind the refused ones can be sent now, or those to other chats.
            self._wake()
        elif claim.retry_at is not None:
            seconds = (claim.retry_at - self._machine_now()) / timedelta(seconds=1)
            loop = asyncio.get_running_loop()
            self._again = loop.call_later(max(seconds, 0.0), self._wake)

    def _note_end(self, task: asyncio.Task[int | None]) -> None:
        letter = self._calls.pop(task)
        if task.cancelled():
            if self._stopping:
                return  # The letter stays marked as being sent, and the next start handles it.
            outcome = read_error(asyncio.CancelledError())
        elif (error := task.exception()) is not None:
            outcome = read_error(error)
            if outcome.fate is Fate.BROKEN:
                log.error("letter.broken", letter=letter.id, exc_info=error)
        else:
            outcome = Outcome(Fate.SENT, message_id=task.result())
        self._news.append((letter, outcome))
        self._wake()

"""Sends the letters of the outbox, in each chat or topic in the order of writing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta

import structlog
from telegram import Bot

from bot.outbound.calls import Call, make_call
from bot.outbound.claims import Claim, Claims
from bot.outbound.kinds import rules_of
from bot.outbound.outcomes import Fate, Outcome, read_error
from bot.outbound.rate_limits import Limits
from bot.outbound.settlements import Reports, Settlements
from storage.mail.outbox import Letter, LetterState
from storage.records import Records
from storage.store import Store

log = structlog.get_logger(__name__)

#: The outbox is examined after this many seconds even if nobody has called `wake`.
TICK = 5.0

Clock = Callable[[], datetime]


class Delivery:
    """Sends letters. *now* returns the desk's time, *machine_now* the machine's time.

    The delivery works in cycles, and each cycle is one transaction. It writes the outcomes of the
    calls that have ended. In each chat or topic without a call in flight it marks the next letter
    as being sent. The calls are made after the transaction.
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
        grace: float = 5.0,
    ) -> None:
        """Create a delivery. At the end the calls in flight have *grace* seconds to finish."""
        self._bot, self._store = bot, store
        self._settlements, self._claims = Settlements(reports), Claims(limits)
        self._reports = reports
        self._machine_now, self._now = machine_now, now
        self._grace = grace
        self._calls: dict[asyncio.Task[int | None], Letter] = {}
        self._ended: list[tuple[Letter, Outcome]] = []
        self._news, self._quiet = asyncio.Event(), asyncio.Event()
        self._stopping = False
        self._retry_at: datetime | None = None

    def wake(self) -> None:
        """Look at the outbox now. This is called after a commit that has written a letter."""
        self._quiet.clear()
        self._news.set()

    @property
    def idle(self) -> bool:
        """True if no letter can be sent now and no call is in flight.

        A letter may still wait until `retry_at`.
        """
        return self._quiet.is_set()

    @property
    def retry_at(self) -> datetime | None:
        """Return the machine time at which a waiting letter is tried again, or None."""
        return self._retry_at

    async def wait_until_idle(self) -> None:
        """Wait until no letter can be sent now and no call is in flight."""
        await self._quiet.wait()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Send letters while this is open. At the end the calls in flight may still finish.

        An error in the loop ends the body of the `async with` statement. If a call is cancelled,
        its letter stays marked as being sent, and the next start treats it like one that may have
        arrived.
        """
        self._stopping = False
        await self._recover()
        try:
            async with asyncio.TaskGroup() as tasks:
                loop = tasks.create_task(self._work(), name="delivery")
                try:
                    yield
                finally:
                    # The loop is asked to stop and not cancelled, because a cancel could interrupt
                    # a transaction.
                    self._stopping = True
                    self.wake()
                    await asyncio.wait([loop])
        except BaseExceptionGroup as errors:
            # A single error is raised without its group, because the caller does not know of the
            # task group.
            if len(errors.exceptions) == 1:
                raise errors.exceptions[0] from None
            raise

    async def _recover(self) -> None:
        """Handle the letters that were being sent when the last process ended.

        A letter that adds a message may have arrived, so its outcome is UNCERTAIN. Any other
        letter is queued again.
        """
        async with self._store.transaction() as records:
            for letter in await records.outbox.in_state(LetterState.SENDING):
                if rules_of(letter.kind).adds_message:
                    await self._settle(records, letter, Outcome(Fate.UNCERTAIN, "uncertain"))
                else:
                    with records.savepoint():
                        records.outbox.settle(letter, LetterState.QUEUED)

    async def _work(self) -> None:
        try:
            while not self._stopping:
                self._news.clear()
                for call in await self._cycle():
                    self._start(call)
                await self._rest()
            if self._calls:
                await asyncio.wait(self._calls, timeout=self._grace)
        finally:
            await self._cut_short()
        async with self._store.transaction() as records:
            await self._settle_ended(records)

    async def _cycle(self) -> list[Call]:
        async with self._store.transaction() as records:
            await self._settle_ended(records)
            if self._stopping:
                return []
            claim = await self._claims.make(records, len(self._calls), self._machine_now())
            await self._settle_refused(records, claim)
            calls = [await self._dated(records, each) for each in claim.calls]
        self._retry_at = claim.retry_at
        return calls

    async def _dated(self, records: Records, call: Call) -> Call:
        """Return the call with the text to send now, which says so if the letter is late.

        The stored letter keeps its own text, because a later attempt may be later still.
        """
        text = await self._reports.text_at(records, call.letter, self._now())
        return replace(call, text=text)

    async def _settle_ended(self, records: Records) -> None:
        ended, self._ended = self._ended, []
        for letter, outcome in ended:
            if self._claims.note(letter, outcome, self._machine_now()):
                log.error("delivery.paused", reason=outcome.reason)
            await self._settle(records, letter, outcome)

    async def _settle_refused(self, records: Records, claim: Claim) -> None:
        for letter, outcome in claim.refused:
            await self._settle(records, letter, outcome)
        if claim.refused:
            # The letters behind the refused ones can be sent now.
            self.wake()

    async def _settle(self, records: Records, letter: Letter, outcome: Outcome) -> None:
        if outcome.fate not in {Fate.SENT, Fate.NOT_MODIFIED}:
            log.warning(
                "letter.not_sent",
                letter=letter.id,
                kind=letter.kind,
                fate=outcome.fate,
                reason=outcome.reason,
                words=outcome.words,
            )
        now, machine_now = self._now(), self._machine_now()
        try:
            with records.savepoint():
                await self._settlements.write(
                    records, letter, outcome, now=now, machine_now=machine_now
                )
        except Exception as error:
            # If writing the outcome or its report fails, the letter is parked, so that it is not
            # sent again and again.
            log.exception("letter.not_reported", letter=letter.id)
            with records.savepoint():
                problem = type(error).__name__
                records.outbox.settle(letter, LetterState.PARKED, problem=problem)

    def _start(self, call: Call) -> None:
        self._quiet.clear()
        task = asyncio.create_task(make_call(self._bot, call), name=f"letter {call.letter.id}")
        self._calls[task] = call.letter
        task.add_done_callback(self._note_end)

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
        self._ended.append((letter, outcome))
        self._news.set()

    async def _rest(self) -> None:
        """Sleep until `wake` is called, a call ends, or a waiting letter may be sent."""
        if not self._calls and not self._news.is_set():
            self._quiet.set()
        seconds = TICK
        if self._retry_at is not None:
            seconds = min(TICK, (self._retry_at - self._machine_now()) / timedelta(seconds=1))
        with suppress(TimeoutError):
            async with asyncio.timeout(max(seconds, 0.0)):
                await self._news.wait()

    async def _cut_short(self) -> None:
        self._stopping = True
        for task in self._calls:
            task.cancel()
        if self._calls:
            await asyncio.wait(self._calls)

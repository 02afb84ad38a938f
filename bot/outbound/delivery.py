"""The delivery: sends the letters of the outbox, in order at each place."""

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

#: The seconds after which the outbox is looked at even if nobody called `wake`.
TICK = 5.0

Clock = Callable[[], datetime]


class Delivery:
    """Sends letters. *now* is the desk's time, *machine_now* the machine's.

    Each cycle is one transaction. It writes the outcomes of the calls that have ended, and it
    marks the next letter of every free place as being sent, before the call is made.
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
        """*grace* is how many seconds the calls in flight get to finish at the end."""
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
        """Look at the outbox now. Call this after the commit that wrote a letter."""
        self._quiet.clear()
        self._news.set()

    @property
    def idle(self) -> bool:
        """True when no letter is ready to go and no call is in flight; see also `retry_at`."""
        return self._quiet.is_set()

    @property
    def retry_at(self) -> datetime | None:
        """Return the machine time at which a waiting letter is tried, or None if none waits."""
        return self._retry_at

    async def wait_until_idle(self) -> None:
        """Wait until the delivery is idle."""
        await self._quiet.wait()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Deliver as long as this is open. At the end the calls in flight may still finish.

        An error in the loop ends the body. A call that is cut short is settled at the next start.
        """
        self._stopping = False
        await self._recover()
        try:
            async with asyncio.TaskGroup() as tasks:
                loop = tasks.create_task(self._work(), name="delivery")
                try:
                    yield
                finally:
                    # The loop is asked to stop, not cancelled: a transaction is never cut short.
                    self._stopping = True
                    self.wake()
                    await asyncio.wait([loop])
        except BaseExceptionGroup as errors:
            # A single error is raised as it is: the caller knows nothing of our tasks.
            if len(errors.exceptions) == 1:
                raise errors.exceptions[0] from None
            raise

    async def _recover(self) -> None:
        """Settle the letters that were being sent when the process ended."""
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
        """Return the call with the text for now. The stored letter keeps its text for a retry."""
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
            # The letters behind them are ready now.
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
            # A report that fails must not keep the letter it is about from being settled.
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
                return  # The letter stays marked as being sent, for the next start.
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
        """Sleep until `wake`, the end of a call, or the time at which a letter may go."""
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

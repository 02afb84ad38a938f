"""The delivery's two steps of a beat: writing outcomes, and choosing the letters to send."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from bot.outbound.calls import Call
from bot.outbound.claims import Claim, Claims
from bot.outbound.outcomes import Fate, Outcome
from bot.outbound.settlements import Reports, Settlements
from storage.faults import is_storage_fault
from storage.mail.outbox import Letter, LetterState
from storage.records import Records

log = structlog.get_logger(__name__)


class Settling:
    """The step that writes the outcomes of calls. *end* is told how many, after the commit."""

    def __init__(
        self,
        settlements: Settlements,
        ended: Sequence[tuple[Letter, Outcome]],
        *,
        now: datetime,
        machine_now: datetime,
        end: Callable[[int], None],
    ) -> None:
        self._settlements, self._ended, self._end = settlements, ended, end
        self._now, self._machine_now = now, machine_now

    async def work(self, records: Records) -> None:
        """Write the outcomes."""
        for letter, outcome in self._ended:
            await settle(
                self._settlements,
                records,
                letter,
                outcome,
                now=self._now,
                machine_now=self._machine_now,
            )

    def done(self) -> None:
        """Report how many outcomes are committed."""
        self._end(len(self._ended))

    def failed(self, problem: Exception) -> None:
        """Do nothing: the next beat writes the outcomes again."""


class Claiming:
    """The step that chooses the letters to send, and marks them as being sent.

    *in_flight* is the number of calls that have not ended, or None if nothing may be sent
    now. *end* gets the calls to make, after the commit.
    """

    def __init__(
        self,
        claims: Claims,
        settlements: Settlements,
        reports: Reports,
        *,
        in_flight: int | None,
        now: datetime,
        machine_now: datetime,
        end: Callable[[Claim], None],
    ) -> None:
        self._claims, self._settlements, self._reports = claims, settlements, reports
        self._in_flight, self._end = in_flight, end
        self._now, self._machine_now = now, machine_now
        self._claim = Claim()

    async def work(self, records: Records) -> None:
        """Choose the letters, and settle those that cannot be sent."""
        if self._in_flight is None:
            return
        claim = await self._claims.make(records, self._in_flight, self._machine_now, self._now)
        for letter, outcome in claim.refused:
            await settle(
                self._settlements,
                records,
                letter,
                outcome,
                now=self._now,
                machine_now=self._machine_now,
            )
        claim.calls = [await self._dated(records, each) for each in claim.calls]
        self._claim = claim

    def done(self) -> None:
        """Hand over the calls to make."""
        self._end(self._claim)

    def failed(self, problem: Exception) -> None:
        """Do nothing: no letter is marked as being sent."""

    async def _dated(self, records: Records, call: Call) -> Call:
        """Return the call with the text to send now, which says so if the letter is late.

        The stored letter keeps its own text, because a later attempt may be later still.
        """
        return replace(call, text=await self._reports.text_at(records, call.letter, self._now))


async def settle(
    settlements: Settlements,
    records: Records,
    letter: Letter,
    outcome: Outcome,
    *,
    now: datetime,
    machine_now: datetime,
) -> None:
    """Write the outcome of a call, and log it if the letter was not sent."""
    if outcome.fate not in {Fate.SENT, Fate.NOT_MODIFIED}:
        log.warning(
            "letter.not_sent",
            letter=letter.id,
            kind=letter.kind,
            fate=outcome.fate,
            reason=outcome.reason,
            words=outcome.words,
        )
    try:
        async with records.savepoint():
            await settlements.write(records, letter, outcome, now=now, machine_now=machine_now)
    except Exception as error:
        if is_storage_fault(error):
            raise
        # If writing the outcome or its report fails, the letter is parked, so that it is not sent
        # again and again. It has the mark of a repeat if it may have arrived.
        log.exception("letter.not_reported", letter=letter.id)
        if outcome.fate in {Fate.SENT, Fate.UNCERTAIN, Fate.BROKEN}:
            letter = settlements.marked(letter)
        records.outbox.settle(letter, LetterState.PARKED, problem=type(error).__name__)

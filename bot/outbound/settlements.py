"""What becomes of a letter once its call has ended, written down in one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.outbound.outcomes import DEFAULT_PAUSE, Fate, Outcome
from bot.outbound.rate_limits import back_off
from storage.mail.outbox import Letter, LetterKind, LetterState
from storage.records import Records

#: How often something that does no harm when done twice is tried without an answer.
MOST_ATTEMPTS = 5
#: Nobody is told of a report that cannot be delivered: its letters' dedup keys begin so.
REPORT = "report:"

#: Kinds that add a message of their own to the chat.
_READ = frozenset({LetterKind.MESSAGE, LetterKind.DOCUMENT})
#: Kinds that may be dropped: what they would show, something else shows as well.
_SLIGHT = frozenset({LetterKind.REACTION, LetterKind.PIN, LetterKind.MENU})


class Reports(Protocol):
    """How the secretariat learns what could not be said; called inside the settling transaction.

    Words for *reason*. Held: topic-closed, no-rights, muted, slow-mode, removed, forbidden.
    Parked: topic-gone, chat-gone, message-gone, too-long, unreadable, refused, migrated,
    uncertain, place-changed, or the name of an exception. A pin: any of these.
    """

    async def held(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        """The letter and all behind it wait until somebody lifts what is in the way."""

    async def parked(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        """The letter waits for a person to settle it."""

    async def unreachable(
        self, records: Records, letter: Letter, reason: str, now: datetime
    ) -> None:
        """The person of that private chat cannot be written to any more; said once."""

    async def cannot_pin(
        self, records: Records, letter: Letter, reason: str, now: datetime
    ) -> None:
        """The card could not be pinned: somebody with the right has to."""

    def repeat_mark(self, letter: Letter) -> str:
        """The line, in the letter's language, that says: this may have arrived before."""

    async def text_at(self, records: Records, letter: Letter, now: datetime) -> str:
        """The letter's text as it goes at *now*: what comes late says so, once."""


class Settlements:
    """Writes down outcomes. *now* is the desk's time, *machine_now* the network's."""

    def __init__(self, reports: Reports) -> None:
        self._reports = reports

    async def write(
        self,
        records: Records,
        letter: Letter,
        outcome: Outcome,
        now: datetime,
        machine_now: datetime,
    ) -> None:
        """Write what became of *letter*, and put what must be said of it into the outbox."""
        match outcome.fate:
            case Fate.SENT | Fate.NOT_MODIFIED:
                self._sent(records, letter, outcome, now)
            case Fate.NOT_SENT | Fate.LOCKED_OUT:
                self._again(records, letter, machine_now + back_off(letter.attempts))
            case Fate.THROTTLED:
                until = machine_now + (outcome.wait or DEFAULT_PAUSE)
                self._again(records, letter, until)
                records.outbox.postpone(letter.place.chat, until)
            case Fate.MIGRATED if _may_follow(letter) and outcome.became is not None:
                self._again(records, letter)
                await records.groups.migrate(letter.place.chat, outcome.became, now)
            case Fate.EDIT_LOST if letter.kind is LetterKind.EDIT and letter.card:
                self._again(records, letter)
                records.cards.sent(letter.card, None)
            case Fate.UNCERTAIN:
                await self._uncertain(records, letter, outcome.reason, now, machine_now)
            case _:
                await self._refused(records, letter, outcome, now)

    async def park(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        """The letter waits for a person, who is told unless it was a report itself."""
        records.outbox.settle(letter, LetterState.PARKED, problem=reason)
        if not _is_report(letter):
            await self._reports.parked(records, letter, reason, now)

    async def drop(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        """The letter is given up; of a pin the secretariat is told."""
        records.outbox.settle(letter, LetterState.DROPPED, problem=reason)
        if letter.kind is LetterKind.PIN:
            await self._reports.cannot_pin(records, letter, reason, now)

    def _sent(self, records: Records, letter: Letter, outcome: Outcome, now: datetime) -> None:
        message_id = outcome.message_id
        records.outbox.settle(letter, LetterState.SENT, sent_at=now, message_id=message_id)
        if letter.card and letter.kind is LetterKind.MESSAGE:
            records.cards.sent(letter.card, message_id)

    def _again(self, records: Records, letter: Letter, not_before: datetime | None = None) -> None:
        records.outbox.settle(letter, LetterState.QUEUED, not_before=not_before)

    async def _uncertain(
        self, records: Records, letter: Letter, reason: str, now: datetime, machine_now: datetime
    ) -> None:
        """What is read is repeated once, and says so; what does no harm twice is done again."""
        if letter.kind in _READ:
            if letter.repeated:
                await self.park(records, letter, reason, now)
            else:
                text = f"{self._reports.repeat_mark(letter)}\n{letter.text}"
                records.outbox.settle(letter, LetterState.QUEUED, repeated=True, text=text)
        elif letter.attempts + 1 < MOST_ATTEMPTS:
            self._again(records, letter, machine_now + back_off(letter.attempts))
        else:
            await self._refused(records, letter, Outcome(Fate.GONE, reason), now)

    async def _refused(
        self, records: Records, letter: Letter, outcome: Outcome, now: datetime
    ) -> None:
        private = letter.place.chat > 0
        if outcome.fate is Fate.BROKEN:
            await self.park(records, letter, outcome.reason, now)
        elif letter.kind in _SLIGHT:
            await self.drop(records, letter, outcome.reason, now)
        elif outcome.fate is Fate.UNREACHABLE and private:
            await self._unreachable(records, letter, outcome.reason, now)
        elif outcome.fate in {Fate.HELD, Fate.UNREACHABLE} and not _is_report(letter):
            records.outbox.settle(letter, LetterState.HELD, problem=outcome.reason)
            await self._reports.held(records, letter, outcome.reason, now)
        else:
            await self.park(records, letter, outcome.reason, now)

    async def _unreachable(
        self, records: Records, letter: Letter, reason: str, now: datetime
    ) -> None:
        person = await records.people.find(letter.place.chat)
        if person is None:
            # Somebody who is not of the negotiation was answered, and does not want to hear it.
            await self.drop(records, letter, reason, now)
            return
        records.outbox.settle(letter, LetterState.PARKED, problem=reason)
        records.outbox.park(letter.place.chat, reason)
        if person.reachable:
            await self._reports.unreachable(records, letter, reason, now)
            records.people.save(replace(person, reachable=False))


def _may_follow(letter: Letter) -> bool:
    # A menu's scope names a chat of its own, and nobody is led around in circles.
    return letter.kind is not LetterKind.MENU and letter.attempts < MOST_ATTEMPTS


def _is_report(letter: Letter) -> bool:
    return letter.dedup is not None and letter.dedup.startswith(REPORT)

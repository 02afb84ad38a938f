"""Writes the outcome of a call: its letter is then sent, queued again, held, parked or dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.outbound.kinds import rules_of
from bot.outbound.outcomes import DEFAULT_WAIT, Fate, Outcome
from bot.outbound.rate_limits import back_off
from storage.mail.outbox import Letter, LetterKind, LetterState
from storage.records import Records

#: If no answer comes, a call that may safely be made twice is tried at most this many times.
MOST_ATTEMPTS = 5
#: The dedup key or the card's key of every report begins with this. A report that cannot be
#: delivered is not itself reported.
REPORT = "report:"


class Reports(Protocol):
    """Tells the secretariat which letters could not be delivered, and matters which were sent.

    handlers.dispatch.undelivered implements it. Each method is called inside the transaction that
    changes the letter's state. The values of *reason*: for a held letter topic-closed, no-rights,
    muted, slow-mode, removed or forbidden; for a parked one topic-gone, chat-gone, message-gone,
    too-long, unreadable, refused, migrated, uncertain, place-changed or the name of an exception;
    for a pin any of these.
    """

    async def sent(self, records: Records, letter: Letter, now: datetime) -> None:
        """Report that Telegram has taken a letter that has a dedup key."""

    async def held(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        """Report that the letter and those after it wait until somebody removes an obstacle."""

    async def parked(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        """Report that the letter waits for the secretariat's decision."""

    async def unreachable(
        self, records: Records, letter: Letter, reason: str, now: datetime
    ) -> None:
        """Report once that the desk cannot write to the person of that private chat any more."""

    async def cannot_pin(
        self, records: Records, letter: Letter, reason: str, now: datetime
    ) -> None:
        """Report that the card could not be pinned, so that somebody who has the right pins it."""

    async def passed_on(
        self, records: Records, letter: Letter, now: datetime, *, arrived: bool
    ) -> None:
        """Tell the author of a fleeting letter's words whether it has arrived."""

    def repeat_mark(self, letter: Letter) -> str:
        """Return the line, in the letter's language, that marks a message as a repeat."""

    async def renew(self, records: Records, letter: Letter, now: datetime) -> bool:
        """Have the letter written anew if it may be wrong by now; return True then."""

    async def text_at(self, records: Records, letter: Letter, now: datetime) -> str:
        """Return the text to send at *now*. If the letter is late, the text says so once."""


class Settlements:
    """Writes the outcome of each call to the database, and reports letters that were not sent."""

    def __init__(self, reports: Reports) -> None:
        self._reports = reports

    async def write(
        self,
        records: Records,
        letter: Letter,
        outcome: Outcome,
        *,
        now: datetime,
        machine_now: datetime,
    ) -> None:
        """Write the new state of *letter*, and report it if the secretariat has to know.

        *now* is the desk's time, *machine_now* the machine's time.
        """
        if letter.whisper is not None and outcome.fate is not Fate.SENT:
            await self._unshown(records, letter, outcome, now, machine_now)
            return
        match outcome.fate:
            case Fate.SENT | Fate.NOT_MODIFIED:
                await self._sent(records, letter, outcome, now, machine_now)
                if letter.fleeting:
                    await self._reports.passed_on(records, letter, now, arrived=True)
            case Fate.NOT_SENT | Fate.LOCKED_OUT:
                self._again(records, letter, machine_now + back_off(letter.attempts))
            case Fate.THROTTLED:
                until = machine_now + (outcome.wait or DEFAULT_WAIT)
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
        """Park the letter. Report it to the secretariat, unless the letter is a report itself.

        A fleeting letter is dropped instead, and the person who wrote its words is told.
        """
        if letter.fleeting:
            records.outbox.settle(letter, LetterState.DROPPED, problem=reason)
            await self._reports.passed_on(records, letter, now, arrived=False)
            return
        records.outbox.settle(letter, LetterState.PARKED, problem=reason)
        if not _is_report(letter):
            await self._reports.parked(records, letter, reason, now)

    def marked(self, letter: Letter) -> Letter:
        """Return the letter with the mark of a repeat, because it may have arrived.

        A letter that adds no message needs none, and none is marked twice.
        """
        if letter.repeated or not rules_of(letter.kind).adds_message:
            return letter
        text = f"{self._reports.repeat_mark(letter)}\n{letter.text}"
        return replace(letter, repeated=True, text=text)

    async def drop(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        """Drop the letter, so that it is never sent.

        Report it to the secretariat if the rules for its kind of letter say so.
        """
        records.outbox.settle(letter, LetterState.DROPPED, problem=reason)
        if rules_of(letter.kind).drop_is_reported:
            await self._reports.cannot_pin(records, letter, reason, now)

    async def _sent(
        self,
        records: Records,
        letter: Letter,
        outcome: Outcome,
        now: datetime,
        machine_now: datetime,
    ) -> None:
        message_id = outcome.message_id
        records.outbox.settle(
            letter,
            LetterState.SENT,
            machine_now=machine_now,
            sent_at=now,
            message_id=message_id,
        )
        if letter.card and rules_of(letter.kind).becomes_card:
            records.cards.sent(letter.card, message_id)
        if letter.dedup is not None:
            await self._reports.sent(records, letter, now)

    async def _unshown(
        self,
        records: Records,
        letter: Letter,
        outcome: Outcome,
        now: datetime,
        machine_now: datetime,
    ) -> None:
        """Queue a letter for its own place, because it was not shown to one person alone.

        If it may have been shown, it has the mark of a repeat.
        """
        not_before, own = None, replace(letter, whisper=None)
        match outcome.fate:
            case Fate.NOT_SENT | Fate.LOCKED_OUT:
                not_before = machine_now + back_off(letter.attempts)
            case Fate.THROTTLED:
                wait = outcome.wait or DEFAULT_WAIT
                records.outbox.postpone(letter.called, machine_now + wait)
            case Fate.MIGRATED if outcome.became is not None:
                await records.groups.migrate(letter.called, outcome.became, now)
            case Fate.UNCERTAIN | Fate.BROKEN if letter.whisper and letter.whisper.text is None:
                own = self.marked(own)
        self._again(records, own, not_before)

    def _again(self, records: Records, letter: Letter, not_before: datetime | None = None) -> None:
        records.outbox.settle(letter, LetterState.QUEUED, not_before=not_before)

    async def _uncertain(
        self, records: Records, letter: Letter, reason: str, now: datetime, machine_now: datetime
    ) -> None:
        """Send a letter again that may have arrived.

        A message is repeated once, with a mark; if its repeat may have arrived too, it is parked.
        Any other call is tried again, at most `MOST_ATTEMPTS` times.
        """
        if rules_of(letter.kind).adds_message:
            if letter.repeated:
                await self.park(records, letter, reason, now)
            else:
                records.outbox.settle(self.marked(letter), LetterState.QUEUED)
        elif letter.attempts + 1 < MOST_ATTEMPTS:
            self._again(records, letter, machine_now + back_off(letter.attempts))
        else:
            await self._refused(records, letter, Outcome(Fate.GONE, reason), now)

    async def _refused(
        self, records: Records, letter: Letter, outcome: Outcome, now: datetime
    ) -> None:
        private = letter.place.chat > 0
        if letter.fleeting and outcome.fate is not Fate.UNREACHABLE:
            await self.park(records, letter, outcome.reason, now)
        elif outcome.fate is Fate.BROKEN:
            await self.park(records, self.marked(letter), outcome.reason, now)
        elif rules_of(letter.kind).may_be_dropped:
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
            # The letter was an answer to an unaccredited person, who has blocked the desk since
            # then.
            await self.drop(records, letter, reason, now)
            return
        if letter.fleeting:
            await self.park(records, letter, reason, now)
        else:
            records.outbox.settle(letter, LetterState.PARKED, problem=reason)
        records.outbox.park(letter.place.chat, reason)
        if person.reachable:
            await self._reports.unreachable(records, letter, reason, now)
            records.people.save(replace(person, reachable=False))
        else:
            await self._reports.parked(records, letter, reason, now)


def _may_follow(letter: Letter) -> bool:
    # The attempts are limited, because each of two chats could name the other as its new chat.
    return rules_of(letter.kind).follows_chat and letter.attempts < MOST_ATTEMPTS


def _is_report(letter: Letter) -> bool:
    return any(
        each is not None and each.startswith(REPORT) for each in (letter.dedup, letter.card)
    )

"""Which letters are called next: the heads of the destinations, as limits and pauses allow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.outbound.calls import Call
from bot.outbound.outcomes import Fate, Outcome
from bot.outbound.rate_limits import Limits, Pauses
from storage.mail.outbox import Letter, LetterKind
from storage.records import Records

#: Calls in flight at most, each to a destination of its own.
MOST_CALLS = 64
#: Destinations looked at in one cycle: more than may be called, because some have to wait.
MOST_HEADS = 256

#: A card's message id, under its key and its chat.
Messages = dict[tuple[str, int], int]


@dataclass(slots=True)
class Claim:
    """What one look at the outbox came to: calls to make, and letters that cannot go."""

    calls: list[Call] = field(default_factory=list)
    refused: list[tuple[Letter, Outcome]] = field(default_factory=list)
    #: Machine time at which the first of those that have to wait may go.
    retry_at: datetime | None = None


class Claims:
    """Chooses the letters that go, and remembers what became of those that went."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._pauses = Pauses()
        #: False once a look has found that no letter is put off, until one may be.
        self._put_off = True

    def note(self, letter: Letter, outcome: Outcome, now: datetime) -> bool:
        """Learn from how a call ended; True where everything has to pause from now on."""
        self._put_off |= outcome.fate not in {Fate.SENT, Fate.NOT_MODIFIED}
        match outcome.fate:
            case Fate.BROKEN:
                return False
            case Fate.NOT_SENT | Fate.UNCERTAIN | Fate.LOCKED_OUT:
                certain = outcome.fate is Fate.LOCKED_OUT
                return self._pauses.note_silence(now, certain=certain)
        self._pauses.note_answer()
        if outcome.fate is Fate.THROTTLED and outcome.wait is not None:
            self._pauses.pause_chat(letter.place.chat, now + outcome.wait)
        return False

    async def make(self, records: Records, in_flight: int, now: datetime) -> Claim:
        """Claim the letters that may go at *now*: each is marked as called."""
        found = Claim(retry_at=self._pauses.everything_until(now))
        # After an outage one call is enough to see whether it is over.
        free = (1 if self._pauses.outage else MOST_CALLS) - in_flight
        if found.retry_at is not None or free <= 0:
            return found
        waits = [await records.outbox.next_retry(now) if self._put_off else None]
        self._put_off = waits[0] is not None
        heads = await records.outbox.claim(now, MOST_HEADS)
        messages = await _messages_of(records, heads)
        for letter in heads:
            if len(found.calls) == free:
                break
            if (wait := self._wait_of(letter, now)) is not None:
                waits.append(wait)
                continue
            await self._add(found, records, letter, messages, now)
        found.retry_at = min(filter(None, waits), default=None)
        return found

    def _wait_of(self, letter: Letter, now: datetime) -> datetime | None:
        """When the letter may go, where it may not go now."""
        chat = letter.place.chat
        until = self._pauses.chat_until(chat, now)
        if until is None and _is_limited(letter):
            free_at = self._limits.free_at(chat, _edited(letter), now)
            until = free_at if free_at > now else None
        return until

    async def _add(
        self,
        found: Claim,
        records: Records,
        letter: Letter,
        messages: Messages,
        now: datetime,
    ) -> None:
        """Mark the letter as called, or note why it cannot even be tried."""
        about = _about(letter, messages)
        if letter.kind is LetterKind.EDIT and about is None:
            # Its message was never sent or is lost: the card is sent anew.
            letter = replace(letter, kind=LetterKind.MESSAGE)
        problem = await _find_problem(records, letter, about)
        if problem is not None:
            found.refused.append((letter, Outcome(Fate.GONE, problem)))
            return
        if _is_limited(letter):
            self._limits.count(letter.place.chat, _edited(letter), now)
        with records.savepoint():
            records.outbox.sending(letter)
        found.calls.append(Call(letter, about))


async def _messages_of(records: Records, letters: Iterable[Letter]) -> Messages:
    keys = {key for each in letters for key in (each.card, each.reply_card) if key}
    return await records.cards.messages(keys) if keys else {}


def _about(letter: Letter, messages: Messages) -> int | None:
    """The message that the letter is about, as far as it is known."""
    if letter.kind in {LetterKind.EDIT, LetterKind.PIN}:
        return messages.get((letter.card or "", letter.place.chat))
    return letter.reply_to or messages.get((letter.reply_card or "", letter.place.chat))


async def _find_problem(records: Records, letter: Letter, about: int | None) -> str | None:
    """The reason for which the letter cannot go, or None."""
    if letter.kind in {LetterKind.PIN, LetterKind.REACTION} and about is None:
        return "message-gone"
    # A mark goes where its message is; all else only where its group is now.
    if letter.group is not None and letter.kind is not LetterKind.REACTION:
        group = await records.groups.find(letter.group)
        if group is None or group.place != letter.place:
            return "place-changed"
    return None


def _is_limited(letter: Letter) -> bool:
    return letter.kind in {LetterKind.MESSAGE, LetterKind.DOCUMENT, LetterKind.EDIT}


def _edited(letter: Letter) -> str | None:
    return letter.card if letter.kind is LetterKind.EDIT else None

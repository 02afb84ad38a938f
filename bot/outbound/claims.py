"""Chooses the letters to send next: the first of each chat or topic, if the limits allow it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.fresh_look import FreshLook
from bot.outbound.calls import Call
from bot.outbound.kinds import WithoutMessage, rules_of
from bot.outbound.outcomes import Fate, Outcome
from bot.outbound.rate_limits import Cooldowns, Limits
from bot.outbound.settlements import Reports
from domain.groups import Place
from storage.mail.outbox import Lane, Letter, LetterKind, LetterState
from storage.records import Records

#: At most this many calls are in flight at once, each to a different chat or topic.
MOST_CALLS = 64
#: At most this many chats and topics are examined in one cycle. These are more than may be called,
#: because some letters have to wait. If there are more, the next cycle goes on with the others.
MOST_HEADS = 256
#: A letter that says what people have not entered is checked before it is sent if it is older
#: than this. If that is not possible yet, it is tried again after the second time.
NEW, AGAIN = timedelta(seconds=10), timedelta(seconds=1)

#: The message id of each card. The key is the card's name and its chat.
Messages = dict[tuple[str, int], int]


@dataclass(slots=True)
class Claim:
    """The letters chosen in one cycle: the calls to make, and the letters that cannot be sent."""

    calls: list[Call] = field(default_factory=list)
    refused: list[tuple[Letter, Outcome]] = field(default_factory=list)
    #: The first machine time at which one of the waiting letters may be sent; None if none waits.
    retry_at: datetime | None = None
    #: True if other destinations may have a letter that can be sent now.
    more: bool = False
    #: True if a letter was moved to another lane, so that the next one may be sent.
    moved: bool = False
    #: True if a letter waits for a look at what people have sent.
    look: bool = False
    #: True if timers are due that write letters anew.
    renewed: bool = False


class Claims:
    """Chooses the letters to send.

    The outcomes of earlier calls decide which chats have to wait. *look* is the last look at what
    people have sent, and *reports* knows whether a letter has to be written anew.
    """

    def __init__(self, limits: Limits, look: FreshLook, reports: Reports) -> None:
        self._limits, self._fresh, self._reports = limits, look, reports
        self._cooldowns = Cooldowns()
        #: False if the last query found no postponed letter and no call has failed since then. The
        #: query for postponed letters is then left out.
        self._may_be_postponed = True
        #: The destination behind which the next cycle begins; None for the first.
        self._after: Place | None = None
        #: What was found since the first destination: until when letters have to wait, and whether
        #: any could be sent.
        self._waits: list[datetime | None] = []
        self._found_any = False

    def note(self, letter: Letter, outcome: Outcome, now: datetime) -> bool:
        """Take the outcome of a call into account.

        Return True if all sending has to stop for a while.
        """
        self._may_be_postponed |= outcome.fate not in {Fate.SENT, Fate.NOT_MODIFIED}
        match outcome.fate:
            case Fate.BROKEN:
                return False
            case Fate.NOT_SENT | Fate.UNCERTAIN | Fate.LOCKED_OUT:
                certain = outcome.fate is Fate.LOCKED_OUT
                return self._cooldowns.note_silence(now, certain=certain)
        self._cooldowns.note_answer()
        if outcome.fate is Fate.THROTTLED and outcome.wait is not None:
            self._cooldowns.start(letter.called, now + outcome.wait)
        return False

    async def make(
        self, records: Records, in_flight: int, now: datetime, desk_now: datetime
    ) -> Claim:
        """Choose the letters that may be sent at *now*, and mark each as being sent.

        *in_flight* is the number of calls that have not ended yet. *now* is the machine's time,
        and *desk_now* the desk's.
        """
        found = Claim(retry_at=self._cooldowns.everything_until(now))
        # During an outage one call at a time is enough to find out whether Telegram answers again.
        free = (1 if self._cooldowns.outage else MOST_CALLS) - in_flight
        if found.retry_at is not None or free <= 0:
            return found
        if self._after is None:
            postponed = await records.outbox.next_retry(now) if self._may_be_postponed else None
            self._may_be_postponed = postponed is not None
            self._waits, self._found_any = [postponed], False
        heads, self._after = await records.outbox.heads(now, MOST_HEADS, self._after)
        messages = await _messages_of(records, heads)
        taken: set[Place] = set()
        for head in heads:
            if len(found.calls) == free:
                break
            if head.place in taken:
                continue
            letter = self._placed(head, now, desk_now)
            if await _waits_for_card(records, letter, messages):
                found.moved = True
            elif (wait := self._wait_of(letter, now)) is not None:
                self._waits.append(wait)
            elif await self._holds(found, records, letter, now, desk_now):
                taken.add(letter.place)
                await self._add(found, records, letter, messages, now)
        self._found_any |= bool(found.calls)
        free_at = self._limits.any_free_at(now)
        if self._after is not None or self._found_any:
            # Other destinations are examined in the next beat: now, when the limits allow a call
            # again, or when a call in flight ends.
            found.more = free_at <= now and not found.calls and not in_flight
            self._waits.append(free_at if free_at > now else None)
        found.retry_at = min(filter(None, self._waits), default=None)
        return found

    async def _holds(
        self, found: Claim, records: Records, letter: Letter, now: datetime, desk_now: datetime
    ) -> bool:
        """Return False if the letter may say wrongly what people have not entered.

        A letter that has waited holds only if all is handled that was sent since it was written;
        until then it waits. If something was entered, it is written anew.
        """
        if letter.timer is None or desk_now - letter.created_at <= NEW:
            return True
        through = self._fresh.through
        if through is None or through < letter.created_at:
            found.look = True
            self._waits.append(now + AGAIN)
            return False
        if not await self._reports.renew(records, letter, desk_now):
            return True
        records.outbox.settle(letter, LetterState.REPLACED, dedup=None)
        found.renewed = True
        return False

    def _placed(self, letter: Letter, now: datetime, desk_now: datetime) -> Letter:
        """Return the letter without its whisper if it cannot be shown so at once.

        An answer to one person alone waits for nothing, and takes none of the calls that a thread
        needs for what concerns all.
        """
        whisper = letter.whisper
        if whisper is None:
            return letter
        behind = replace(letter, lane=Lane.BEHIND)
        shown = whisper.holds(desk_now) and self._wait_of(behind, now) is None
        return letter if shown else replace(letter, whisper=None)

    def _wait_of(self, letter: Letter, now: datetime) -> datetime | None:
        """Return when the letter may be sent, or None if it may be sent now."""
        chat = letter.called
        until = self._cooldowns.chat_until(chat, now)
        if until is None and rules_of(letter.kind).rate_limited:
            free_at = self._limits.free_at(chat, _edited_card(letter), now, letter.lane)
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
        """Mark the letter as being sent and add its call to *found*.

        A letter that cannot be sent at all is added to the refused letters instead.
        """
        about = _about(letter, messages)
        without_message = rules_of(letter.kind).without_message
        if about is None and without_message is WithoutMessage.SEND_AS_MESSAGE:
            letter = replace(letter, kind=LetterKind.MESSAGE)
        problem = await _find_problem(records, letter, about)
        if problem is not None:
            found.refused.append((letter, Outcome(Fate.GONE, problem)))
            return
        if rules_of(letter.kind).rate_limited:
            self._limits.count(letter.called, _edited_card(letter), now)
        records.outbox.sending(letter)
        found.calls.append(Call(letter, about))


async def _messages_of(records: Records, letters: Iterable[Letter]) -> Messages:
    keys = {key for each in letters for key in (each.card, each.reply_card) if key}
    return await records.cards.messages(keys) if keys else {}


def _about(letter: Letter, messages: Messages) -> int | None:
    """Return the id of the message that the letter is about, or None if it is not known."""
    if rules_of(letter.kind).about_own_card:
        return messages.get((letter.card or "", letter.place.chat))
    return letter.reply_to or messages.get((letter.reply_card or "", letter.place.chat))


async def _waits_for_card(records: Records, letter: Letter, messages: Messages) -> bool:
    """Return True if the letter is about a card whose message waits in another lane.

    The letter is then moved to that lane.
    """
    key = letter.card if rules_of(letter.kind).about_own_card else letter.reply_card
    if key is None or (key, letter.place.chat) in messages:
        return False
    return await records.outbox.follow_card(letter, key)


async def _find_problem(records: Records, letter: Letter, about: int | None) -> str | None:
    """Return the reason why the letter cannot be sent, or None if it can."""
    rules = rules_of(letter.kind)
    if about is None and rules.without_message is WithoutMessage.REFUSE:
        return "message-gone"
    if letter.group is not None and rules.bound_to_group:
        group = await records.groups.find(letter.group)
        if group is None or group.place != letter.place:
            return "place-changed"
    return None


def _edited_card(letter: Letter) -> str | None:
    return letter.card if letter.kind is LetterKind.EDIT else None

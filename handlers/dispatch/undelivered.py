"""Reports letters that were or could not be delivered, and marks those delivered late."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.events import LetterSent, PersonUnreachable
from domain.timers import is_late
from handlers.turns.asks import has_changed, write_anew
from handlers.turns.desk import Desk
from handlers.turns.facilitators import asked_by
from handlers.turns.held import REPORT, tell_held
from handlers.turns.recipients import destination, duty
from handlers.turns.turn import Turn
from storage.mail.outbox import Letter, LetterKind
from storage.records import Records
from voice import Markup, Speaker
from voice.speech.examples import Examples
from voice.speech.lateness import say_late

#: Only letters of these kinds have a text that can state that they are late.
_SPOKEN = frozenset({LetterKind.MESSAGE, LetterKind.DOCUMENT, LetterKind.FAREWELL})


class Undelivered:
    """The functions that delivery calls for a letter's final text, and for what became of it.

    Reports go to the secretariat's duty officers.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def sent(self, records: Records, letter: Letter, now: datetime) -> None:
        """Publish the event that Telegram has taken a letter, if the letter has a dedup key."""
        if letter.dedup is not None:
            await Turn(self._desk, records, now).publish(LetterSent(letter.dedup))

    async def held(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        """Report that a chat or topic accepts no messages now, and that its letters wait."""
        await tell_held(Turn(self._desk, records, now), letter, reason)

    async def parked(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        """Report that a letter waits for the secretariat's decision.

        A letter to somebody who cannot be reached is only tried if it was sent again by a
        decision, so that it is said that this has failed.
        """
        turn = Turn(self._desk, records, now)
        person = await records.people.find(letter.place.chat) if letter.place.chat > 0 else None
        if person is None or person.reachable:
            await tell_held(turn, letter, reason)
            return
        for officer in await duty(turn):
            if officer.reachable and officer.user != person.user:
                place = await destination(turn, officer, letter)
                say = turn.speaker(officer).say
                turn.tell(officer, say("report-again-failed", number=str(letter.id), place=place))

    async def cannot_pin(
        self, records: Records, letter: Letter, reason: str, now: datetime
    ) -> None:
        """Ask the secretariat to pin a message because the desk has no right to pin it."""
        turn = Turn(self._desk, records, now)
        for officer in await duty(turn):
            if officer.user != letter.place.chat and officer.reachable:
                place = await destination(turn, officer, letter)
                text = turn.speaker(officer).say("report-pin", place=place)
                dedup = f"{REPORT}pin:{letter.id}:{reason}:{officer.user}"
                turn.tell(officer, text, dedup=dedup)

    async def unreachable(
        self, records: Records, letter: Letter, reason: str, now: datetime
    ) -> None:
        """Mark a person as unreachable; notify their delegation's heads and the secretariat."""
        person = await records.people.find(letter.place.chat)
        if person is None or not person.reachable:
            return
        gone = replace(person, reachable=False)
        records.people.save(gone)
        await Turn(self._desk, records, now).publish(PersonUnreachable(gone))

    async def passed_on(
        self, records: Records, letter: Letter, now: datetime, *, arrived: bool
    ) -> None:
        """Tell who asked a facilitator, once, whether the question has arrived.

        It has if one of the facilitators has it; it has not if nobody else is to get it.
        """
        asked, asker, ref = asked_by(letter)
        person = await records.people.find(asker)
        if person is None or (not arrived and await records.outbox.any_alike(asked)):
            return
        turn = Turn(self._desk, records, now)
        key = "inquiry-arrived" if arrived else "inquiry-lost"
        turn.tell(person, turn.speaker(person).say(key, ref=ref), dedup=f"told:{asked}{key}")

    def repeat_mark(self, letter: Letter) -> str:
        """Return the line that is put above the text of a letter that may arrive twice."""
        return str(Speaker(letter.language, self._desk.registry).say("repeat-mark"))

    async def renew(self, records: Records, letter: Letter, now: datetime) -> bool:
        """Have a letter written anew if it may be wrong by now; return True then.

        This is so if it says what people have not entered, and something was entered about the
        same entry since it was written. A letter that may have arrived is not written anew.
        """
        if letter.timer is None or letter.repeated:
            return False
        turn = Turn(self._desk, records, now)
        if not await has_changed(turn, letter):
            return False
        await write_anew(turn, letter)
        return True

    async def text_at(self, records: Records, letter: Letter, now: datetime) -> str:
        """Return the letter's text as it is sent at *now*, with a remark if it is late.

        A letter that was prepared for an instant is late one minute after that instant.
        Any other letter is late when it is older than `Desk.stale_after`. An edit of a
        card is never called late, because it shows the present state.
        """
        due = letter.prepared_for or letter.created_at
        late = is_late(due, now) if letter.prepared_for else now - due > self._desk.stale_after
        if letter.kind not in _SPOKEN or not late:
            return letter.text
        reader = await records.people.find(letter.place.chat) if letter.place.chat > 0 else None
        zone, written_at = reader.zone if reader else None, Examples(now=now)
        speaker = Speaker(letter.language, self._desk.registry, zone, written_at)
        return say_late(speaker, Markup(letter.text), due=due, written=letter.created_at, sent=now)

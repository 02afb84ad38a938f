"""Unsaid: what could not be delivered is reported to the secretariat, or says that it is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.timers import is_late
from handlers.dispatch.chat_events import unreachable
from handlers.turns.desk import Desk
from handlers.turns.recipients import destination, duty
from handlers.turns.turn import Turn
from storage.mail.outbox import Letter, LetterKind
from storage.records import Records
from voice import Markup, Speaker
from voice.speech.lateness import say_late

#: Kinds that say something at their time.
_SPOKEN = frozenset({LetterKind.MESSAGE, LetterKind.DOCUMENT})


class Undelivered:
    """Delivery's way back into the house; nobody is told that they cannot be reached."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def held(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        """A destination takes nothing at present: what is for it waits."""
        await self._report(records, letter, "report-held", reason, now)

    async def parked(self, records: Records, letter: Letter, reason: str, now: datetime) -> None:
        """A letter waits for a person's word."""
        await self._report(records, letter, "report-parked", reason, now)

    async def cannot_pin(
        self, records: Records, letter: Letter, reason: str, now: datetime
    ) -> None:
        """The desk may not pin: somebody of the secretariat does."""
        await self._report(records, letter, "report-pin", reason, now)

    async def unreachable(
        self, records: Records, letter: Letter, reason: str, now: datetime
    ) -> None:
        """A person cannot be reached: their own heads and the secretariat are told."""
        person = await records.people.find(letter.place.chat)
        if person is None or not person.reachable:
            return
        records.people.save(replace(person, reachable=False))
        await unreachable(Turn(self._desk, records, now), person)

    def repeat_mark(self, letter: Letter) -> str:
        """The line that stands over a repeat."""
        return str(Speaker(letter.language, self._desk.registry).say("repeat-mark"))

    async def text_at(self, records: Records, letter: Letter, now: datetime) -> str:
        """The letter's text where it goes at *now*: for whatever reason it is late, it says so.

        What was prepared for an instant is late a minute after it, anything else when a command of
        its age would not be carried out. A card that is edited shows what stands, and never is.
        """
        due = letter.prepared_for or letter.created_at
        late = is_late(due, now) if letter.prepared_for else now - due > self._desk.stale_after
        if letter.kind not in _SPOKEN or not late:
            return letter.text
        reader = await records.people.find(letter.place.chat) if letter.place.chat > 0 else None
        speaker = Speaker(letter.language, self._desk.registry, reader.zone if reader else None)
        return say_late(speaker, Markup(letter.text), due=due, written=letter.created_at, sent=now)

    async def _report(
        self, records: Records, letter: Letter, key: str, reason: str, now: datetime
    ) -> None:
        turn = Turn(self._desk, records, now)
        for officer in await duty(turn):
            if officer.user != letter.place.chat and officer.reachable:
                text = turn.speaker(officer).say(
                    key, place=await destination(turn, officer, letter), number=str(letter.id)
                )
                turn.tell(officer, text, dedup=f"report:{key}:{letter.id}:{reason}:{officer.user}")

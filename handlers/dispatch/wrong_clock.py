"""Tells the secretariat that the clock of the desk's machine is wrong, and that it is right."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.turns.desk import Desk
from handlers.turns.recipients import duty, tell_duty
from handlers.turns.turn import Turn
from storage.records import Records
from voice.speech.lengths import length

#: This fact has a value from the report that the clock is wrong until the report that it is right.
TOLD = "told-of-wrong-clock"


class WrongClock:
    """The functions that the clock watch calls. Reports go to the secretariat's duty officers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def differs(
        self, records: Records, ahead: timedelta, now: datetime
    ) -> list[tuple[int, str]]:
        """Return the report that the clock is *ahead* for each officer; none if they were told.

        The report names no time, because it is sent by a clock that is not believed.
        """
        if await records.facts.find(TOLD):
            return []
        turn = Turn(self._desk, records, now)
        reports = []
        for officer in await duty(turn):
            speaker = turn.speaker(officer)
            span = length(speaker, abs(ahead))
            if ahead > timedelta():
                text = speaker.say("clock-ahead", span=span)
            else:
                text = speaker.say("clock-behind", span=span)
            reports.append((officer.user, str(text)))
        return reports

    def note_told(self, records: Records) -> None:
        """Note that officers were told, until `agrees` is called."""
        records.facts.note(TOLD, "yes")

    async def agrees(self, records: Records, now: datetime) -> None:
        """Tell the officers that the clock is right again, if they were told that it was not."""
        if await records.facts.find(TOLD):
            records.facts.note(TOLD, "")
            await tell_duty(Turn(self._desk, records, now), "clock-agrees")

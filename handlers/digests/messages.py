"""Sends a group's digest to its thread."""

from __future__ import annotations

from datetime import datetime

from domain.absences import SENT_AGAIN_WITHIN
from domain.digests import agenda, day_end
from domain.groups import Group
from handlers.turns.absences import find_unheard
from handlers.turns.turn import Turn
from voice.digests import digest

#: A message has room for fewer items than this of those that are due on the day, and of those that
#: are past due.
_DUE = 50


async def say_digest(
    turn: Turn, group: Group, prepared: datetime | None, dedup: str | None = None
) -> None:
    """Send the group's digest for the day of `turn.now` to its thread.

    *prepared* is the instant for which the digest was prepared if it is late, else None.
    """
    end = day_end(turn.now)
    numbers = await turn.records.digests.items(group.code, turn.now, end, _DUE)
    items = await turn.records.actions.load(group.code, numbers)
    day = agenda(items, turn.now)
    due = await turn.records.digests.count_due(group.code, end)
    lines = turn.desk.contents.digest_lines
    further = [line for each in lines if (line := await each(turn, group))]
    text = digest(
        turn.speaker(group),
        group,
        day,
        further,
        await turn.records.journal.head(group.code),
        turn.now,
        prepared=prepared,
        more=due - len(day.today) - len(day.past_due),
        lost=await find_unheard(turn, turn.now - SENT_AGAIN_WITHIN),
    )
    turn.say(group, text, dedup=dedup)

"""Sends a group's digest to its thread."""

from __future__ import annotations

from datetime import datetime

from domain.digests import agenda, day_end
from domain.groups import Group
from handlers.turns.turn import Turn
from voice.digests import digest


async def say_digest(
    turn: Turn, group: Group, prepared: datetime | None, dedup: str | None = None
) -> None:
    """Send the group's digest for the day of `turn.now` to its thread.

    *prepared* is the instant for which the digest was prepared if it is late, else None.
    """
    numbers = await turn.records.digests.items(group.code, day_end(turn.now))
    items = await turn.records.actions.load(group.code, numbers)
    lines = turn.desk.contents.digest_lines
    further = [line for each in lines if (line := await each(turn, group, items))]
    text = digest(
        turn.speaker(group),
        group,
        agenda(items, turn.now),
        further,
        await turn.records.journal.head(group.code),
        turn.now,
        prepared=prepared,
    )
    turn.say(group, text, dedup=dedup)

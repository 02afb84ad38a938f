"""Finds out whether an answer that the desk has not received may have been lost."""

from __future__ import annotations

from datetime import datetime

from domain.absences import SENT_AGAIN_WITHIN, Absence, unheard
from handlers.turns.turn import Turn


async def find_unheard(turn: Turn, since: datetime) -> Absence | None:
    """Return the absence in which an answer that is awaited since *since* may have been lost.

    While there is one, the desk says so, and not that nobody has answered.
    """
    recent = await turn.records.absences.ended_since(turn.now - SENT_AGAIN_WITHIN)
    return unheard(since, turn.now, recent)

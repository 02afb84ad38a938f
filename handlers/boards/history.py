"""Collects what the journal holds about an entry and about the questions on it."""

from __future__ import annotations

from domain.journal import Entry
from domain.refs import Ref
from handlers.turns.turn import Turn


async def history(turn: Turn, ref: Ref) -> list[Entry]:
    """Return the journal's records of an entry and of its questions and answers, oldest first."""
    refs = [ref, *await turn.records.followups.about(ref)]
    found = [
        each for one in refs for each in await turn.records.journal.history(ref.group, str(one))
    ]
    return sorted(found, key=lambda each: each.entry_no)

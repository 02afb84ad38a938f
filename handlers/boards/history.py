"""The history of an entry: what was entered about it and about its questions."""

from __future__ import annotations

from domain.journal import Entry
from domain.refs import Ref
from handlers.turns.turn import Turn


async def history(turn: Turn, ref: Ref) -> list[Entry]:
    """Return what was entered about an entry, its questions and answers included, oldest first."""
    refs = [ref, *await turn.records.followups.about(ref)]
    found = [
        each for one in refs for each in await turn.records.journal.history(ref.group, str(one))
    ]
    return sorted(found, key=lambda each: each.entry_no)

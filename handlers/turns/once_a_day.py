"""Limits some answers to one a day for each user, for example to unaccredited people."""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta

from handlers.turns.turn import Turn

_DAY = timedelta(days=1)


async def answered_today(turn: Turn, user: int, matter: str = "") -> bool:
    """Return True if *user* was answered about *matter* in the last 24 hours.

    Otherwise return False, and note that the user is answered now.
    """
    mark = mark_of(turn, user, matter)
    if await turn.records.unaccredited.answered(mark, turn.now):
        return True
    turn.records.unaccredited.note(mark, turn.now + _DAY, turn.now)
    return False


def mark_of(turn: Turn, user: int, matter: str = "") -> str:
    """Return a keyed hash of *user* and *matter*: without the key nobody can tell who it is."""
    who = f"{user} {matter}".strip()
    return hmac.new(turn.desk.key, who.encode(), hashlib.sha256).hexdigest()

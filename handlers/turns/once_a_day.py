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
    mark = _mark(turn.desk.key, f"{user} {matter}".strip())
    if await turn.records.unaccredited.answered(mark, turn.now):
        return True
    turn.records.unaccredited.note(mark, turn.now + _DAY, turn.now)
    return False


def _mark(key: bytes, who: str) -> str:
    """Return a keyed hash of *who*: without the key nobody can tell who was answered."""
    return hmac.new(key, who.encode(), hashlib.sha256).hexdigest()

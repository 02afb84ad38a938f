"""Housekeeping: once a night the desk forgets what it has no more use for (docs/privacy.md)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from domain.timers import Timer, TimerState
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from storage.records import Records

routes = Routes()

#: In UTC; the hour at which nobody of these negotiations is at work.
AT = time(2, 30)
#: Longer than an update can come again under its id.
UPDATES_FOR = timedelta(hours=72)
#: Longer than a card is pressed, or a message asked after.
MESSAGES_FOR = timedelta(days=90)
#: What was set aside and looked at.
QUARANTINE_FOR = timedelta(days=14)


def next_round(now: datetime) -> Timer:
    """The next night's moment."""
    at = datetime.combine(now.date(), AT, now.tzinfo)
    at += timedelta(days=at <= now)
    return Timer(at, "housekeeping", "", "housekeeping", f"{at:%Y-%m-%d}", "desk")


async def _load_nothing(_records: Records, _moments: Sequence[Timer]) -> None:
    """What is forgotten is not read before."""


@routes.timer("housekeeping", _load_nothing, parked=False)
async def forget(turn: Turn, timer: Timer) -> None:
    """Delete settled updates, old buttons and messages, and strangers' marks."""
    records = turn.records
    records.inbox.forget(turn.now - UPDATES_FOR)
    records.buttons.forget(turn.now - MESSAGES_FOR)
    records.outbox.forget(turn.now - MESSAGES_FOR)
    records.quarantine.forget(turn.now - QUARANTINE_FOR)
    records.unaccredited.forget(turn.now)
    records.timers.finish(timer, TimerState.SENT, turn.now)
    turn.plan([next_round(turn.now)])

"""Deletes once a night what the desk has no more use for (docs/privacy.md)."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from domain.timers import Timer, TimerState
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn

routes = Routes()

#: In UTC: an hour at which nobody in these negotiations is at work.
AT = time(2, 30)
#: Longer than an update can come again under its id.
UPDATES_FOR = timedelta(hours=72)
#: Longer than anybody presses a card's buttons or asks after a message.
MESSAGES_FOR = timedelta(days=90)
#: What was set aside because it could not be read, after somebody has looked at it.
QUARANTINE_FOR = timedelta(days=14)


@routes.at_start
async def plan(turn: Turn) -> None:
    """Plan the next night's round."""
    at = datetime.combine(turn.now.date(), AT, turn.now.tzinfo)
    at += timedelta(days=at <= turn.now)
    timer = Timer(
        at=at,
        kind="housekeeping",
        group="",
        subject="housekeeping",
        slot=f"{at:%Y-%m-%d}",
        target="desk",
    )
    turn.plan([timer])


@routes.timer("housekeeping", parked=False)
async def forget(turn: Turn, timer: Timer) -> None:
    """Delete finished updates, old buttons and messages, and marks of unaccredited people."""
    records = turn.records
    records.inbox.forget(turn.now - UPDATES_FOR)
    records.buttons.forget(turn.now - MESSAGES_FOR)
    records.outbox.forget(turn.now - MESSAGES_FOR)
    records.quarantine.forget(turn.now - QUARANTINE_FOR)
    records.unaccredited.forget(turn.now)
    records.timers.finish(timer, TimerState.SENT, turn.now)
    await plan(turn)

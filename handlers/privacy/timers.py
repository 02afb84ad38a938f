"""Deletes once a night the data that the desk no longer needs (docs/privacy.md)."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from domain.timers import Timer, TimerState
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn

routes = Routes()

#: The time (UTC) of the deletion, when nobody in these negotiations is at work.
AT = time(2, 30)
#: Processed updates are kept longer than Telegram can send an update again under the same id.
UPDATES_FOR = timedelta(hours=72)
#: Messages and buttons are kept longer than anybody presses a button or asks about a message.
MESSAGES_FOR = timedelta(days=90)
#: An unreadable update is kept this long after the secretariat has dealt with it.
QUARANTINE_FOR = timedelta(days=14)
#: At most this many old timers are deleted in one turn. If there are more, the next turn follows
#: after PAUSE, so that commands need not wait for a long deletion.
BATCH = 1000
PAUSE = timedelta(minutes=1)


@routes.at_start
async def plan(turn: Turn) -> None:
    """Plan the next nightly deletion."""
    at = datetime.combine(turn.now.date(), AT, turn.now.tzinfo)
    at += timedelta(days=at <= turn.now)
    turn.plan([_timer(at, f"{at:%Y-%m-%d}")])


@routes.timer("housekeeping", parked=False, at_once=True)
async def forget(turn: Turn, timer: Timer) -> None:
    """Delete old processed updates, lines, buttons, letters, quarantined updates and timers.

    Also delete what is kept about a press or a step only for the next minutes, the expired marks
    of unaccredited people who were answered, old absences of the desk, and what it has asked.
    """
    records = turn.records
    records.inbox.forget(turn.now - UPDATES_FOR)
    records.heard_lines.forget(turn.now - UPDATES_FOR)
    records.buttons.forget(turn.now - MESSAGES_FOR)
    records.presses.forget(turn.now - UPDATES_FOR)
    records.flows.forget(turn.now - UPDATES_FOR)
    records.deeds.forget(turn.now - UPDATES_FOR)
    records.outbox.forget(turn.now - MESSAGES_FOR)
    records.quarantine.forget(turn.now - QUARANTINE_FOR)
    records.unaccredited.forget(turn.now)
    records.absences.forget(turn.now - MESSAGES_FOR)
    records.asks.forget(turn.now - MESSAGES_FOR)
    records.timers.finish(timer, TimerState.SENT, turn.now)
    await plan(turn)
    if await records.timers.forget(turn.now - MESSAGES_FOR, BATCH) == BATCH:
        soon = turn.now + PAUSE
        turn.plan([_timer(soon, soon.isoformat())])


def _timer(at: datetime, slot: str) -> Timer:
    return Timer(
        at=at,
        kind="housekeeping",
        group="",
        subject="housekeeping",
        slot=slot,
        target="desk",
    )

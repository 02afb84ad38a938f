"""Asks once a week, in private, about items that are ongoing."""

from __future__ import annotations

from dataclasses import replace

from domain.timers import Timer, TimerState
from handlers.actions.rings import PRIVATE
from handlers.actions.timers import ASK, WEEKLY, current, load_items, tell, weekly
from handlers.turns.quiet import hold, private
from handlers.turns.recipients import whom
from handlers.turns.routes import Routes
from handlers.turns.turn import GroupTurn
from storage.actions import KIND

routes = Routes(KIND)


@routes.group_timer(ASK, load_items, parked=False, renewed=True)
async def ask_weekly(turn: GroupTurn, timer: Timer) -> None:
    """Ask those who have the item in hand whether there is anything to report.

    The thread is not told: nothing is due there. Of several weeks that were missed only the last
    is asked about, and not if it is much too late.
    """
    action = await current(turn, timer)
    if action is None:
        return
    last = replace(timer, at=timer.at + (turn.now - timer.at) // WEEKLY * WEEKLY)
    state = TimerState.CANCELLED
    if not last.too_late(turn.now):
        for line in action.unreported:
            took = action.took(line.delegation)
            for person in await whom(turn, action.ref, line.delegation, took):
                if not hold(turn, person, private(last, PRIVATE, person)):
                    turn.prepared_for = last.prepared_for
                    await tell(turn, action, person, last)
        state = last.sent_state(turn.now)
    turn.records.timers.finish(timer, state, turn.now)
    turn.plan([weekly(action, last.at + WEEKLY)])

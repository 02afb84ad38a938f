"""Knocks: what has come due, each at most once, late ones marked or left to a person."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from domain.timers import TOO_LATE, Timer, TimerState
from handlers.contents import TIMERS
from handlers.dispatch.unaccredited import duty
from handlers.turns.turn import Turn

log = logging.getLogger(__name__)

#: How many due moments share one commit.
BATCH = 500


async def answer(turn: Turn) -> int:
    """Handle the moments due at `turn.now`, no more than a batch; how many there were."""
    due = await turn.records.timers.due(turn.now, BATCH)
    latest = {(each.subject, each.target): each for each in due}
    await _load(turn, due)
    parked = 0
    for timer in due:
        if latest[timer.subject, timer.target] is not timer:
            # Of several that were missed only the last still says something.
            _settle(turn, timer, TimerState.CANCELLED)
        elif turn.now - timer.at > TOO_LATE and TIMERS[timer.kind].parked:
            _settle(turn, timer, TimerState.PARKED)
            parked += 1
        elif not await _rung(turn, timer):
            parked += 1
    if parked:
        await _ask_secretariat(turn, parked)
    return len(due)


async def _rung(turn: Turn, timer: Timer) -> bool:
    """Give one moment its turn; one that its handler cannot meet is left to a person."""
    try:
        with turn.records.savepoint():
            await ring(turn, timer)
    # Whatever is wrong with one moment must not keep the others from being met.
    except Exception:
        log.exception("moment %s (%s) could not be met", timer.id, timer.kind)
        _settle(turn, timer, TimerState.PARKED)
        return False
    return True


def _settle(turn: Turn, timer: Timer, state: TimerState) -> None:
    with turn.records.savepoint():
        turn.records.timers.finish(timer, state, turn.now)


async def ring(turn: Turn, timer: Timer) -> None:
    """Give one moment its turn; the handler settles it."""
    group = await turn.records.groups.find(timer.group)
    this = Turn(turn.desk, turn.records, turn.now, group, timer.prepared_for)
    await TIMERS[timer.kind].fire(this, timer)


async def _load(turn: Turn, due: Sequence[Timer]) -> None:
    """Read what the whole batch is about with a few queries rather than a few for each moment."""
    for kind in {each.kind for each in due}:
        await TIMERS[kind].load(turn.records, [each for each in due if each.kind == kind])


async def _ask_secretariat(turn: Turn, count: int) -> None:
    """A notice that is hours old may mislead: the secretariat says whether it still goes."""
    with turn.records.savepoint():
        for officer in await duty(turn):
            turn.tell(officer, turn.speaker(officer).say("moments-parked", count=count))

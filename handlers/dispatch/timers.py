"""Knocks: what has come due, each at most once, late ones marked or left to a person."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from domain.timers import TOO_LATE, Moment, MomentState
from handlers.contents import DUES
from handlers.dispatch.unaccredited import duty
from handlers.turns.turn import Turn

log = logging.getLogger(__name__)

#: How many due moments share one commit.
BATCH = 500


async def answer(turn: Turn) -> int:
    """Handle the moments due at `turn.now`, no more than a batch; how many there were."""
    due = await turn.records.moments.due(turn.now, BATCH)
    latest = {(each.subject, each.target): each for each in due}
    await _load(turn, due)
    parked = 0
    for moment in due:
        if latest[moment.subject, moment.target] is not moment:
            # Of several that were missed only the last still says something.
            _settle(turn, moment, MomentState.CANCELLED)
        elif turn.now - moment.at > TOO_LATE and DUES[moment.kind].parked:
            _settle(turn, moment, MomentState.PARKED)
            parked += 1
        elif not await _rung(turn, moment):
            parked += 1
    if parked:
        await _ask_secretariat(turn, parked)
    return len(due)


async def _rung(turn: Turn, moment: Moment) -> bool:
    """Give one moment its turn; one that its handler cannot meet is left to a person."""
    try:
        with turn.records.turn():
            await ring(turn, moment)
    # Whatever is wrong with one moment must not keep the others from being met.
    except Exception:
        log.exception("moment %s (%s) could not be met", moment.id, moment.kind)
        _settle(turn, moment, MomentState.PARKED)
        return False
    return True


def _settle(turn: Turn, moment: Moment, state: MomentState) -> None:
    with turn.records.turn():
        turn.records.moments.settle(moment, state, turn.now)


async def ring(turn: Turn, moment: Moment) -> None:
    """Give one moment its turn; the handler settles it."""
    group = await turn.records.groups.find(moment.group)
    this = Turn(turn.desk, turn.records, turn.now, group, moment.due)
    await DUES[moment.kind].knock(this, moment)


async def _load(turn: Turn, due: Sequence[Moment]) -> None:
    """Read what the whole batch is about with a few queries rather than a few for each moment."""
    for kind in {each.kind for each in due}:
        await DUES[kind].load(turn.records, [each for each in due if each.kind == kind])


async def _ask_secretariat(turn: Turn, count: int) -> None:
    """A notice that is hours old may mislead: the secretariat says whether it still goes."""
    with turn.records.turn():
        for officer in await duty(turn):
            turn.tell(officer, turn.speaker(officer).say("moments-parked", count=count))

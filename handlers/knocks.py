"""Knocks: what has come due, each at most once, late ones marked or left to a person."""

from __future__ import annotations

from collections.abc import Sequence

from domain.moments import TOO_LATE, Moment, MomentState
from handlers.contents import DUES
from handlers.strangers import duty
from handlers.turn import Turn

#: How many due moments share one commit.
BATCH = 500


async def answer(turn: Turn) -> int:
    """Handle the moments due at `turn.now`, no more than a batch; how many there were."""
    due = await turn.records.moments.due(turn.now, BATCH)
    latest = {(each.subject, each.target): each for each in due}
    await _load(turn, due)
    parked = 0
    for moment in due:
        with turn.records.turn():
            if latest[moment.subject, moment.target] is not moment:
                # Of several that were missed only the last still says something (DOMAIN 3.4).
                turn.records.moments.settle(moment, MomentState.CANCELLED, turn.now)
            elif turn.now - moment.at > TOO_LATE and DUES[moment.kind].parked:
                turn.records.moments.settle(moment, MomentState.PARKED, turn.now)
                parked += 1
            else:
                await ring(turn, moment)
    if parked:
        await _ask_secretariat(turn, parked)
    return len(due)


async def ring(turn: Turn, moment: Moment) -> None:
    """Give one moment its turn; the handler settles it."""
    this = Turn(turn.desk, turn.records, turn.now, await turn.records.groups.find(moment.group))
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

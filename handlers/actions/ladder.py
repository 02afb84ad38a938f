"""The ladder: whom of a delegation the desk tells in private at each notice about a due time."""

from __future__ import annotations

from datetime import timedelta

from domain.actions.model import Action
from domain.people.model import Person
from domain.timers import Rung, offset_of
from handlers.turns.recipients import heads_of, members, reached, whom
from handlers.turns.turn import Turn


async def on_ladder(
    turn: Turn, action: Action, delegation: str, slot: str, *, accepted: bool = True
) -> list[Person]:
    """Return the people of a delegation who are told at the notice with that *slot*.

    If the delegation has not *accepted* the item, its heads are told too when it is due, because
    nothing follows. In the group of a delegation without heads, those on the rung before are told.
    Who cannot be reached counts as if they were not there, unless nobody can be reached.
    """
    rung = turn.desk.schedule.rung(slot)
    if rung is Rung.LISTS:
        return []
    there = reached(await members(turn, action.ref.group, delegation))
    heads = heads_of(there)
    if rung is Rung.HEADS and heads:
        return heads
    told = await whom(turn, action.ref, delegation, action.took(delegation))
    if rung is not Rung.IN_HAND:
        told += [each for each in there if each.poc and each not in told]
    if not accepted and offset_of(slot) >= timedelta(0):
        told += [each for each in heads if each not in told]
    return told

"""Says whether a person has flooded a thread, and which of their items can then be withdrawn."""

from __future__ import annotations

from datetime import timedelta

from domain.actions.model import CORRECTABLE, Action
from domain.floods import SPAN
from domain.groups import CODES
from domain.people.model import Person
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn

#: So long after a flood its items can be withdrawn, and the secretariat is told of no other one of
#: the same person or thread.
LATELY = timedelta(minutes=10)
#: At most this many items are withdrawn by one step. With the limit for lines nobody has more.
_MOST = 200


def lines_key(user: str) -> str:
    """Return the key under which the lines of a person are counted."""
    return f"line:{user}"


async def has_flooded(turn: UserTurn, person: Person) -> bool:
    """Return True if the person has sent more lines than are taken, lately before this input.

    A press is stamped by the desk's clock, and lines by Telegram's, which may be a little ahead.
    """
    lines = await turn.records.flows.find(lines_key(str(person.user)))
    ahead = SPAN if turn.input.query is not None else 0
    return lines is not None and lines.refused_before(
        turn.input.at, LATELY.total_seconds(), ahead=ahead
    )


async def droppable(turn: Turn, person: Person) -> list[Action]:
    """Return the items that the person has entered lately and on which nobody has acted."""
    user, since = person.user, turn.now - CORRECTABLE
    refs = await turn.records.boards.by_author(user, since, CODES, _MOST)
    entered = await turn.records.actions.these(refs)
    return [each for each in entered if each.correctable(user, turn.now)]

"""Says whether a person has flooded a thread, and what can then be withdrawn of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from domain.actions.model import CORRECTABLE, Action
from domain.floods import BURST, SPAN, in_bursts
from domain.followups.model import FollowUp
from domain.groups import CODES
from domain.people.model import Person
from domain.refs import Ref
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn

#: So long after a flood its items can be withdrawn, and the secretariat is told of no other one of
#: the same person or thread.
LATELY = timedelta(minutes=10)
#: At most this many items and this many questions are withdrawn by one step. With the limit for
#: lines nobody has more.
_MOST = 200


@dataclass(frozen=True, slots=True)
class Droppable:
    """What a person has entered in a burst: items, and questions that nobody was asked yet."""

    items: list[Action] = field(default_factory=list)
    questions: list[FollowUp] = field(default_factory=list)

    @property
    def refs(self) -> list[Ref]:
        """The references of both."""
        return [*(each.ref for each in self.items), *(each.ref for each in self.questions)]


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


async def droppable(turn: Turn, person: Person) -> Droppable:
    """Return what the person has entered lately in bursts and on which nobody has acted.

    What somebody has entered singly before, or has only read, is no part of a flood.
    """
    user, since = person.user, turn.now - CORRECTABLE
    refs = await turn.records.boards.by_author(user, since, CODES, _MOST)
    items = await turn.records.actions.these(refs)
    questions = await turn.records.followups.entered(user, since, CODES, _MOST)
    entered: list[Action | FollowUp] = [*items, *questions]
    least = min(BURST, turn.desk.limits.lines)
    found = [
        each
        for each in in_bursts(entered, lambda entry: entry.created_at, least)
        if each.correctable(user, turn.now)
    ]
    return Droppable(
        [each for each in found if isinstance(each, Action)],
        [each for each in found if isinstance(each, FollowUp)],
    )

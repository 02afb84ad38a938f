"""What other matters learn of an action item: a follow-up's subject, a line of a board."""

from __future__ import annotations

from collections.abc import Sequence

from domain.actions.assignments import names
from domain.actions.model import ENDED, State
from domain.awaits import Await
from domain.events import GroupMoved
from domain.people.model import Person
from domain.refs import Ref
from handlers.actions.messages import draw
from handlers.turns.entries import find_action
from handlers.turns.routes import Routes
from handlers.turns.subjects import Subject
from handlers.turns.turn import Turn
from storage.actions import KIND
from voice import Markup
from voice.action_lines import action_line

routes = Routes()
routes.entry(KIND)(find_action)


@routes.subject(KIND)
async def find_subject(turn: Turn, ref: Ref) -> Subject | None:
    """Return the item as the subject of a follow-up, or None if there is no such item.

    A delegation that has declined or withdrawn the item is not accountable for it. A
    delegation that has closed it still is.
    """
    action = await turn.records.actions.find(ref)
    if action is None:
        return None
    parts = [line for line in action.lines if line.state not in ENDED - {State.CLOSED}]
    return Subject(
        ref=action.ref,
        words=action.text,
        accountable=tuple(line.delegation for line in parts),
        closed=action.ended,
        taken_by={line.delegation: line.by for line in parts if line.state is not State.AWAITING},
    )


@routes.on(GroupMoved)
async def draw_again(turn: Turn, event: GroupMoved) -> None:
    """Draw the cards of the open items in the thread to which a group moved."""
    code = event.group.code
    count = await turn.records.boards.count([code])
    refs = await turn.records.boards.of(code, skip=0, most=count)
    for each in sorted(await turn.records.actions.these(refs), key=lambda item: item.ref.number):
        await draw(turn, each)


@routes.own_lines_of(KIND)
async def own_lines(turn: Turn, reader: Person, awaits: Sequence[Await]) -> list[Markup]:
    """Return the items, each with what is awaited and with who in the delegation handles it."""
    refs = [each.ref for each in awaits]
    items = await turn.records.actions.these(refs)
    named = await turn.records.assignments.of(refs, reader.delegation)
    whom = {ref: names(these) for ref, these in named.items()}
    return [
        action_line(turn.speaker(reader), item, whom.get(item.ref), each.what)
        for item, each in zip(items, awaits, strict=True)
    ]

"""What other matters are told of an action item: as a follow-up's subject, on the digest."""

from __future__ import annotations

from collections.abc import Sequence

from domain.actions.model import ENDED, Action, State
from domain.groups import Group
from domain.people.model import in_turn
from domain.refs import Ref
from handlers.turns.routes import Routes
from handlers.turns.subjects import Subject
from handlers.turns.turn import Turn
from storage.actions import KIND
from voice import Markup
from voice.digests import confirmation_line

routes = Routes()


@routes.subject(KIND)
async def find_subject(turn: Turn, ref: Ref) -> Subject | None:
    """Return the item as a follow-up's subject, or None if there is no such item.

    A delegation that declined or withdrew it is not accountable; one that has closed it may be.
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


@routes.digest_line
async def await_confirmations(turn: Turn, group: Group, items: Sequence[Action]) -> Markup | None:
    """Name whose word a report waits for.

    They were told once in private. Nothing else reminds them, because a report ends an item's
    reminders, so they see it here every day.
    """
    reported = [(each.ref, confirming) for each in items if (confirming := _confirming(each))]
    return confirmation_line(turn.speaker(group), reported)


def _confirming(action: Action) -> list[str]:
    """Return the delegations one or another of which confirms what is reported done."""
    waiting = {
        code
        for line in action.lines
        if line.state is State.REPORTED
        for code in action.confirming(line)
    }
    sides = dict.fromkeys([action.proposed_by, *(line.delegation for line in action.lines)])
    return in_turn((code for code in sides if code in waiting), action.ref.number)

"""What other matters learn of an action item: a follow-up's subject, a line of the digest."""

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


@routes.digest_line
async def await_confirmations(turn: Turn, group: Group, items: Sequence[Action]) -> Markup | None:
    """Return the digest's line that names the delegations whose confirmation a report awaits.

    They were notified once in private. A report ends the reminders about an item, so the daily
    digest is the only message that reminds them.
    """
    reported = [(each.ref, confirming) for each in items if (confirming := _confirming(each))]
    return confirmation_line(turn.speaker(group), reported)


def _confirming(action: Action) -> list[str]:
    """Return the delegations that may confirm what was reported done on the item."""
    waiting = {
        code
        for line in action.lines
        if line.state is State.REPORTED
        for code in action.confirming(line)
    }
    sides = dict.fromkeys([action.proposed_by, *(line.delegation for line in action.lines)])
    return in_turn((code for code in sides if code in waiting), action.ref.number)

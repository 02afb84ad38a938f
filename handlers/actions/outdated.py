"""Refuses a step on an item that has changed since the person saw it or wrote their line."""

from __future__ import annotations

from domain.actions.model import Action
from domain.refusals import Replaced
from handlers.turns.stamps import refuse_changed
from handlers.turns.user_turn import UserTurn

#: The steps that change what an item asks of everybody: its text or its due time.
_NEW_TERMS = frozenset({"action-corrected", "action-date-moved", "action-date-agreed"})


async def refuse_outdated(turn: UserTurn, action: Action, *, own: bool) -> None:
    """Refuse a step if the item has changed too much since.

    If the step concerns only the line of the person's *own* delegation, changes on other lines do
    not count. Raises Replaced for a button of an earlier state of the card, and ChangedSince for a
    line that was typed before the change.
    """
    button = turn.button
    if button is None:
        await refuse_changed(turn, action.ref, _NEW_TERMS if own else None)
    elif button.subject == str(action.ref) and action.replaced(button.version, own=own):
        raise Replaced(ref=str(action.ref))

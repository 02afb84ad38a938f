"""Refuses a step on an item that has changed since the person saw it or wrote their line."""

from __future__ import annotations

from domain.actions.model import Action
from domain.refusals import Replaced
from handlers.turns.stamps import refuse_changed
from handlers.turns.user_turn import UserTurn

#: For steps that bind, the kinds of others' steps that change what is answered. A report, a note
#: or a refusal holds whatever came meanwhile.
_NEW_TERMS = frozenset(
    {"action-corrected", "action-reworded", "action-date-moved", "action-date-agreed"}
)
_CHANGES = {
    "action-accepted": _NEW_TERMS,
    "action-date-agreed": _NEW_TERMS | {"action-date-asked"},
    "action-date-kept": _NEW_TERMS | {"action-date-asked"},
    "action-words-asked": _NEW_TERMS,
    "action-words-agreed": _NEW_TERMS | {"action-words-asked"},
    "action-reworded": _NEW_TERMS | {"action-words-asked"},
    "action-words-kept": _NEW_TERMS | {"action-words-asked"},
    "action-confirmed": frozenset({"action-reported"}),
    "action-not-yet": frozenset({"action-reported"}),
    "action-withdraw-kept": frozenset({"action-withdraw-asked"}),
}


async def refuse_outdated(turn: UserTurn, action: Action, kind: str, *, own: bool) -> None:
    """Refuse a step if the item has changed too much since.

    *kind* is that of the step's journal entry. If a button is about the line of the person's *own*
    delegation, changes on other lines do not count. Raises Replaced for a button of an earlier
    state of the card, and ChangedSince for a line that was typed before the change.
    """
    button = turn.button
    if button is None:
        await refuse_changed(turn, action.ref, _CHANGES.get(kind, ()))
    elif button.subject == str(action.ref) and action.replaced(button.version, own=own):
        raise Replaced(ref=str(action.ref))

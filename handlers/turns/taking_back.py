"""The button that takes back the person's own last step on an entry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.actions.model import Action
from domain.refs import Ref
from handlers.turns.buttons import Button
from handlers.turns.user_turn import UserTurn


def offer(turn: UserTurn, ref: Ref, version: int) -> Mapping[str, Any]:
    """Return the arguments of `UserTurn.answer` for the button that takes a step back.

    *version* is that of the entry after the step: the button takes back this step and no other.
    """
    button = Button("button-take-back", f"/undo {ref}", audience=turn.only)
    return {"buttons": [[button]], "subject": str(ref), "version": version}


async def offer_last(turn: UserTurn, action: Action) -> Mapping[str, Any]:
    """Return the arguments of `UserTurn.answer` for the button that takes the last step back.

    They are empty if the person cannot take back a step on the item.
    """
    deed = (await turn.records.deeds.of(action.ref)).get(turn.person.delegation)
    if deed is None or not deed.may_be_taken_back(action, turn.person.user, turn.now):
        return {}
    return offer(turn, deed.ref, deed.version)

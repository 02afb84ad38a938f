"""Saves a changed item: its timers, its journal, its card, and what is awaited of whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.actions.model import Action
from domain.events import EntryClosed
from handlers.actions import unaccepted
from handlers.actions.awaited import tell_of
from handlers.actions.messages import draw
from handlers.actions.outdated import refuse_outdated
from handlers.actions.timers import replan
from handlers.actions.undoing import note
from handlers.turns.user_turn import UserTurn


async def change(
    turn: UserTurn,
    before: Action,
    after: Action,
    kind: str,
    receipt: str,
    *,
    own: bool = False,
    since: int | None = None,
    told: Mapping[str, object] | None = None,
    **payload: Any,
) -> None:
    """Save the item in its new state, and update its timers and its card.

    *own* is True if the step concerns only the line of the person's own delegation: then a
    button still counts if other delegations have acted on their lines since it was drawn. The
    same is true of a button that answers a request and was drawn since *since*, the version of
    the item with that request.
    *told* are the facts that the receipt names besides the reference. Raises what
    `refuse_outdated` raises.
    """
    drawn = turn.button.version if turn.button else 0
    answers = since is not None and since <= drawn
    await refuse_outdated(turn, before, kind, own=own or answers)
    after = after.received(turn.person.delegation, turn.stamp, turn.received)
    after = replan(turn, before, after)
    unaccepted.replan(turn, before, after)
    turn.records.actions.save(after)
    await turn.record_own(after.ref.group, kind, ref=after.ref, **payload)
    await draw(turn, after, silent=True)
    await tell_of(turn, kind, before, after)
    if after.ended:
        await turn.publish(EntryClosed(after.ref))
    offer = note(turn, kind, before, after, own=own)
    turn.receipt(receipt, offer=offer, ref=str(after.ref), at=turn.stamp, **told or {})

"""Refuses a typed act if what it answers has changed after the person sent it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from domain.refs import Ref
from domain.refusals import ChangedSince
from handlers.turns.user_turn import UserTurn

#: Telegram gives the time of a message in whole seconds, cut off.
_SECOND = timedelta(seconds=1)


def is_before(turn: UserTurn, at: datetime) -> bool:
    """Return True if the person's act was certainly sent before *at*."""
    return turn.stamp + _SECOND <= at


async def refuse_changed(turn: UserTurn, ref: Ref, kinds: Collection[str]) -> None:
    """Raise ChangedSince if another delegation has changed the entry after the act was sent.

    Only changes of these *kinds* of journal entries count. Nobody may agree to words or to a date
    that came while they typed.
    """
    if not kinds or not is_before(turn, turn.now):
        return
    for entry in await turn.records.journal.since(ref.group, str(ref), turn.stamp):
        others = entry.kind in kinds and entry.actor != turn.person.delegation
        if others and is_before(turn, entry.stamp):
            raise ChangedSince(ref=str(ref), at=entry.stamp)

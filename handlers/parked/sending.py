"""Sends again what was parked or held; of a card only its present state is sent."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.turns.turn import Turn
from storage.mail.outbox import Letter, LetterState

#: A card's last letter in one of these states is not on its way to the chat.
_KEPT_BACK = frozenset({LetterState.PARKED, LetterState.HELD, LetterState.DROPPED})


async def queue_again(turn: Turn, letters: Sequence[Letter]) -> int:
    """Queue the letters; return how many of them or of their successors are sent.

    A letter that shows a card is not sent if a later one shows it too: the later one is sent, or
    nothing if that has been sent or is on its way.
    """
    latest = await turn.records.outbox.latest(letters)
    to_send: dict[int, Letter] = {}
    for each in letters:
        last = latest.get(each.card or "", each)
        if last.id != each.id:
            turn.records.outbox.settle(each, LetterState.REPLACED, problem=each.problem)
        if last.id == each.id or last.state in _KEPT_BACK:
            to_send[last.id] = last
    for each in to_send.values():
        turn.records.outbox.settle(each, LetterState.QUEUED)
    return len(to_send)

"""Sets aside the updates that the desk could not read or handle, and reports them."""

from __future__ import annotations

from handlers.turns.recipients import tell_duty
from handlers.turns.turn import Turn
from handlers.turns.updates import Answer, Unreadable
from handlers.turns.user_turn import POPUP_MAX
from storage.mail.inbox import InboxState
from voice import plain


async def set_aside(turn: Turn, unreadable: Unreadable) -> Answer | None:
    """Note that the update was ignored, or quarantine it if it has a *problem*.

    In that case the secretariat and the sender are notified. Returns what a pressed button
    shows, or None.
    """
    if unreadable.problem is None:
        turn.records.inbox.finish(unreadable.row, InboxState.IGNORED)
        return None
    await _tell_secretariat(turn)
    turn.records.quarantine.add(
        unreadable.update_id, unreadable.structure, unreadable.problem, turn.now
    )
    turn.records.inbox.finish(unreadable.row, InboxState.QUARANTINED)
    return await _tell_person(turn, unreadable)


async def _tell_secretariat(turn: Turn) -> None:
    """Notify the secretariat of the update, unless it has earlier updates still to look at."""
    if await turn.records.quarantine.open():
        return
    await tell_duty(turn, "quarantine-report")


async def _tell_person(turn: Turn, unreadable: Unreadable) -> Answer | None:
    person = (
        await turn.records.people.find(unreadable.user) if unreadable.user is not None else None
    )
    if person is None:
        return None
    text = turn.speaker(person).say("own-error")
    if unreadable.query is None:
        turn.tell(person, text)
        return None
    return Answer(unreadable.query, plain(text, POPUP_MAX), alert=True)

"""Refuses what a person sends beyond the limits, and tells them and the secretariat once."""

from __future__ import annotations

from domain.floods import SPAN, Flow
from domain.refusals import GroupBusy, LinesBeyond, PressesBeyond, Refusal
from handlers.dispatch import refusals
from handlers.turns.buttons import Button
from handlers.turns.once_a_day import mark_of
from handlers.turns.recipients import duty
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience
from storage.mail.outbox import Lane

#: The secretariat is told of the same person's lines once in so many seconds.
TOLD_FOR = 600.0


async def admit(turn: UserTurn) -> bool:
    """Count the person's input; return False if it is beyond a limit and was refused.

    A press is always answered. Of lines only the first within a minute is, and the secretariat is
    told of them once in ten minutes.
    """
    limits, user = turn.desk.limits, _name(turn)
    await _set_lane(turn)
    if turn.input.query is not None:
        taken, _ = await _take(turn, f"press:{user}", limits.presses)
        if not taken:
            await refusals.say(turn, PressesBeyond(most=limits.presses))
        return taken
    taken, new = await _take(turn, f"line:{user}", limits.lines)
    if not taken:
        await _refuse(turn, LinesBeyond(most=limits.lines), new=new)
        return False
    if turn.input.private:
        return True
    place = turn.input.place
    taken, _ = await _take(turn, f"place:{place.chat}:{place.thread or 0}", limits.group)
    if not taken:
        new = await _is_new(turn, f"busy:{user}")
        await _refuse(turn, GroupBusy(most=limits.group), new=new)
    return taken


def _name(turn: UserTurn) -> str:
    """Return the person's part of the keys: of a person without accreditation a hash."""
    user = turn.person.user
    return str(user) if turn.person.label else mark_of(turn, user)


async def _set_lane(turn: UserTurn) -> None:
    """If the person is in haste with lines or presses, let messages to others go first."""
    limits, user = turn.desk.limits, _name(turn)
    for key, most in ((f"line:{user}", limits.lines), (f"press:{user}", limits.presses)):
        flow = await turn.records.flows.find(key) if most else None
        if flow is not None and flow.in_haste(turn.input.at):
            turn.lane = Lane.BEHIND


async def _take(turn: UserTurn, key: str, most: int) -> tuple[bool, bool]:
    """Return whether the input is taken, and whether a refusal is the first of its flood."""
    if not most:
        return True, False
    known = await turn.records.flows.find(key)
    before = known or Flow()
    user = turn.person.user if turn.person.label else 0
    shared = key.startswith("place:")
    taken, after = before.take(turn.input.at, user, most, shared=shared)
    turn.records.flows.put(key, after, turn.now, new=known is None)
    return taken, before.is_new(turn.input.at)


async def _is_new(turn: UserTurn, key: str, span: float = SPAN) -> bool:
    """Return True if nothing was told within *span* seconds. The key's flow has refusals only."""
    known = await turn.records.flows.find(key)
    new = known is None or known.is_new(turn.input.at, span)
    if new:
        after = Flow(refused_at=int(turn.input.at.timestamp()))
        turn.records.flows.put(key, after, turn.now, new=known is None)
    return new


async def _refuse(turn: UserTurn, refusal: Refusal, *, new: bool) -> None:
    if not new:
        return
    await refusals.say(turn, refusal)
    if turn.person.serves or not turn.person.label:
        return
    if not await _is_new(turn, f"duty:{turn.person.user}", TOLD_FOR):
        return
    label, line = turn.person.label, f"/parked flood {turn.person.label}"
    for officer in await duty(turn):
        text = turn.speaker(officer).say("flood-duty", label=label, most=refusal.facts["most"])
        button = Button("button-drop-flood", line, audience=Audience(user=officer.user))
        turn.tell(officer, text, buttons=[[button]])

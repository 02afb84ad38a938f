"""Fires due timers, each at most once; notices that are much too late are parked instead."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from domain.people.model import Person
from domain.timers import Timer, TimerState
from handlers.turns.asks import flush
from handlers.turns.desk import Desk
from handlers.turns.held import TIMERS, tell_number
from handlers.turns.recipients import tell_duty
from handlers.turns.routes import handler_of
from handlers.turns.turn import GroupTurn, Turn
from storage.faults import is_storage_fault
from storage.mail.outbox import Lane
from voice import Markup

log = logging.getLogger(__name__)

#: At most this many due timers share one commit. Commands wait until it is done. With 100 they
#: waited twice as long, and the timers were fired only a twentieth faster.
BATCH = 40
#: If a state could not be changed, it is tried again after this time.
AGAIN = timedelta(minutes=10)


async def fire_due(turn: Turn, through: datetime) -> int:
    """Fire at most one batch of the timers due at `turn.now`; return how many there were.

    All that people have sent until *through* is handled. A timer that is due later waits, unless
    its message does not depend on that.

    The batch is fired in one savepoint, so that its writes reach the database together. If a
    timer's handler fails, the batch is undone, and then each timer is fired in a savepoint of its
    own, and what they ask of people is sent in messages of their own.
    """
    turn.through = through
    declared = turn.desk.contents.timers
    at_once = [kind for kind, handler in declared.items() if handler.at_once]
    due = await turn.records.timers.due(
        turn.now, BATCH, through=through, at_once=at_once, but=formal_kinds(turn.desk)
    )
    await _load(turn, due)
    try:
        async with turn.records.savepoint():
            turn.asks = []
            await _fire_all(turn, due, _fire)
            await flush(turn, turn.asks)
    except Exception as problem:
        if is_storage_fault(problem):
            raise
        log.warning("a batch of %s timers is fired one by one", len(due))
        turn.asks = None
        await _fire_all(turn, due, _fire_alone)
    return len(due)


def formal_kinds(desk: Desk) -> list[str]:
    """Return the kinds of timers that wait until the journal is verified; then there are none."""
    if desk.formal.is_open:
        return []
    return [kind for kind, handler in desk.contents.timers.items() if handler.formal]


#: Fires one timer. It returns False if the timer was parked.
_Firing = Callable[[Turn, Timer], Awaitable[bool]]


async def _fire_all(turn: Turn, due: Sequence[Timer], fire: _Firing) -> None:
    notices = [each for each in due if not handler_of(turn, each).state]
    latest = {(each.subject, each.target): each for each in notices}
    parked = 0
    for timer in due:
        handler = handler_of(turn, timer)
        if not handler.state and latest[timer.subject, timer.target] is not timer:
            # If several notices with one subject and target are due, only the latest is still
            # useful.
            turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        elif not handler.state and handler.parked and timer.too_late(turn.now):
            turn.records.timers.finish(timer, TimerState.PARKED, turn.now)
            parked += 1
        elif not await fire(turn, timer):
            parked += 1
    if parked:
        # The secretariat decides whether a late text is still sent, because it may mislead by now.
        await _tell_parked(turn, parked)


async def _tell_parked(turn: Turn, count: int) -> None:
    """Tell the people on duty how many timers are parked, of which *count* are new."""
    waiting = len(await turn.records.timers.parked())

    async def text(officer: Person) -> Markup:
        return turn.speaker(officer).say("moments-parked", count=waiting)

    await tell_number(turn, TIMERS, text, new=waiting <= count)


async def _fire_alone(turn: Turn, timer: Timer) -> bool:
    """Fire one timer in a savepoint; park it and return False if its handler fails.

    A timer that changes a state is not parked but tried again, and the secretariat is told once.
    """
    try:
        async with turn.records.savepoint():
            return await _fire(turn, timer)
    # An error in one timer must not keep the other timers from firing.
    except Exception as problem:
        if is_storage_fault(problem):
            raise
        log.exception("timer %s (%s) failed", timer.id, timer.kind)
        if handler_of(turn, timer).state:
            turn.records.timers.revive(timer, turn.now + AGAIN)
            if timer.first_at is None:
                await tell_duty(turn, "change-failed", ref=timer.subject, at=timer.at)
            return True
        turn.records.timers.finish(timer, TimerState.PARKED, turn.now)
        return False


async def _fire(turn: Turn, timer: Timer) -> bool:
    """Fire one timer in a turn of its own; the timer's handler marks the timer as finished.

    Returns True.
    """
    handler = handler_of(turn, timer)
    more: dict[str, Any] = {
        "prepared_for": timer.prepared_for,
        "through": turn.through,
        "timer": timer.id if handler.renewed else None,
        "asks": turn.asks,
        "lane": Lane.URGENT,
    }
    if handler.in_group:
        group = (await turn.records.groups.all())[timer.group]
        this: Turn = GroupTurn(turn.desk, turn.records, turn.now, group=group, **more)
    else:
        known = await turn.records.groups.find(timer.group)
        this = Turn(turn.desk, turn.records, turn.now, known, **more)
    await handler.fire(this, timer)
    return True


async def _load(turn: Turn, due: Sequence[Timer]) -> None:
    """Read the entries of a whole batch in advance, with a few queries a kind of timer."""
    for kind in {each.kind for each in due}:
        these = [each for each in due if each.kind == kind]
        await handler_of(turn, these[0]).load(turn.records, these)

"""Reminds a delegation in private of an item, or of a request for a date, not answered yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

from domain.actions.model import Action, State
from domain.events import EntryClosed
from domain.refs import Ref
from domain.timers import Rung, Timer, TimerState, offset_of
from domain.times.ongoing import ONGOING
from handlers.actions.awaited import held
from handlers.actions.ladder import on_ladder
from handlers.actions.messages import buttons, own_buttons
from handlers.actions.timers import DAILY, load_items
from handlers.turns.asks import Ask, send
from handlers.turns.entries import ref_of
from handlers.turns.quiet import hold
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from voice.asks import item_unaccepted
from voice.due_notices import acceptance_due

routes = Routes()

#: The kinds of timer: a reminder near the due time, and daily if there is no due time.
_NEAR, _DAILY = "action-unaccepted", "action-unaccepted-daily"


def plan(turn: UserTurn, action: Action) -> None:
    """Plan the reminders of an item if somebody has to accept it or to answer about its date."""
    if not _waits(action):
        return
    if not _dated(action):
        turn.plan([_daily(action, turn.stamp + DAILY)])
        return
    assert action.due is not None, "the item is dated"
    slots = turn.desk.schedule.leading(action.due, turn.stamp)
    turn.plan(_timer(action, slot.at, _NEAR, slot.name) for slot in slots)


def replan(turn: UserTurn, before: Action, after: Action) -> None:
    """Cancel and plan the reminders as the change of the item requires."""
    moved = before.due != after.due
    if moved or not _waits(after):
        state = TimerState.CANCELLED if moved else TimerState.STOPPED
        _cancel(turn, after, state)
    if moved:
        plan(turn, after)
    elif _waits(after) and not _waits(before):
        # What an earlier answer stopped is owed again; for an accepted item nothing was planned.
        turn.records.timers.go_on(_subject(after.ref), (_NEAR, _DAILY), after=turn.now)
        plan(turn, after)


def go_on(turn: Turn, action: Action) -> None:
    """Plan again the reminders that an answer had stopped, because it was taken back."""
    turn.records.timers.go_on(_subject(action.ref), (_NEAR, _DAILY))


@routes.on(EntryClosed)
async def end_with(turn: Turn, event: EntryClosed) -> None:
    """Stop the reminders of an item that has ended."""
    action = await turn.records.actions.find(event.ref)
    if action is not None:
        _cancel(turn, action, TimerState.STOPPED)


@routes.timer(_NEAR, load_items, parked=False, renewed=True)
async def remind(turn: Turn, timer: Timer) -> None:
    """Remind those who can answer; when the item is due, the heads of the delegation too."""
    action = await _current(turn, timer)
    due = action.due if action else None
    if action is None or due is None or due + offset_of(timer.slot) != timer.prepared_for:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    await _tell_all(turn, action, timer)


@routes.timer(_DAILY, load_items, parked=False, renewed=True)
async def remind_daily(turn: Turn, timer: Timer) -> None:
    """Remind once a day of an item that is to be done without delay, or is ongoing."""
    action = await _current(turn, timer)
    if action is None or _dated(action):
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    # The days in which the desk was off are made up for by one reminder.
    last = timer.at + (turn.now - timer.at) // DAILY * DAILY
    await _tell_all(turn, action, replace(timer, at=last))
    later = _daily(action, last + DAILY)
    slots = [_slot(since, later.at) for since in _owing(action).values()]
    if any(turn.desk.schedule.rung(each) is not Rung.LISTS for each in slots):
        turn.plan([later])


def _dated(action: Action) -> bool:
    """Return True if the item falls due at a time."""
    return action.due not in {None, ONGOING}


async def _current(turn: Turn, timer: Timer) -> Action | None:
    ref = ref_of(timer)
    return await turn.records.actions.find(ref) if ref else None


async def _tell_all(turn: Turn, action: Action, timer: Timer) -> None:
    late = timer if timer.late(turn.now) else None
    for side, since in _owing(action).items():
        slot = timer.slot if timer.kind == _NEAR else _slot(since, timer.at)
        for person in await on_ladder(turn, action, side, slot, accepted=False):
            if hold(turn, person, held(turn, action, person, timer.slot)):
                continue
            text = acceptance_due(turn.speaker(person), action, side, turn.now, late=late)
            send(
                Ask(
                    turn=turn,
                    person=person,
                    ref=action.ref,
                    text=text,
                    line=partial(item_unaccepted, turn.speaker(person), action, turn.now),
                    buttons=own_buttons(turn, person, buttons(action)),
                    version=action.version,
                    timers=(timer.id,),
                )
            )
    state = timer.sent_state(turn.now) if _waits(action) else TimerState.STOPPED
    turn.records.timers.finish(timer, state, turn.now)


def _waits(action: Action) -> bool:
    return bool(_owing(action))


def _owing(action: Action) -> dict[str, datetime]:
    """Return since when each delegation has to accept the item, or to answer about a date.

    Of several requests to one delegation, the last one counts.
    """
    owing: dict[str, datetime] = {}
    for line in action.lines:
        since: datetime = line.since
        sides: tuple[str, ...] = (line.delegation,)
        if line.asked_due is not None:
            since, sides = line.asked_at or line.since, action.answering(line)
        elif line.state is not State.AWAITING:
            continue
        for side in sides:
            owing[side] = max(since, owing.get(side, since))
    return owing


def _slot(since: datetime, at: datetime) -> str:
    """Return the slot of a due time whose rung of the ladder a daily reminder takes.

    The first one is told as before a due time, and each later one a day further.
    """
    days = (at - since) // DAILY
    return f"+{24 * (days - 1)}h" if days > 1 else "-24h"


def _subject(ref: Ref) -> str:
    """Return a subject of its own, because other timers end with the first report."""
    return f"{ref}@accept"


def _cancel(turn: Turn, action: Action, state: TimerState) -> None:
    subject, up_to = _subject(action.ref), action.due_version
    turn.records.timers.cancel(subject, turn.now, up_to=up_to, state=state)


def _daily(action: Action, at: datetime) -> Timer:
    return _timer(action, at, _DAILY, f"{at:%Y-%m-%d}")


def _timer(action: Action, at: datetime, kind: str, slot: str) -> Timer:
    return Timer(
        at=at,
        kind=kind,
        group=action.ref.group,
        subject=_subject(action.ref),
        slot=slot,
        target="sides",
        version=action.due_version,
    )

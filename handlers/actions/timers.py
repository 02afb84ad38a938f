"""The desk's notices before and after an item's due time, and how their timers are planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from domain.absences import Absence
from domain.actions.assignments import names
from domain.actions.deeds import Deed
from domain.actions.model import Action
from domain.people.model import Person
from domain.timers import Timer, TimerState
from domain.times.ongoing import ONGOING
from handlers.actions.held import told_besides
from handlers.actions.ladder import on_ladder
from handlers.actions.messages import report_buttons
from handlers.actions.rings import DUE, PRIVATE, rang_lately, rings_anyway
from handlers.turns.absences import find_unheard
from handlers.turns.asks import Ask, send
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.entries import load_by_group, ref_of
from handlers.turns.facilitators import facilitator_rows
from handlers.turns.quiet import hold, private
from handlers.turns.rights import permitted
from handlers.turns.routes import Routes
from handlers.turns.snoozes import snooze_buttons
from handlers.turns.turn import GroupTurn, Turn
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND
from storage.mail.buttons import Audience
from storage.records import Records
from voice import Markup
from voice.actions import action_check
from voice.asks import item_due
from voice.due_notices import action_due, action_ongoing

routes = Routes(KIND)

#: The desk asks once a day about an item that is to be done without delay.
DAILY = timedelta(days=1)
#: About an item that is ongoing it asks once a week.
WEEKLY = timedelta(days=7)
#: The kind of timer of the daily check of an item without a due time.
_CHECK = "action-check"
#: The kind of the weekly question about an ongoing item.
ASK = "action-ongoing"


# The functions that plan timers.


def plan(turn: UserTurn, action: Action) -> None:
    """Plan the notices about the item's due time, or the daily check if it has no due time.

    Of those whose time has passed since the person's act was sent, the last is said late.
    """
    if action.due is None:
        turn.plan([_daily(action, turn.stamp + DAILY)])
        return
    if action.due == ONGOING:
        turn.plan([weekly(action, turn.stamp + WEEKLY)])
        return
    slots = turn.desk.schedule.slots(action.due, turn.stamp)
    turn.plan(timer_of(action, slot.at, DUE, slot.name) for slot in slots)


def replan(turn: UserTurn, before: Action, after: Action) -> Action:
    """Cancel and plan the item's timers as its change requires; return the item to be saved.

    The earlier timers are cancelled if the due time has moved, or if no delegation owes a
    report any more. New timers are planned if a delegation owes a report, and either the due
    time has moved or no delegation owed a report before the change. New timers always have a
    new due version.
    """
    moved = before.due_version != after.due_version
    if moved or not after.unreported:
        state = TimerState.CANCELLED if moved else TimerState.STOPPED
        turn.records.timers.cancel(str(after.ref), turn.now, up_to=before.due_version, state=state)
    if after.unreported and (moved or not before.unreported):
        after = after if moved else after.replan()
        plan(turn, after)
    return after


def cancel(turn: Turn, action: Action) -> None:
    """Cancel all planned timers of the item, because no delegation owes a report any more."""
    turn.records.timers.cancel(str(action.ref), turn.now, up_to=action.due_version)


async def go_on(turn: Turn, before: Action, after: Action, report: Deed) -> None:
    """Plan the item's timers as they were before the *report*, which was taken back.

    A notice whose time has passed since the report is sent now. If the notices in the thread went
    on because of other delegations, only the private notice is missing.
    """
    kinds = (DUE, _CHECK, PRIVATE, ASK)
    turn.records.timers.go_on(str(after.ref), kinds, least=after.due_version)
    if not before.unreported or after.due is None:
        return
    slots = turn.desk.schedule.slots(after.due, report.at)
    missed = [each for each in slots if each.at <= turn.now]
    if missed:
        last = max(missed, key=lambda slot: slot.at)
        for person in await on_ladder(turn, after, report.side, last.name):
            timer = timer_of(after, turn.now, PRIVATE, last.name, str(person.user))
            turn.plan([replace(timer, first_at=last.at)])


def weekly(action: Action, at: datetime) -> Timer:
    """Return the timer for the weekly question about an ongoing item."""
    return timer_of(action, at, ASK, f"{at:%Y-%m-%d}")


def _daily(action: Action, at: datetime) -> Timer:
    return timer_of(action, at, _CHECK, f"{at:%Y-%m-%d}")


def timer_of(action: Action, at: datetime, kind: str, slot: str, target: str = "thread") -> Timer:
    """Return a timer about the item, which is never sent after its due time has moved."""
    return Timer(
        at=at,
        kind=kind,
        group=action.ref.group,
        subject=str(action.ref),
        slot=slot,
        target=target,
        version=action.due_version,
    )


# The functions that fire timers.


async def load_items(records: Records, timers: Sequence[Timer]) -> None:
    """Read the items of a batch and the people assigned to them, with three queries a group."""
    await load_by_group(timers, records.actions.load, records.assignments.load)


@routes.group_timer(DUE, load_items, renewed=True)
async def remind(turn: GroupTurn, timer: Timer) -> None:
    """Say how near the due time is.

    The notice goes to the thread as a reply to the card, and in private to those whom the ladder
    names.
    """
    action = await current(turn, timer)
    if action is None or action.due is None:
        return
    late = timer if timer.late(turn.now) else None
    following = turn.desk.schedule.next_after(timer.slot, action.due)
    lost = await _find_lost(turn, action) if turn.now > action.due else None
    speaker = turn.speaker(turn.group)
    text = action_due(speaker, action, turn.now, late=late, following=following, lost=lost)
    _say(turn, action, timer, text, past=turn.now > action.due)
    for line in action.unreported:
        for person in await on_ladder(turn, action, line.delegation, timer.slot):
            if await rang_lately(turn, action, person):
                continue
            if not hold(turn, person, private(timer, PRIVATE, person)):
                await tell(turn, action, person, timer)
    turn.records.timers.finish(timer, timer.sent_state(turn.now), turn.now)


@routes.group_timer(_CHECK, load_items, parked=False, renewed=True)
async def look_daily(turn: GroupTurn, timer: Timer) -> None:
    """Say in the thread, once a day, that an item to be done without delay has no report yet.

    A check that is much too late is neither sent nor parked, because the next one follows
    within a day.
    """
    action = await current(turn, timer)
    if action is None:
        return
    missed = (turn.now - timer.at) // DAILY
    last = replace(timer, at=timer.at + missed * DAILY)
    state = TimerState.CANCELLED
    if not last.too_late(turn.now):
        turn.prepared_for = last.prepared_for
        prepared = last.prepared_for if last.late(turn.now) else None
        speaker = turn.speaker(turn.group)
        lost = await _find_lost(turn, action)
        text = action_check(speaker, action, prepared=prepared, sent=turn.now, lost=lost)
        _say(turn, action, timer, text, past=True)
        state = TimerState.SENT_LATE if missed else last.sent_state(turn.now)
    turn.records.timers.finish(timer, state, turn.now)
    turn.plan([_daily(action, last.at + DAILY)])


@routes.timer(PRIVATE, load_items, renewed=True)
async def remind_privately(turn: Turn, timer: Timer) -> None:
    """Send one person the notice that their quiet hours delayed, or that they had put off."""
    action = await current(turn, timer)
    if action is None:
        return
    person = await turn.records.people.find(int(timer.target))
    owes = person is not None and any(
        line.delegation == person.delegation for line in action.unreported
    )
    if (
        person is None
        or not person.sees(action.ref.group)
        or await rings_anyway(turn, timer)
        or (timer.first_at and owes and await told_besides(turn, action, person))
    ):
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    if not owes:
        # If the report is taken back, this notice is owed again.
        turn.records.timers.finish(timer, TimerState.STOPPED, turn.now)
        return
    await tell(turn, action, person, timer)
    turn.records.timers.finish(timer, TimerState.SENT, turn.now)


async def current(turn: Turn, timer: Timer) -> Action | None:
    """Return the item that the timer is about, if it still has the due time of the timer's plan.

    Otherwise, or if no delegation owes a report, cancel the timer and return None.
    """
    ref = ref_of(timer)
    action = await turn.records.actions.find(ref) if ref else None
    if action is None or action.due_version != timer.version or not action.unreported:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return None
    return action


async def _find_lost(turn: Turn, action: Action) -> Absence | None:
    """Return the absence of the desk in which a report on the item may have been lost, or None."""
    return await find_unheard(turn, min(line.since for line in action.unreported))


def _say(turn: GroupTurn, action: Action, timer: Timer, text: Markup, *, past: bool) -> None:
    """Send *text* in the thread as a reply to the item's card.

    It has buttons for a report only if the due time has passed.
    """
    buttons: ButtonRows = [report_buttons(action)] if past else ()
    turn.say(
        turn.group,
        text,
        buttons=buttons,
        subject=str(action.ref),
        version=action.version,
        reply_card=str(action.ref),
        dedup=f"timer:{timer.id}",
    )


async def tell(turn: Turn, action: Action, person: Person, timer: Timer) -> None:
    """Send one person the notice about the item, with the buttons to report."""
    speaker = turn.speaker(person)
    whom = names(await turn.records.assignments.find(action.ref, person.delegation))
    if action.due == ONGOING:
        text = action_ongoing(speaker, action, whom=whom)
    elif action.due is None:
        text = action_check(speaker, action, whom=whom, lost=await _find_lost(turn, action))
    else:
        late = timer if timer.late(turn.now) else None
        text = action_due(speaker, action, turn.now, late=late, private=True, whom=whom)
    ref, only = str(action.ref), Audience(user=person.user)
    progress = Button("button-progress", f"/progress {ref}", audience=only)
    done = Button("button-done", f"/done {ref}", audience=only)
    reports = [progress, done] if action.due == ONGOING else [done]
    rows = [
        *permitted(turn, person, [reports]),
        snooze_buttons(f"/snooze {ref}", only),
        *await facilitator_rows(turn, person, ref),
    ]
    line = partial(item_due, speaker, action, turn.now)
    facts: dict[str, Any] = {"version": action.version, "buttons": rows, "timers": (timer.id,)}
    send(Ask(turn=turn, person=person, ref=action.ref, text=text, line=line, **facts))

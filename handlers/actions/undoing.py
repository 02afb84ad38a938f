"""The command /undo: a person takes back their own last step on an item for ten minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from domain.actions.deeds import Deed, DeedKind
from domain.actions.model import Action, State
from domain.events import EntryReopened
from domain.people.model import Person
from domain.permissions import Act
from domain.refusals import ActedSince, NothingToTakeBack, NotYours
from domain.timers import Timer, TimerState
from handlers.actions import awaited, unaccepted
from handlers.actions.held import held_by, held_for, held_timer, held_user
from handlers.actions.messages import draw
from handlers.actions.timers import cancel, go_on, load_items
from handlers.turns.asks import Ask, send
from handlers.turns.entries import BareRefForm, find_action
from handlers.turns.quiet import hold
from handlers.turns.routes import Routes
from handlers.turns.taking_back import offer
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND
from voice import lines
from voice.actions import action_card
from voice.asks import item_told

routes = Routes(KIND)

#: The kind of timer that tells a person after quiet hours that a step was taken back.
_TAKEN_BACK = "action-taken-back"
#: The kinds of journal entries of the steps that can be taken back.
_DEEDS = {
    "action-accepted": DeedKind.ACCEPTANCE,
    "action-reported": DeedKind.REPORT,
    "action-confirmed": DeedKind.CONFIRMATION,
}
#: The journal's entry and the sentence to those who were told of the step, by the step's kind.
_KINDS = {
    DeedKind.ACCEPTANCE: ("action-acceptance-undone", "told-acceptance-undone"),
    DeedKind.REPORT: ("action-report-undone", "told-report-undone"),
    DeedKind.CONFIRMATION: ("action-confirmation-undone", "told-confirmation-undone"),
}


def note(
    turn: UserTurn, entered: str, before: Action, after: Action, *, own: bool
) -> Mapping[str, Any] | None:
    """Store the step, if it can be taken back. *entered* is the kind of its journal entry.

    A step on the person's *own* line that cannot be taken back means that none before it can. A
    note after a report is no such step.
    Returns the arguments of `UserTurn.answer` for the button that takes the step back, or None.
    """
    person = turn.person
    if entered not in _DEEDS:
        if own and before.line(person.delegation).state is not State.REPORTED:
            turn.records.deeds.follow(after.ref, person.delegation)
        return None
    deed = Deed.of(
        _DEEDS[entered], before, after, side=person.delegation, by=person.user, at=turn.now
    )
    held = tuple((each.slot, each.target) for each in turn.held)
    told = tuple(sorted(turn.told - {person.user}))
    turn.records.deeds.put(replace(deed, told=told, held=held))
    return offer(turn, deed.ref, deed.version)


@routes.command(
    "undo", act=Act.TAKE_BACK, form=BareRefForm, rank=1, stamped=True, example="example-ref"
)
async def take_back(turn: UserTurn, form: BareRefForm) -> None:
    """Take back the person's own acceptance, report or confirmation.

    This is possible for ten minutes, if nobody has acted on it since. The journal keeps the step
    and that it was taken back.
    """
    before = await find_action(turn, form.ref)
    done = await _find(turn, before)
    deed, after = done.take_back(before, turn.person.user, turn.stamp)
    after = after.received(turn.person.delegation, turn.stamp, turn.received)
    turn.records.deeds.put(deed)
    turn.records.actions.save(after)
    kind, told = _KINDS[deed.kind]
    await turn.record_own(after.ref.group, kind, ref=after.ref)
    told_later = await _drop_held(turn, deed)
    await _replan(turn, deed, before, after)
    await draw(turn, after)
    if before.ended and not after.ended:
        await turn.publish(EntryReopened(after.ref))
    for user in sorted({*deed.told, *told_later}):
        person = await turn.records.people.find(user)
        if person is not None and person.sees(after.ref.group):
            _tell_or_hold(turn, deed, after, person, told)
    turn.receipt("receipt-taken-back", ref=str(after.ref), at=turn.stamp)


@routes.timer(_TAKEN_BACK, load_items, parked=False)
async def tell_later(turn: Turn, timer: Timer) -> None:
    """Tell a person after quiet hours that a step of which they know was taken back."""
    state = TimerState.CANCELLED
    if found := await held_for(turn, timer):
        action, person = found
        key, side, _ = timer.slot.split(" ")
        _tell(turn, action, person, key, side, (timer.id,))
        state = TimerState.SENT
    turn.records.timers.finish(timer, state, turn.now)


async def _find(turn: UserTurn, action: Action) -> Deed:
    """Return the deed that the command means.

    Raises NothingToTakeBack or NotYours if the person's delegation has done none, and ActedSince
    if the pressed button belongs to an earlier one.
    """
    deeds = await turn.records.deeds.of(action.ref)
    deed, ref = deeds.get(turn.person.delegation), str(action.ref)
    if deed is None:
        others = any(each.stands(action) for each in deeds.values())
        raise NotYours(ref=ref) if others else NothingToTakeBack(ref=ref)
    if turn.button and turn.button.subject == ref and turn.button.version < deed.version:
        raise ActedSince(ref=ref)
    return deed


async def _drop_held(turn: UserTurn, deed: Deed) -> list[int]:
    """Cancel the timers by which people were to learn of the deed after their quiet hours.

    Returns the users whose timer has fired before.
    """
    if not deed.held:
        return []
    timers = turn.records.timers
    planned = [
        *await timers.planned(str(deed.ref)),
        *await timers.planned(held_by(deed.ref)),
    ]
    waiting = {(each.slot, each.target): each for each in planned}
    for each in deed.held:
        if each in waiting:
            turn.records.timers.finish(waiting[each], TimerState.CANCELLED, turn.now)
    return [held_user(each[1]) for each in deed.held if each not in waiting]


async def _replan(turn: UserTurn, deed: Deed, before: Action, after: Action) -> None:
    """Plan the item's timers as they were before the deed."""
    if deed.kind is DeedKind.REPORT:
        await go_on(turn, before, after, deed)
        return
    if deed.kind is DeedKind.ACCEPTANCE and not after.unreported:
        cancel(turn, after)
    awaited.go_on(turn, after)
    unaccepted.go_on(turn, after)


def _tell_or_hold(turn: Turn, deed: Deed, action: Action, person: Person, key: str) -> None:
    slot = f"{key} {deed.side} {action.version}"
    timer = held_timer(turn, _TAKEN_BACK, action, person, slot=slot, why="undone")
    if not hold(turn, person, timer):
        _tell(turn, action, person, key, deed.side)


def _tell(
    turn: Turn,
    action: Action,
    person: Person,
    key: str,
    side: str,
    timers: tuple[int, ...] = (),
) -> None:
    speaker = turn.speaker(person)
    said = speaker.say(key, ref=str(action.ref), delegation=side)
    text, line = (
        lines(said, action_card(speaker, action, turn.now)),
        partial(item_told, action, said),
    )
    facts: dict[str, Any] = {"ref": action.ref, "version": action.version, "timers": timers}
    send(Ask(turn=turn, person=person, text=text, line=line, **facts))

"""Drawing an action item: its card and buttons, and the moments at which it is spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from domain.actions.model import Action, State
from domain.actions.withdrawals import undecided
from domain.timers import Moment
from handlers.turns.turn import Asked, Key, Keys, Turn
from storage.mail.buttons import Audience
from voice.actions import action_card

#: An item to be done without delay is asked after once a day.
DAILY = timedelta(days=1)


async def draw(turn: Asked, action: Action, *, silent: bool = True) -> None:
    """Draw the item's card, or edit it."""
    group = await turn.records.groups.find(action.ref.group)
    assert group is not None, "an entry's group was set up before"
    text = action_card(turn.speaker(group), action)
    await turn.draw(
        group, str(action.ref), text, keys(action), version=action.version, silent=silent
    )


def keys(action: Action) -> Keys:
    """The buttons of the item's card, in its present state."""
    return [
        row
        for row in (
            list(_answers(action)),
            list(dates(action)),
            list(_withdrawal(action)),
            list(_reports(action)),
        )
        if row
    ]


def report_keys(action: Action) -> list[Key]:
    """The buttons under a notice that the due time has passed, for whoever has not reported."""
    audience = Audience(delegations=tuple(each.delegation for each in action.unreported))
    ref = action.ref
    return [
        Key("button-done", f"/done {ref}", audience),
        Key("button-progress", f"/progress {ref}", audience),
        Key("button-new-date", f"/date {ref}", audience),
    ]


def _answers(action: Action) -> Iterator[Key]:
    waiting = tuple(
        each.delegation
        for each in action.lines
        if each.state is State.AWAITING and not each.asked_due
    )
    if waiting:
        audience = Audience(delegations=waiting)
        yield Key("button-accept", f"/accept {action.ref}", audience)
        yield Key("button-accept-date", f"/date {action.ref}", audience)
        yield Key("button-decline", f"/decline {action.ref}", audience)


def dates(action: Action) -> Iterator[Key]:
    """Agree to the date asked for, or keep the date; by name where several delegations ask."""
    asking = [each for each in action.lines if each.asked_due and action.answering(each)]
    for line in asking:
        audience = Audience(delegations=action.answering(line))
        of, label, whose = "", "", {}
        if len(asking) > 1:
            of, label, whose = f" {line.delegation}", "-of", {"delegation": line.delegation}
        yield Key(f"button-agree{label}", f"/agree {action.ref}{of}", audience, whose)
        yield Key(f"button-keep{label}", f"/keep {action.ref}{of}", audience, whose)


def _withdrawal(action: Action) -> Iterator[Key]:
    """Agree that it is withdrawn, or keep it, for those who have not answered."""
    if waiting := undecided(action):
        audience = Audience(delegations=waiting)
        yield Key("button-withdraw", f"/withdraw {action.ref}", audience)
        yield Key("button-retain", f"/retain {action.ref}", audience)


def _reports(action: Action) -> Iterator[Key]:
    """Report done, note progress, ask for a date; confirm or not yet; the history."""
    if action.unreported:
        audience = Audience(delegations=tuple(each.delegation for each in action.unreported))
        yield Key("button-done", f"/done {action.ref}", audience)
        yield Key("button-progress", f"/progress {action.ref}", audience)
    asking = tuple(each.delegation for each in action.unreported if not each.asked_due)
    if asking:
        yield Key("button-new-date", f"/date {action.ref}", Audience(delegations=asking))
    yield from confirmations(action)
    if any(each.state is not State.AWAITING for each in action.lines):
        yield Key("button-history", f"/show {action.ref}")


def confirmations(action: Action) -> Iterator[Key]:
    """Confirm what is reported done, or open it again, for whoever may."""
    reported = [each for each in action.lines if each.state is State.REPORTED]
    if reported:
        # In an order of its own, whichever side has reported first.
        confirming = sorted({side for each in reported for side in action.confirming(each)})
        audience = Audience(delegations=tuple(confirming))
        yield Key("button-confirm", f"/confirm {action.ref}", audience)
        yield Key("button-not-yet", f"/notyet {action.ref}", audience)


def replan(turn: Turn, before: Action, after: Action) -> Action:
    """Keep the item's moments in step with its change: none of an earlier due time stays planned.

    While some delegation still owes a report the moments stand for whoever owes one; where the
    first accepts, or one is opened again, they are planned anew under a version of their own.
    """
    moved = before.due_version != after.due_version
    if moved or not after.unreported:
        turn.records.moments.cancel(str(after.ref), turn.now, up_to=before.due_version)
    if after.unreported and (moved or not before.unreported):
        after = after if moved else after.replan()
        plan(turn, after)
    return after


def plan(turn: Turn, action: Action) -> None:
    """Plan the notices for the item's due time, or the daily look where it has none."""
    if action.due is None:
        turn.plan([check(action, turn.now + DAILY)])
        return
    slots = turn.desk.schedule.slots(action.due, turn.now)
    turn.plan(_moment(action, slot.at, "action-due", slot.name) for slot in slots)


def check(action: Action, at: datetime) -> Moment:
    """The daily look at an item without delay."""
    return _moment(action, at, "action-check", f"{at:%Y-%m-%d}")


def _moment(action: Action, at: datetime, kind: str, slot: str) -> Moment:
    subject = str(action.ref)
    return Moment(at, kind, action.ref.group, subject, slot, "thread", version=action.due_version)

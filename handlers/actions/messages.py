"""Drawing an action item: its card and buttons, and the moments at which it is spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from domain.actions.model import Action, State
from domain.actions.withdrawals import undecided
from domain.timers import Timer
from handlers.turns.turn import Button, ButtonRows, Turn, UserTurn
from storage.mail.buttons import Audience
from voice.actions import action_card

#: An item to be done without delay is asked after once a day.
DAILY = timedelta(days=1)


async def draw(turn: UserTurn, action: Action, *, silent: bool = True) -> None:
    """Draw the item's card, or edit it."""
    group = await turn.records.groups.find(action.ref.group)
    assert group is not None, "an entry's group was set up before"
    text = action_card(turn.speaker(group), action)
    await turn.draw(
        group, str(action.ref), text, buttons(action), version=action.version, silent=silent
    )


def buttons(action: Action) -> ButtonRows:
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


def report_buttons(action: Action) -> list[Button]:
    """The buttons under a notice that the due time has passed, for whoever has not reported."""
    audience = Audience(delegations=tuple(each.delegation for each in action.unreported))
    ref = action.ref
    return [
        Button("button-done", f"/done {ref}", audience),
        Button("button-progress", f"/progress {ref}", audience),
        Button("button-new-date", f"/date {ref}", audience),
    ]


def _answers(action: Action) -> Iterator[Button]:
    waiting = tuple(
        each.delegation
        for each in action.lines
        if each.state is State.AWAITING and not each.asked_due
    )
    if waiting:
        audience = Audience(delegations=waiting)
        yield Button("button-accept", f"/accept {action.ref}", audience)
        yield Button("button-accept-date", f"/date {action.ref}", audience)
        yield Button("button-decline", f"/decline {action.ref}", audience)


def dates(action: Action) -> Iterator[Button]:
    """Agree to the date asked for, or keep the date; by name where several delegations ask."""
    asking = [each for each in action.lines if each.asked_due and action.answering(each)]
    for line in asking:
        audience = Audience(delegations=action.answering(line))
        of, label, whose = "", "", {}
        if len(asking) > 1:
            of, label, whose = f" {line.delegation}", "-of", {"delegation": line.delegation}
        yield Button(f"button-agree{label}", f"/agree {action.ref}{of}", audience, whose)
        yield Button(f"button-keep{label}", f"/keep {action.ref}{of}", audience, whose)


def _withdrawal(action: Action) -> Iterator[Button]:
    """Agree that it is withdrawn, or keep it, for those who have not answered."""
    if waiting := undecided(action):
        audience = Audience(delegations=waiting)
        yield Button("button-withdraw", f"/withdraw {action.ref}", audience)
        yield Button("button-retain", f"/retain {action.ref}", audience)


def _reports(action: Action) -> Iterator[Button]:
    """Report done, note progress, ask for a date; confirm or not yet; the history."""
    if action.unreported:
        audience = Audience(delegations=tuple(each.delegation for each in action.unreported))
        yield Button("button-done", f"/done {action.ref}", audience)
        yield Button("button-progress", f"/progress {action.ref}", audience)
    asking = tuple(each.delegation for each in action.unreported if not each.asked_due)
    if asking:
        yield Button("button-new-date", f"/date {action.ref}", Audience(delegations=asking))
    yield from confirmations(action)
    if any(each.state is not State.AWAITING for each in action.lines):
        yield Button("button-history", f"/show {action.ref}")


def confirmations(action: Action) -> Iterator[Button]:
    """Confirm what is reported done, or open it again, for whoever may."""
    reported = [each for each in action.lines if each.state is State.REPORTED]
    if reported:
        # In an order of its own, whichever side has reported first.
        confirming = sorted({side for each in reported for side in action.confirming(each)})
        audience = Audience(delegations=tuple(confirming))
        yield Button("button-confirm", f"/confirm {action.ref}", audience)
        yield Button("button-not-yet", f"/notyet {action.ref}", audience)


def replan(turn: Turn, before: Action, after: Action) -> Action:
    """Keep the item's moments in step with its change: none of an earlier due time stays planned.

    While some delegation still owes a report the moments stand for whoever owes one; where the
    first accepts, or one is opened again, they are planned anew under a version of their own.
    """
    moved = before.due_version != after.due_version
    if moved or not after.unreported:
        turn.records.timers.cancel(str(after.ref), turn.now, up_to=before.due_version)
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
    turn.plan(_timer(action, slot.at, "action-due", slot.name) for slot in slots)


def check(action: Action, at: datetime) -> Timer:
    """The daily look at an item without delay."""
    return _timer(action, at, "action-check", f"{at:%Y-%m-%d}")


def _timer(action: Action, at: datetime, kind: str, slot: str) -> Timer:
    subject = str(action.ref)
    return Timer(at, kind, action.ref.group, subject, slot, "thread", version=action.due_version)

"""The command /snooze: puts off the private notices about an item, for one person."""

from __future__ import annotations

from domain.actions.model import State
from domain.permissions import Act
from domain.timers import TimerState
from handlers.actions.rings import PRIVATE, SNOOZE
from handlers.actions.timers import timer_of
from handlers.turns.entries import RefAndWordForm, find_action
from handlers.turns.routes import Routes, Where
from handlers.turns.snoozes import snoozed_until
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND

routes = Routes(KIND)


class SnoozeForm(RefAndWordForm):
    """`REF 1h|4h|tomorrow`: an item, and for how long the person wants no notice about it."""


@routes.command(
    "snooze", act=Act.REMIND, form=SnoozeForm, where=Where.PRIVATE, example="example-snooze"
)
async def snooze(turn: UserTurn, form: SnoozeForm) -> None:
    """Send the notice to this person again later, in place of any that waits for them.

    Nothing changes for others: the due time and the notices in the thread stay.
    """
    action = await find_action(turn, form.ref)
    action.expect(turn.person.delegation, State.OPEN)
    at = snoozed_until(turn, form.note or "", f"/snooze {action.ref}")
    target = str(turn.person.user)
    for timer in await turn.records.timers.planned(str(action.ref)):
        if timer.kind == PRIVATE and timer.target == target:
            turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
    turn.plan([timer_of(action, at, PRIVATE, f"{SNOOZE}{turn.input.row}", target)])
    turn.receipt("receipt-snoozed", ref=str(action.ref), at=at)

"""The command /show for an item: its history, and the next steps of the person who asks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from domain.actions import withdrawals
from domain.actions.assignments import names
from domain.actions.model import Action, State
from domain.awaits import OWED
from domain.permissions import Act, may_ever
from domain.times.ongoing import ONGOING
from handlers.actions.again import again_buttons
from handlers.actions.ladder import on_ladder
from handlers.actions.messages import buttons, own_buttons
from handlers.turns.buttons import Button, ButtonRows, copy_ref
from handlers.turns.entries import BareRefForm, find_action
from handlers.turns.facilitators import facilitator_rows
from handlers.turns.rights import permitted
from handlers.turns.routes import Routes
from handlers.turns.snoozes import snooze_buttons
from handlers.turns.taking_back import offer_last
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND
from voice.boards import history

routes = Routes()


@routes.command("show", act=Act.READ, form=BareRefForm, kind=KIND, bare=True)
async def show(turn: UserTurn, form: BareRefForm) -> None:
    """Send in private an item with its history and buttons for what the person may do next."""
    action = await find_action(turn, form.ref)
    entries, earlier = await turn.records.journal.history(action.ref.group, str(action.ref))
    named = await turn.records.assignments.find(action.ref, turn.person.delegation)
    owed = [each for each in await turn.records.awaits.of(action.ref) if each.what in OWED]
    text = history(
        turn.voice,
        action,
        entries,
        names(named),
        now=turn.now,
        earlier=earlier,
        awaits=owed,
    )
    turn.answer(
        text,
        buttons=[
            *await _next_steps(turn, action),
            *await facilitator_rows(turn, turn.person, str(action.ref)),
            [copy_ref(action.ref)],
        ],
        subject=str(action.ref),
        version=action.version,
    )
    turn.receipt_elsewhere()


async def _next_steps(turn: UserTurn, action: Action) -> ButtonRows:
    """Return the buttons of the item's card that the person may press, and the person's own."""
    back = await offer_last(turn, action)
    rows = [
        *own_buttons(turn, turn.person, buttons(action)),
        *await _snooze(turn, action),
        *_note(turn, action),
        *back.get("buttons", []),
        *again_buttons(turn, action),
        *_correct(turn, action),
    ]
    return permitted(turn, turn.person, rows)


def _note(turn: UserTurn, action: Action) -> Iterator[list[Button]]:
    """Yield the button for a note after the report of the person's delegation."""
    own = (line.state for line in action.lines if line.delegation == turn.person.delegation)
    if State.REPORTED in own:
        yield [Button("button-progress", f"/progress {action.ref}", audience=turn.only)]


async def _snooze(turn: UserTurn, action: Action) -> ButtonRows:
    """Return the buttons that put off the private notice, for those who get it from its lead on.

    A message about several entries has none of them.
    """
    own, due = turn.person.delegation, action.due
    owes = any(each.delegation == own for each in action.unreported)
    lead = max(turn.desk.schedule.leads, default=timedelta(0))
    if not owes or due is None or due == ONGOING or due - lead > turn.now:
        return []
    told = await on_ladder(turn, action, own, "0h")
    mine = any(each.user == turn.person.user for each in told)
    return [snooze_buttons(f"/snooze {action.ref}", turn.only)] if mine else []


def _correct(turn: UserTurn, action: Action) -> Iterator[list[Button]]:
    """Yield the button to correct the item, or later to ask for other words."""
    if action.correctable(turn.person.user, turn.now):
        yield [Button("button-correct", f"/correct {action.ref}", audience=turn.only)]
    elif (
        not action.ended
        and turn.person.delegation in withdrawals.bound(action)
        and may_ever(turn.person.role, Act.ANSWER)
    ):
        yield [Button("button-change-words", f"/correct {action.ref}", audience=turn.only)]

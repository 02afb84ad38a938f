"""Tells those who reported an item done that their report was answered with "not yet"."""

from __future__ import annotations

from domain.actions.model import Action, State
from domain.people.model import Person
from domain.timers import Timer, TimerState
from handlers.actions.messages import buttons
from handlers.actions.timers import load_items
from handlers.turns.entries import ref_of
from handlers.turns.quiet import hold
from handlers.turns.recipients import responsible
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from voice.actions import reopened_told

routes = Routes()

#: The kind of timer that tells a person after quiet hours.
_REOPENED = "action-reopened"


async def tell_reporters(turn: UserTurn, before: Action, after: Action) -> None:
    """Write to the people who reported the lines that are open again.

    If one of them may not see the item any more, those responsible for it in the same delegation
    are told.
    """
    side = turn.person.delegation
    for line in before.reported(side):
        reporter = await turn.records.people.find(line.by)
        stays = reporter is not None and reporter.delegation == line.delegation
        told = [reporter] if reporter and stays and reporter.sees(after.ref.group) else []
        for person in told or await responsible(turn, after.ref, line):
            if not hold(turn, person, _held(turn, after, person, side)):
                _tell(turn, after, person, side)


@routes.timer(_REOPENED, load_items, parked=False)
async def tell_later(turn: Turn, timer: Timer) -> None:
    """Write to the person after quiet hours, if the item is still open again."""
    ref = ref_of(timer)
    action = await turn.records.actions.find(ref) if ref else None
    person = await turn.records.people.find(int(timer.target.partition("-")[0]))
    state = TimerState.CANCELLED
    if action and person and person.sees(action.ref.group):
        side, _ = timer.slot.split(" ")
        if action.line(person.delegation).state is State.OPEN:
            _tell(turn, action, person, side)
            state = TimerState.SENT
    turn.records.timers.finish(timer, state, turn.now)


def _held(turn: Turn, action: Action, person: Person, side: str) -> Timer:
    return Timer(
        at=turn.now,
        kind=_REOPENED,
        group=action.ref.group,
        subject=str(action.ref),
        slot=f"{side} {action.version}",
        target=f"{person.user}-reopened",
        version=action.due_version,
    )


def _tell(turn: Turn, action: Action, person: Person, side: str) -> None:
    own = [
        [each for each in row if person.delegation in each.audience.delegations]
        for row in buttons(action)
    ]
    turn.tell(
        person,
        reopened_told(turn.speaker(person), action, side, person.delegation),
        buttons=[row for row in own if row],
        subject=str(action.ref),
        version=action.version,
    )

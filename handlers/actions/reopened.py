"""Tells those who reported an item done that their report was answered with "not yet"."""

from __future__ import annotations

from functools import partial

from domain.actions.model import Action, State
from domain.people.model import Person
from domain.timers import Timer, TimerState
from handlers.actions.held import held_for, held_timer
from handlers.actions.messages import buttons, own_buttons
from handlers.actions.timers import load_items
from handlers.turns.asks import Ask, send
from handlers.turns.facilitators import facilitator_rows
from handlers.turns.quiet import hold
from handlers.turns.recipients import who_asked
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from voice.asks import item_told
from voice.outcomes import reopened_told

routes = Routes()

#: The kind of timer that tells a person after quiet hours.
_REOPENED = "action-reopened"


async def tell_reporters(turn: UserTurn, before: Action, after: Action) -> None:
    """Write to the people who reported the lines that are open again.

    If one of them may not see the item any more or cannot be reached, those responsible for it in
    the same delegation are told.
    """
    side = turn.person.delegation
    for line in before.reported(side):
        took = after.took(line.delegation)
        for person in await who_asked(turn, after.ref, line.delegation, line.by, took):
            if not hold(turn, person, _held(turn, after, person, side)):
                await _tell(turn, after, person, side)


@routes.timer(_REOPENED, load_items, parked=False)
async def tell_later(turn: Turn, timer: Timer) -> None:
    """Write to the person after quiet hours, if the item is still open again."""
    state = TimerState.CANCELLED
    if found := await held_for(turn, timer):
        action, person = found
        side, _ = timer.slot.split(" ")
        if action.line(person.delegation).state is State.OPEN:
            await _tell(turn, action, person, side, (timer.id,))
            state = TimerState.SENT
    turn.records.timers.finish(timer, state, turn.now)


def _held(turn: Turn, action: Action, person: Person, side: str) -> Timer:
    slot = f"{side} {action.version}"
    return held_timer(turn, _REOPENED, action, person, slot=slot, why="reopened")


async def _tell(
    turn: Turn, action: Action, person: Person, side: str, timers: tuple[int, ...] = ()
) -> None:
    speaker = turn.speaker(person)
    said = speaker.say("told-not-yet", ref=str(action.ref), delegation=side)
    send(
        Ask(
            turn=turn,
            person=person,
            ref=action.ref,
            text=reopened_told(speaker, action, side, person.delegation, turn.now),
            line=partial(item_told, action, said),
            buttons=[
                *own_buttons(turn, person, buttons(action)),
                *await facilitator_rows(turn, person, str(action.ref)),
            ],
            version=action.version,
            timers=timers,
        )
    )

"""Tells people in private that their delegation must answer about an item, with buttons."""

from __future__ import annotations

from domain.actions.awaits import awaited
from domain.actions.model import Action
from domain.awaits import OWED, fresh
from domain.people.model import Person
from domain.refs import Ref
from domain.timers import Timer, TimerState
from handlers.actions.held import held_for, held_timer
from handlers.actions.messages import buttons, confirmations, dates, own_buttons
from handlers.actions.timers import load_items
from handlers.turns.buttons import ButtonRows
from handlers.turns.quiet import hold
from handlers.turns.recipients import answerable
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from voice import lines
from voice.actions import action_card

routes = Routes()

#: The kind of timer that tells a person after quiet hours that an answer is owed.
_HELD = "action-awaited"


async def ask(turn: Turn, before: Action | None, after: Action) -> None:
    """Write to the delegations that owe an answer since this change of the item.

    *before* is None for a new item. A person in quiet hours gets the message when the quiet hours
    end.
    """
    new = fresh(awaited(before) if before else (), awaited(after))
    for delegation in sorted({each.delegation for each in new}):
        for person in await answerable(turn, after, delegation):
            if not hold(turn, person, _held(turn, after, person)):
                _tell(turn, after, person)


def go_on(turn: Turn, action: Action) -> None:
    """Plan again the messages that an answer had stopped, because it was taken back."""
    # An acceptance may have planned the item's timers with a new version.
    least = action.due_version - 1
    turn.records.timers.go_on(held_by(action.ref), (_HELD,), least=least)


def held_by(ref: Ref) -> str:
    """Return the subject of the timers that tell people after quiet hours what is awaited.

    It is not that of the item's notices, because these end with the item's due time.
    """
    return f"{ref}@answer"


@routes.timer(_HELD, load_items, parked=False)
async def ask_later(turn: Turn, timer: Timer) -> None:
    """Write to the person after quiet hours, if their delegation still owes an answer."""
    # If the answer is taken back, this message is owed again.
    state = TimerState.STOPPED
    found = await held_for(turn, timer)
    if found and await _owes(turn, *found):
        _tell(turn, *found)
        state = TimerState.SENT
    turn.records.timers.finish(timer, state, turn.now)


async def _owes(turn: Turn, action: Action, person: Person) -> bool:
    found = await turn.records.awaits.of(action.ref)
    return any(each.delegation == person.delegation and each.what in OWED for each in found)


def _held(turn: Turn, action: Action, person: Person) -> Timer:
    slot, subject = f"awaited-{action.version}", held_by(action.ref)
    return held_timer(turn, _HELD, action, person, slot=slot, why="answer", subject=subject)


def _tell(turn: Turn, action: Action, person: Person) -> None:
    speaker = turn.speaker(person)
    awaited = speaker.say("answer-awaited", delegation=person.delegation)
    turn.tell(
        person,
        lines(awaited, action_card(speaker, action, turn.now)),
        buttons=_own(action, person),
        subject=str(action.ref),
        version=action.version,
    )


def _own(action: Action, person: Person) -> ButtonRows:
    """Return the card's buttons that the person's delegation may press, with the answers first."""
    asked = [list(dates(action)), list(confirmations(action))]
    answering = [button for row in asked for button in row]
    rest = [[each for each in row if each not in answering] for row in buttons(action)]
    return own_buttons((*asked, *rest), person)

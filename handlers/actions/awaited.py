"""Tells people in private that their delegation must answer about an item, with buttons."""

from __future__ import annotations

from domain.actions.model import Action, State
from domain.people.model import Person
from domain.timers import Timer, TimerState
from handlers.actions.messages import buttons, confirmations, dates
from handlers.actions.timers import load_items
from handlers.turns.buttons import ButtonRows
from handlers.turns.entries import ref_of
from handlers.turns.quiet import hold
from handlers.turns.recipients import answerable
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from voice import lines
from voice.actions import action_card

routes = Routes()

#: The kind of timer that tells a person after quiet hours that an answer is owed.
_HELD = "action-awaited"


def owing(action: Action) -> frozenset[str]:
    """Return the delegations that must answer a requested date or a report of completion."""
    asked = (action.answering(line) for line in action.lines if line.asked_due)
    reported = (action.confirming(line) for line in action.lines if line.state is State.REPORTED)
    return frozenset(delegation for some in (*asked, *reported) for delegation in some)


async def ask(turn: Turn, before: Action, after: Action) -> None:
    """Write to the delegations that owe an answer since this change of the item.

    A person in quiet hours gets the message when the quiet hours end.
    """
    for delegation in sorted(owing(after) - owing(before)):
        for person in await answerable(turn, after, delegation):
            if not hold(turn, person, _held(turn, after, person)):
                _tell(turn, after, person)


def go_on(turn: Turn, action: Action) -> None:
    """Plan again the messages that an answer had stopped, because it was taken back."""
    turn.records.timers.go_on(str(action.ref), (_HELD,), least=action.due_version)


@routes.timer(_HELD, load_items, parked=False)
async def ask_later(turn: Turn, timer: Timer) -> None:
    """Write to the person after quiet hours, if their delegation still owes an answer."""
    ref = ref_of(timer)
    action = await turn.records.actions.find(ref) if ref else None
    person = await turn.records.people.find(int(timer.target.partition("-")[0]))
    # If the answer is taken back, this message is owed again.
    state = TimerState.STOPPED
    if action and person and person.sees(action.ref.group) and person.delegation in owing(action):
        _tell(turn, action, person)
        state = TimerState.SENT
    turn.records.timers.finish(timer, state, turn.now)


def _held(turn: Turn, action: Action, person: Person) -> Timer:
    return Timer(
        at=turn.now,
        kind=_HELD,
        group=action.ref.group,
        subject=str(action.ref),
        slot=f"awaited-{action.version}",
        target=f"{person.user}-answer",
        version=action.due_version,
    )


def _tell(turn: Turn, action: Action, person: Person) -> None:
    speaker = turn.speaker(person)
    awaited = speaker.say("answer-awaited", delegation=person.delegation)
    turn.tell(
        person,
        lines(awaited, action_card(speaker, action)),
        buttons=_own(action, person),
        subject=str(action.ref),
        version=action.version,
    )


def _own(action: Action, person: Person) -> ButtonRows:
    """Return the card's buttons that the person's delegation may press, with the answers first."""
    asked = [list(dates(action)), list(confirmations(action))]
    answering = [button for row in asked for button in row]
    rest = [[each for each in row if each not in answering] for row in buttons(action)]
    own = [
        [each for each in row if person.delegation in each.audience.delegations]
        for row in (*asked, *rest)
    ]
    return [row for row in own if row]

"""Awaiting: whoever's answer an item waits for is told so in private, with the buttons for it."""

from __future__ import annotations

from domain.actions.model import Action, State
from domain.people.model import Person
from domain.refs import read_ref
from domain.timers import Timer, TimerState
from handlers.actions.messages import buttons, confirmations, dates
from handlers.actions.timers import load_items
from handlers.turns.routes import Routes
from handlers.turns.turn import ButtonRows, Turn
from voice import lines
from voice.actions import action_card

routes = Routes()

#: The kind of moment at which quiet hours let go of such a message.
_HELD = "action-awaited"


def owed(action: Action) -> frozenset[str]:
    """The delegations that have to answer: a date asked for, or a report to be confirmed."""
    asked = (action.answering(line) for line in action.lines if line.asked_due)
    reported = (action.confirming(line) for line in action.lines if line.state is State.REPORTED)
    return frozenset(delegation for some in (*asked, *reported) for delegation in some)


async def ask(turn: Turn, before: Action, after: Action) -> None:
    """Tell those whose answer is awaited from now on; quiet hours hold it back."""
    for delegation in sorted(owed(after) - owed(before)):
        for person in await _contacts(turn, after, delegation):
            until = person.quiet.until(turn.now, person.zone) if person.quiet else None
            if until is None:
                _tell(turn, after, person)
            else:
                slot, target = f"awaited-{after.version}", f"{person.user}-answer"
                held = Timer(
                    until, _HELD, after.ref.group, str(after.ref), slot, target, after.due_version
                )
                turn.plan([held])


@routes.timer(_HELD, load_items, parked=False)
async def ask_later(turn: Turn, timer: Timer) -> None:
    """Quiet hours are over: tell the person, where the answer is awaited still."""
    ref = read_ref(timer.subject)
    action = await turn.records.actions.find(ref) if ref else None
    person = await turn.records.people.find(int(timer.target.partition("-")[0]))
    state = TimerState.CANCELLED
    if action and person and person.sees(action.ref.group) and person.delegation in owed(action):
        _tell(turn, action, person)
        state = TimerState.SENT
    turn.records.timers.finish(timer, state, turn.now)


async def _contacts(turn: Turn, action: Action, delegation: str) -> list[Person]:
    """Its points of contact in the group, or whoever proposed or took the item, or its heads."""
    everyone = await turn.records.people.all()
    members = [
        each for each in everyone if each.delegation == delegation and each.sees(action.ref.group)
    ]
    near = {action.author, *(line.by for line in action.lines if line.delegation == delegation)}
    kinds = (
        [each for each in members if each.poc],
        [each for each in members if each.user in near],
        [each for each in members if each.heads],
    )
    return next(filter(None, kinds), members)


def _tell(turn: Turn, action: Action, person: Person) -> None:
    speaker = turn.speaker(person)
    text = lines(
        speaker.say("answer-awaited", delegation=person.delegation), action_card(speaker, action)
    )
    turn.tell(
        person, text, buttons=_own(action, person), subject=str(action.ref), version=action.version
    )


def _own(action: Action, person: Person) -> ButtonRows:
    """Of the card's buttons those for the person's delegation; what answers stands first."""
    asked = [list(dates(action)), list(confirmations(action))]
    answering = [button for row in asked for button in row]
    rest = [[each for each in row if each not in answering] for row in buttons(action)]
    own = [
        [each for each in row if person.delegation in each.audience.delegations]
        for row in (*asked, *rest)
    ]
    return [row for row in own if row]

"""The timers that send one person a message about an item when their quiet hours end."""

from __future__ import annotations

from collections.abc import Iterable

from domain.actions.model import Action
from domain.awaits import OWED, Await, What
from domain.people.model import Person
from domain.refs import Ref
from domain.timers import Timer
from handlers.turns.entries import ref_of
from handlers.turns.turn import Turn

#: The kind of timer that tells a person after quiet hours that an answer is owed.
AWAITED = "action-awaited"


def held_by(ref: Ref) -> str:
    """Return the subject of the timers that tell people after quiet hours what is awaited.

    It is not that of the item's notices, because these end with the item's due time.
    """
    return f"{ref}@answer"


def held_timer(
    turn: Turn,
    kind: str,
    action: Action,
    person: Person,
    *,
    slot: str,
    why: str,
    subject: str = "",
) -> Timer:
    """Return the timer for a message to the person; *why* keeps it apart from the others to them.

    Without a *subject* it is one of the timers that end with the item's due time.
    """
    return Timer(
        at=turn.now,
        kind=kind,
        group=action.ref.group,
        subject=subject or str(action.ref),
        slot=slot,
        target=f"{person.user}-{why}",
        version=action.due_version,
    )


def held_user(target: str) -> int:
    """Return the user to whom the message of the timer with that target goes."""
    return int(target.partition("-")[0])


async def held_for(turn: Turn, timer: Timer) -> tuple[Action, Person] | None:
    """Return the item and the person, or None if the person may not see the item any more."""
    ref = ref_of(timer)
    action = await turn.records.actions.find(ref) if ref else None
    person = await turn.records.people.find(held_user(timer.target))
    if action is None or person is None or not person.sees(action.ref.group):
        return None
    return action, person


async def owed(turn: Turn, action: Action, person: Person) -> list[What]:
    """Return what the person's delegation has to answer about the item."""
    return owed_by(await turn.records.awaits.of(action.ref), person)


def owed_by(awaits: Iterable[Await], person: Person) -> list[What]:
    """Return which of these the person's delegation has to answer."""
    own = (each.what for each in awaits if each.delegation == person.delegation)
    return [each for each in own if each in OWED]


async def told_besides(turn: Turn, action: Action, person: Person) -> bool:
    """Return True if another message about the item reaches the person now, after quiet hours."""
    timers = turn.records.timers
    for subject in (held_by(action.ref), str(action.ref)):
        planned = [each for each in await timers.planned(subject) if each.at <= turn.now]
        for each in (*planned, *await timers.sent_since(subject, turn.now)):
            # The target of a due notice is the user alone.
            if each.target.startswith(f"{person.user}-") and (
                each.kind != AWAITED or await owed(turn, action, person)
            ):
                return True
    return False

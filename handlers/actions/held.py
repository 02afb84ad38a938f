"""The timers that send one person a message about an item when their quiet hours end."""

from __future__ import annotations

from domain.actions.model import Action
from domain.people.model import Person
from domain.timers import Timer
from handlers.turns.entries import ref_of
from handlers.turns.turn import Turn


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

"""Quiet hours: a message that is not urgent reaches the person when their quiet hours end."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.people.model import Person
from domain.timers import Timer
from handlers.turns.turn import Turn


def quiet_until(turn: Turn, person: Person) -> datetime | None:
    """Return when the person's quiet hours end, or None if the person is not in them."""
    return person.quiet.until(turn.now, person.zone) if person.quiet else None


def hold(turn: Turn, person: Person, timer: Timer, until: datetime | None = None) -> bool:
    """Plan *timer* for the end of the person's quiet hours, and return True.

    A person who is not in quiet hours gets its message at *until*. If that is None, False is
    returned: the message must then be sent immediately.
    """
    until = quiet_until(turn, person) or until
    if until is None:
        return False
    held = replace(timer, at=until)
    turn.plan([held])
    turn.held.append(held)
    return True


def private(timer: Timer, kind: str, person: Person) -> Timer:
    """Return a copy of *timer* with *kind* that sends its message later to one person."""
    return replace(timer, kind=kind, target=str(person.user), first_at=timer.prepared_for, id=0)

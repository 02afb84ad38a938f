"""Convening: who sees what is awaited of all delegations, and what of it."""

from __future__ import annotations

from collections.abc import Sequence

from domain.awaits import OWED, What
from domain.groups import CODES
from domain.notices.model import PRIVATE
from domain.people.model import Person, Role


def convenes(person: Person) -> bool:
    """Return True if the person sees what is awaited of all delegations."""
    return person.serves or person.role is Role.FACILITATOR


def convened(person: Person) -> tuple[Sequence[str], Sequence[What]]:
    """Return the groups and what is awaited there that stand in this person's list.

    Only the secretariat knows of private notices, and of those that nobody has confirmed.
    """
    groups = [code for code in CODES if person.sees(code)]
    if person.serves:
        return [*groups, PRIVATE], sorted(OWED)
    return groups, sorted(OWED - {What.SECOND})

"""Assignments: the people and offices of a delegation that work on an action item.

Only that delegation sees its assignments.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.refs import Ref

#: The longest allowed label of a person or name of an office, in characters.
WHOM_MAX = 80
#: A delegation names at most so many people and offices for an item.
MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Assignment:
    """One person or office of a delegation that works on an action item.

    *whom* is the label of a person, or the name of an office in the delegation's own words. *user*
    is the account id of the person, or None for an office.
    """

    ref: Ref
    delegation: str
    whom: str
    user: int | None
    at: datetime

    def same(self, other: Assignment) -> bool:
        """Return True if both name the same person, or an office of the same name."""
        if self.user is not None or other.user is not None:
            return self.user == other.user
        return self.whom.casefold() == other.whom.casefold()


def names(assignments: Iterable[Assignment]) -> str | None:
    """Return all names in one line, or None if there are no assignments."""
    return ", ".join(each.whom for each in assignments) or None

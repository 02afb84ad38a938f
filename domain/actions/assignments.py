"""Assignments: the person or office of a delegation that works on an action item.

Only that delegation sees its assignments.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.refs import Ref

#: The longest allowed label of a person or name of an office, in characters.
WHOM_MAX = 80


@dataclass(frozen=True, slots=True)
class Assignment:
    """The person or office of a delegation that works on an action item.

    *whom* is the label of a person, or the name of an office in the delegation's own words. *user*
    is the account id of the person, or None for an office.
    """

    ref: Ref
    delegation: str
    whom: str
    user: int | None
    at: datetime

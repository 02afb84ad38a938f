"""Assignments: who in a delegation has an item in hand; only that delegation sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.refs import Ref

#: The most characters of a label or the name of an office.
WHOM_MAX = 80


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who has an item in hand.

    *whom* is a label or the delegation's own words. *user* is the person, or None for an office.
    """

    ref: Ref
    delegation: str
    whom: str
    user: int | None
    at: datetime

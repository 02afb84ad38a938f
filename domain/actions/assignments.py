"""Assignments: who within a delegation has an item in hand, known to that delegation alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.refs import Ref

#: A label or the name of an office is longer than this nowhere.
WHOM_MAX = 80


@dataclass(frozen=True, slots=True)
class Assignment:
    """*whom*: a label or the delegation's own words; *user* is the person, where it is one."""

    ref: Ref
    delegation: str
    whom: str
    user: int | None
    at: datetime

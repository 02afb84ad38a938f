"""Action items: what each delegation has taken on, by when, and what became of it."""

from domain.actions.assignments import WHOM_MAX, Assignment
from domain.actions.model import CORRECTABLE, ENDED, Action, Line, State

__all__ = ["CORRECTABLE", "ENDED", "WHOM_MAX", "Action", "Assignment", "Line", "State"]

"""Action items: what each delegation has agreed to do, by when, and whether it has been done."""

from domain.actions.assignments import WHOM_MAX, Assignment
from domain.actions.model import CORRECTABLE, ENDED, Action, Line, State

__all__ = ["CORRECTABLE", "ENDED", "WHOM_MAX", "Action", "Assignment", "Line", "State"]

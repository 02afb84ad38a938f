"""Action items: who must do what by when, and the answers, reports and confirmations to it."""

from __future__ import annotations

from handlers.actions import (
    again,
    assignments,
    awaited,
    commands,
    floods,
    links,
    lists,
    ongoing,
    reopened,
    shown,
    snoozes,
    subjects,
    timers,
    unaccepted,
    undoing,
)
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(
    commands.routes,
    again.routes,
    assignments.routes,
    shown.routes,
    timers.routes,
    ongoing.routes,
    snoozes.routes,
    awaited.routes,
    unaccepted.routes,
    reopened.routes,
    links.routes,
    lists.routes,
    subjects.routes,
    undoing.routes,
    floods.routes,
)

"""Action items: who shall do what by when, with the answers, reports and confirmations."""

from __future__ import annotations

from handlers.actions import assignments, awaited, commands, links, subjects, timers
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(
    commands.routes,
    assignments.routes,
    timers.routes,
    awaited.routes,
    links.routes,
    subjects.routes,
)

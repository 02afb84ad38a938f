"""Reminders: what a person has the desk say to them, to a delegation or in a thread, at a time."""

from __future__ import annotations

from handlers.reminders import commands, timers
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, timers.routes)

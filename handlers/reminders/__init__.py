"""Reminders: messages that a person plans for themselves, for a delegation or for a thread."""

from __future__ import annotations

from handlers.reminders import commands, events, timers
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, events.routes, timers.routes)

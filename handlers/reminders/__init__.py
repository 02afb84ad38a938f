"""Reminders: messages that a person plans for themselves, for a delegation or for a thread."""

from __future__ import annotations

from handlers.reminders import commands, timers
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, timers.routes)

"""Digests: a group's day in one message, at its hour or when the secretariat asks for it."""

from __future__ import annotations

from handlers.digests import commands, lines, timers
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, lines.routes, timers.routes)

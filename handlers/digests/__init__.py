"""Digests: a group's day in one message, daily at a set hour or when the secretariat asks."""

from __future__ import annotations

from handlers.digests import commands, lines, timers, weekly
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, lines.routes, timers.routes, weekly.routes)

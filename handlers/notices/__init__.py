"""Notices: what the secretariat tells groups or people, now or at a time."""

from __future__ import annotations

from handlers.notices import commands, timers
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, timers.routes)

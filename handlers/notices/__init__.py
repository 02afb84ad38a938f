"""Notices: messages of the secretariat to groups or people, sent now or at a set time."""

from __future__ import annotations

from handlers.notices import commands, timers
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, timers.routes)

"""Notices: messages of the secretariat to groups or people, sent now or at a set time."""

from __future__ import annotations

from handlers.notices import commands, marks, timers
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, marks.routes, timers.routes)

"""People: accredits people by single-use links, and lists them with their roles."""

from __future__ import annotations

from handlers.people import commands, reach
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, reach.routes)

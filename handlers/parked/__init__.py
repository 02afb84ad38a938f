"""What waits: for the secretariat's decision, or until a person can be reached again."""

from __future__ import annotations

from handlers.parked import commands, places, returned
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, places.routes, returned.routes)

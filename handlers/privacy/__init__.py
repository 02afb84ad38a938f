"""Privacy: what is stored and who can read it, told to everybody; and what is deleted when."""

from __future__ import annotations

from handlers.privacy import commands, timers
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, timers.routes)

"""Privacy: tells everybody what is stored and who can read it, and deletes old data nightly."""

from __future__ import annotations

from handlers.privacy import commands, timers
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, timers.routes)

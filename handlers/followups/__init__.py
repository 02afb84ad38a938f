"""Follow-ups: questions about an entry, asked at a set time and answered by delegations."""

from __future__ import annotations

from handlers.followups import commands, messages, outcomes, timers
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, messages.routes, outcomes.routes, timers.routes)

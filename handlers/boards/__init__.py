"""Boards: lists of a person's or a group's open points, one entry with its history, a search."""

from __future__ import annotations

from handlers.boards import calendars, commands
from handlers.turns.routes import Routes

__all__ = ["routes"]

routes = Routes.of(commands.routes, calendars.routes)

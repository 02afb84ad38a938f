"""Boards: a person's open points, a group's, one entry with its history, and a search."""

from __future__ import annotations

from handlers.boards.commands import routes

__all__ = ["routes"]

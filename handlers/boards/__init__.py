"""Boards: lists of a person's or a group's open points, one entry with its history, a search."""

from __future__ import annotations

from handlers.boards.commands import routes

__all__ = ["routes"]

"""People: accredits people by single-use links, and lists them with their roles."""

from __future__ import annotations

from handlers.people.commands import routes

__all__ = ["routes"]

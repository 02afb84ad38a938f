"""People: single-use links, and who is accredited for whom."""

from __future__ import annotations

from handlers.people.commands import routes

__all__ = ["routes"]

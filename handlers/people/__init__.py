"""People: accredits people by single-use links, and lists who is accredited as what."""

from __future__ import annotations

from handlers.people.commands import routes

__all__ = ["routes"]

"""Help: lists the commands that a person may send, as the matters declare them."""

from __future__ import annotations

from handlers.help.commands import routes

__all__ = ["routes"]

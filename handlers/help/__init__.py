"""Help: what a person may send, told from the declarations by which it is carried out."""

from __future__ import annotations

from handlers.help.commands import routes

__all__ = ["routes"]

"""Prompts: asks for missing words one question at a time, and previews what is recorded."""

from __future__ import annotations

from handlers.prompts.choices import drop_choice, offer_choice
from handlers.prompts.commands import asked_for, begin, end_void, routes, take, waits

__all__ = [
    "asked_for",
    "begin",
    "drop_choice",
    "end_void",
    "offer_choice",
    "routes",
    "take",
    "waits",
]

"""A helper that shows no-break spaces as ordinary spaces, as people type them."""

from __future__ import annotations


def spaced(text: str) -> str:
    """Return *text* with ordinary spaces in place of no-break spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")

"""Finds the message under which a button stands, as Telegram names it with each press."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

_MESSAGE = """
    SELECT coalesce(card.message_id, letter.message_id)
    FROM outbox letter LEFT JOIN cards card ON card.key = letter.card
    WHERE letter.markup LIKE ?
"""


def message_of(path: Path, token: str) -> int | None:
    """Return the id of the message with that button; None if it was not sent yet."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        found = file.execute(_MESSAGE, (f'%"{token}"%',)).fetchone()
    return found[0] if found else None

"""Ongoing: the due time of what never falls due, and is closed by hand."""

from __future__ import annotations

from datetime import UTC, datetime

#: The due time of an ongoing item. It is later than every time that people can name, so it is
#: never past, stands last in every list, and is asked for and agreed to as any other time.
ONGOING = datetime(9000, 1, 1, tzinfo=UTC)
#: How the desk itself writes it.
WORD = "ongoing"


def written(at: datetime) -> str:
    """Return an instant as ISO 8601 text, or the word for ongoing."""
    return WORD if at == ONGOING else at.isoformat()

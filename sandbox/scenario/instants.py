"""The times of the scenario, all of them in July 2025."""

from __future__ import annotations

from datetime import UTC, datetime


def on(day: int, clock: str) -> datetime:
    """Return a time on a day of July 2025, in UTC."""
    hours, minutes = clock.split(":")
    return datetime(2025, 7, day, int(hours), int(minutes), tzinfo=UTC)


#: The secretary sets up the threads; the files have been drawn up.
BEGINS, ENDS = on(23, "18:38"), on(31, "16:02")

"""Hours: the days of the scenario, all of them in July 2025."""

from __future__ import annotations

from datetime import UTC, datetime


def on(day: int, clock: str) -> datetime:
    """A day of July 2025 at a time of it, in UTC."""
    hours, minutes = clock.split(":")
    return datetime(2025, 7, day, int(hours), int(minutes), tzinfo=UTC)


#: The secretary sets up the threads; the files have been drawn up.
BEGINS, ENDS = on(23, "18:38"), on(31, "16:02")

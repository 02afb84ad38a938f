"""The clock times of the scenario, all in July 2025."""

from __future__ import annotations

from datetime import UTC, datetime


def on(day: int, clock: str) -> datetime:
    """Return the time *clock* (HH:MM, UTC) on a day of July 2025."""
    hours, minutes = clock.split(":")
    return datetime(2025, 7, day, int(hours), int(minutes), tzinfo=UTC)


#: The scenario begins when the secretary is about to set up the groups.
BEGINS, ENDS = on(23, "18:38"), on(31, "16:02")

"""Recurrences: times that come again, reckoned by the clocks on the wall."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]

from domain.wall import local, readings


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A *rule* (RFC 5545) from a naive *start* on, by the clocks of *zone* (IANA).

    The wall time stays the same whatever the clocks do: one that they skip comes as much later
    as they jump, one that they show twice comes once, the first time.
    """

    rule: str
    zone: str
    start: datetime

    def next_after(self, at: datetime) -> datetime | None:
        """The first instant (UTC) that lies after *at*, or None where the rule has ended."""
        # A day earlier, because a time that is skipped is shown later than it is named.
        wall = local(at, self.zone).replace(tzinfo=None, fold=0) - timedelta(days=1)
        while (wall := _expanded(self.rule, self.start).after(wall)) is not None:
            # `readings` gives a skipped time by the clocks before the jump, which is the later.
            first, second = readings(wall, self.zone)
            shown = local(first, self.zone).replace(tzinfo=None, fold=0) == wall
            instant = first if shown or first == second else second
            if instant > at:
                return instant
        return None


@lru_cache(maxsize=256)
def _expanded(rule: str, start: datetime) -> Any:
    return rrulestr(rule, dtstart=start)

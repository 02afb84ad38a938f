"""Reads a time of day that is given without a day, for reminders that keep their days."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.refusals import Refusal
from domain.times.recurrence_phrases import is_recurrence
from domain.times.refusals import PastDue
from handlers.turns.parsing import Parser

_OF_ZONE = re.compile(r"(?<!\w)(?:utc|gmt)(?!\w)", re.IGNORECASE)


def read_clock(words: str, parser: Parser) -> time | None:
    """Return the time of day that *words* name, or None if they name more than that.

    A time of day alone, read shortly after midnight of any day, is less than a day away. And it
    does not change with the minute, as `+2h` does.
    """
    if is_recurrence(words):
        return None
    zone = ZoneInfo(parser.zone)
    day = datetime.combine(parser.now.astimezone(zone).date(), time(), zone)
    found = set()
    for ahead in range(2, 5):
        for minute in (1, 2):
            now = (day + timedelta(days=ahead)).replace(minute=minute).astimezone(UTC)
            at = _soon(words, replace(parser, now=now))
            if at is None or not timedelta() < at - now < timedelta(days=1):
                return None
            found.add(at.astimezone(zone).time())
    return found.pop() if len(found) == 1 else None


def _soon(words: str, parser: Parser) -> datetime | None:
    """Return the time that *words* name; a time of day of another zone may be that of tomorrow."""
    try:
        return parser.due(words).at
    except PastDue as refusal:
        at = refusal.facts["at"]
        if isinstance(at, datetime) and _OF_ZONE.search(words):
            return at + timedelta(days=1)
    except Refusal:
        pass
    return None

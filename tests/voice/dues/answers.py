"""Helpers that read time phrases for a person in Kyiv, and the tables of this folder."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from voice.dues import Doubt, Every, Once, read

HERE = Path(__file__).parent
KYIV = "Europe/Kyiv"
#: A Wednesday. The clocks of Kyiv show 14:20.
NOW = datetime(2026, 11, 18, 12, 20, 41, tzinfo=UTC)
NOON = time(12)

Answer = Once | Every | Doubt


def understood(words: str, language: str, zone: str = KYIV, now: datetime = NOW) -> Answer:
    """Return what a time phrase means to a person in *zone*, by default in Kyiv."""
    return read(words, language=language, zone=zone, now=now, default_time=NOON)


def shown(answer: Once | Every) -> str:
    """Return an answer as text.

    A time is in Kyiv's zone (`2026-11-19T15:00`), a recurrence is `RRULE:…`, and the third answer
    is `without delay`.
    """
    if isinstance(answer, Every):
        rule = answer.recurrence
        until = f";UNTIL={rule.until:%Y%m%d}" if rule.until else ""
        return f"RRULE:{rule.rule}{until}" + (f";COUNT={rule.count}" if rule.count else "")
    at = answer.due.at
    return f"{at.astimezone(ZoneInfo(KYIV)):%Y-%m-%dT%H:%M}" if at else "without delay"


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the table *name* in this folder."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)

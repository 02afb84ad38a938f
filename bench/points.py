"""Measures single figures: parsing time phrases, and firing many reminders."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from datetime import time as clock
from pathlib import Path

from bench.figures import Spread, heading, row, verdict
from bench.furnish import fill_reminders, furnish
from bench.rooms import Room
from domain.refusals import Refusal
from voice import dues

#: Time phrases of different forms, each with its language. The last one cannot be parsed.
PHRASES = (
    ("en", "25 Jul 12:00"),
    ("en", "tomorrow at 15:00"),
    ("en", "every Monday 09:00"),
    ("ru", "до пятницы 12:00"),
    ("ru", "через два часа"),
    ("uk", "післязавтра о 10:00"),
    ("uk", "щодня о 9:30"),
    ("tr", "cuma günü saat 15:00"),
    ("tr", "3 gün sonra"),
    ("en", "soon"),
)


async def measure(folder: Path, *, rounds: int, count: int) -> None:
    """Take each measurement, one at a time, and print the figures."""
    heading(f"{count:,} due phrases in four languages, one after another")
    per_phrase = [_read(count) for _ in range(rounds)]
    spread = Spread.of(per_phrase)
    verdict("ms a phrase", spread, ".3f", "≤ 1", met=spread.middle <= 1)

    heading(f"{count:,} reminders due in one minute, a command sent between the batches")
    path, due = folder / "minute.db", datetime.now(UTC).replace(second=0, microsecond=0)
    await furnish(path)
    await fill_reminders(path, count, due)
    async with Room.open(path) as room:
        seconds, waited = await room.fire_among_commands(due, count)
    row("queued in, s", f"{seconds:.2f}", "aim < 5", "met" if seconds < 5 else "missed")
    row("the slowest command meanwhile, ms", f"{1000 * waited:.0f}")


def _read(count: int) -> float:
    """Return the milliseconds for parsing one time phrase, as the mean of *count* phrases."""
    now = datetime(2025, 7, 23, 12, tzinfo=UTC)
    began = time.perf_counter()
    for number in range(count):
        language, words = PHRASES[number % len(PHRASES)]
        try:
            dues.read(
                words, language=language, zone="Europe/Kyiv", now=now, default_time=clock(12)
            )
        except Refusal:
            continue
    return (time.perf_counter() - began) / count * 1000

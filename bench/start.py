"""Measures the start with many due timers: from the process's start to its first getUpdates."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.figures import Spread, heading, verdict
from bench.furnish import configure, fill_reminders, furnish
from bench.life import running
from bench.standin import run_stand_in

_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


async def measure(folder: Path, *, rounds: int, count: int) -> None:
    """Start the desk *rounds* times with *count* due timers, and print the figures."""
    heading(f"Start-up with {count:,} rows due")
    database = folder / "start.db"
    await furnish(database)
    due = datetime.now(UTC).replace(second=0, microsecond=0)
    await fill_reminders(database, count, due)
    starts = [await _start(database) for _ in range(rounds)]
    seconds = Spread.of([each[0] for each in starts])
    peak = Spread.of([each[1] for each in starts])
    verdict("to the first getUpdates, s", seconds, ".2f", "< 1.2", met=seconds.middle < 1.2)
    verdict("peak memory by then, MiB", peak, ".0f", "< 100", met=peak.middle < 100)


async def _start(database: Path) -> tuple[float, float]:
    """Return the seconds until the first getUpdates, and the peak of memory until then in MiB."""
    async with run_stand_in() as standin:
        config = configure(database, standin.url)
        began = time.monotonic()
        async with running("-m", "bot", "run", "--config", str(config)) as desk:
            polled = (await standin.report())["polled"]
            return polled - began, _peak(desk.pid)


def _peak(process: int) -> float:
    """Return the largest amount of memory that *process* has used at one time, in MiB."""
    found = _PEAK.search(Path(f"/proc/{process}/status").read_text("ascii"))
    assert found is not None, "Linux tells the peak of every process"
    return int(found[1]) / 1024

"""Measures the start: with many due timers, and with journals of several lengths.

The checks of the database, which every start makes before anything is answered, are told apart.
"""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.figures import Spread, heading, row, verdict
from bench.furnish import configure, fill_journal, fill_reminders, forget_verified, furnish, remove
from bench.life import running
from bench.standin import run_stand_in
from storage.checks import check_content
from storage.seal import check_seal
from storage.store import Store

_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")
#: The log is read again after this many seconds.
_AGAIN = 0.05


@dataclass(frozen=True)
class Start:
    """How many seconds a start took: until the checks began, for them, and then to the first poll.

    *peak* is the largest use of memory until then in MiB. *verified* is how many seconds the
    verification of the whole journal took after that.
    """

    before: float
    checks: float
    after: float
    peak: float
    verified: float


async def measure(folder: Path, *, rounds: int, count: int, million: bool) -> None:
    """Start the desk *rounds* times with *count* due timers, then with long journals."""
    heading(f"Start-up with {count:,} rows due")
    database = folder / "start.db"
    await furnish(database)
    due = datetime.now(UTC).replace(second=0, microsecond=0)
    await fill_reminders(database, count, due)
    await _close_cleanly(database)
    starts = [await _start(database) for _ in range(rounds)]
    before = Spread.of([each.before for each in starts])
    checks = Spread.of([each.checks for each in starts])
    after = Spread.of([each.after for each in starts])
    peak = Spread.of([each.peak for each in starts])
    row("process start to the checks, s", before.show(".2f"))
    row("the checks, s", checks.show(".2f"), f"file {_size(database):.0f} MiB")
    verdict("the checks to the first getUpdates, s", after, ".2f", "< 1.2", met=after.middle < 1.2)
    verdict("peak memory by then, MiB", peak, ".0f", "< 100", met=peak.middle < 100)
    remove(database)
    lengths = [1_000, 100_000, *([1_000_000] if million else [])]
    heading("Start-up with long journals, s")
    row("entries", *(f"{each:,}" for each in lengths))
    columns = [await _journal(folder, each) for each in lengths]
    for name in columns[0]:
        row(name, *(column[name] for column in columns))


async def _journal(folder: Path, count: int) -> dict[str, str]:
    """Return the figures of a start with a journal of *count* entries."""
    database = folder / "journal.db"
    await furnish(database)
    await fill_journal(database, count)
    size, sealed, sound = _size(database), _time_seal(database), _time_checks(database)
    start = await _start(database, wait=True)
    forget_verified(database)
    first = await _start(database)
    remove(database)
    return {
        "the file, MiB": f"{size:.1f}",
        "comparing it with its seal": f"{sealed:.2f}",
        "SQLite's own checks": f"{sound:.2f}",
        "all checks of a start": f"{start.checks:.2f}",
        "… if no entry was ever verified": f"{first.checks:.2f}",
        "from the checks to the first getUpdates": f"{start.after:.2f}",
        "the whole journal, in the background": f"{start.verified:.1f}",
    }


def _time_seal(database: Path) -> float:
    began = time.perf_counter()
    check_seal(database)
    return time.perf_counter() - began


def _time_checks(database: Path) -> float:
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as file:
        began = time.perf_counter()
        check_content(database, file)
        return time.perf_counter() - began


async def _close_cleanly(database: Path) -> None:
    async with Store.open(database):
        pass


async def _start(database: Path, *, wait: bool = False) -> Start:
    """Start the desk; with *wait*, let it verify the whole journal before it is stopped."""
    log = database.with_suffix(".log")
    async with run_stand_in() as standin:
        config = configure(database, standin.url)
        began, began_at = time.monotonic(), datetime.now(UTC)
        async with running("-m", "bot", "run", "--config", str(config), log=log) as desk:
            polled = (await standin.report())["polled"]
            peak = _peak(desk.pid)
            if wait:
                await asyncio.to_thread(_wait_for, log, "journal.verified")
    checked, checks = _logged(log, "database.sound") or (began_at, 0.0)
    sound = (checked - began_at).total_seconds()
    _, verified = _logged(log, "journal.verified") or (began_at, 0.0)
    return Start(sound - checks, checks, polled - began - sound, peak, verified)


def _wait_for(log: Path, event: str) -> None:
    while _logged(log, event) is None:
        time.sleep(_AGAIN)


def _logged(log: Path, event: str) -> tuple[datetime, float] | None:
    """Return when the desk has logged *event*, with the seconds in that line, or None."""
    for line in log.read_text("utf-8").splitlines():
        if line.startswith("{") and line.endswith("}"):
            found = json.loads(line)
            if found["event"] == event:
                return datetime.fromisoformat(found["timestamp"]), float(found["seconds"])
    return None


def _size(database: Path) -> float:
    return database.stat().st_size / 2**20


def _peak(process: int) -> float:
    """Return the largest amount of memory that *process* has used at one time, in MiB."""
    found = _PEAK.search(Path(f"/proc/{process}/status").read_text("ascii"))
    assert found is not None, "Linux tells the peak of every process"
    return int(found[1]) / 1024

"""Measures the time from a command's update to the reply that the stand-in receives."""

from __future__ import annotations

import asyncio
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bench.figures import Spread, heading, row, verdict
from bench.furnish import configure, furnish
from bench.standin import run_stand_in

#: The desk writes four rows for this command (a reminder, its timer, a journal entry and a letter)
#: and marks its inbox row as processed.
REMIND = "/remind Look at the list of N +48h"
#: For this command the desk writes such rows too, and an item with its card in the group's thread.
ACTION = "/action HUM A: Look at the list of N by +48h"
CHATS = (1, 32)

ECHO, OURS, CONCURRENT = "echo", "echo, our transport", "echo, ours, concurrent"
DESK, DESK_ACTION = "desk, /remind", "desk, /action"
_ECHOES = {ECHO: (), OURS: ("--aiohttp",), CONCURRENT: ("--aiohttp", "--concurrent")}

#: The figures of one round, in the order of CHATS: rate and latencies for that number of chats.
Life = Sequence[dict[str, float]]


async def measure(folder: Path, *, rounds: int, seconds: float) -> None:
    """Measure every bot once a round, one bot at a time, and print the figures."""
    heading(f"One command's life, in a closed loop of {CHATS[0]} and of {CHATS[1]} private chats")
    furnished = folder / "furnished.db"
    await furnish(furnished)
    lives: dict[str, list[Life]] = {}
    for number in range(rounds):
        for name in (*_ECHOES, DESK, *([DESK_ACTION] if number == 0 else [])):
            life = await _live(name, furnished, seconds)
            lives.setdefault(name, []).append(life)
    _report(lives)


async def _live(name: str, furnished: Path, seconds: float) -> Life:
    text = ACTION if name is DESK_ACTION else REMIND
    async with run_stand_in(text, [(chats, seconds) for chats in CHATS]) as standin:
        if name in _ECHOES:
            command = ["bench.echo", "--url", standin.url, *_ECHOES[name]]
        else:
            database = furnished.with_name("desk.db")
            shutil.copyfile(furnished, database)
            command = ["bot", "run", "--config", str(configure(database, standin.url))]
        async with running(*command):
            await standin.report()
            life = [await standin.report() for _ in CHATS]
    for left in furnished.parent.glob("desk.*"):
        left.unlink()
    return life


@asynccontextmanager
async def running(*module: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run a module as a process, and end it by SIGTERM.

    What it writes to standard error is printed only if it fails.
    """
    with tempfile.TemporaryFile() as said:
        process = await asyncio.create_subprocess_exec(sys.executable, "-m", *module, stderr=said)
        try:
            yield process
        finally:
            if process.returncode is None:
                process.terminate()
            if await process.wait() != 0:
                said.seek(0)
                print(said.read().decode()[-2000:])


def _report(lives: dict[str, list[Life]]) -> None:
    row("", "1 chat: median ms", f"{CHATS[1]} chats: replies/s", "p95 ms")
    for name, rounds in lives.items():
        row(
            name,
            Spread.of(_figures(rounds, 0, "median_ms")).show(".2f"),
            Spread.of(_figures(rounds, 1, "rate")).show(",.0f"),
            Spread.of(_figures(rounds, 1, "p95_ms")).show(".0f"),
        )
    desk = _figures(lives[DESK], 1, "rate")
    for other, least in ((ECHO, 1.5), (OURS, 0.8)):
        ratio = Spread.ratio(desk, _figures(lives[other], 1, "rate"))
        met = ratio.middle >= least
        verdict(f"{CHATS[1]} chats: desk ÷ {other}", ratio, ".2f", f"≥ {least}", met=met)
    alone = zip(
        _figures(lives[DESK], 0, "median_ms"), _figures(lives[ECHO], 0, "median_ms"), strict=True
    )
    more = Spread.of([one - other for one, other in alone])
    verdict("1 chat: desk − echo, ms", more, ".2f", "≤ 8", met=more.middle <= 8)


def _figures(rounds: Sequence[Life], chats: int, figure: str) -> list[float]:
    return [life[chats][figure] for life in rounds]

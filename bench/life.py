"""Measures the time from a command's update to the reply that the stand-in receives."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Spread, heading, row, verdict
from bench.furnish import configure, furnish, remove
from bench.standin import RunningStandIn, run_stand_in

CHATS = (1, 32)

DESK, OTHER = "desk", "other tree's desk"
ECHO, OURS, TYPICAL = "echo", "echo, our transport", "typical bot"

#: Furnishes a database by the code of the tree in which it is run.
_FURNISH = """\
import asyncio, pathlib, sys
from bench.furnish import furnish
asyncio.run(furnish(pathlib.Path(sys.argv[1])))
"""


@dataclass(frozen=True)
class Load:
    """A command that all chats send, and the aims for the desk that answers it."""

    text: str
    #: The least ratio of the rates: the desk's ÷ that of the other bot.
    rates: dict[str, float]
    #: With one chat, the desk may take this many milliseconds more than the other bot.
    more: dict[str, float]
    #: The CPU time in microseconds that the desk may use for one command.
    cpu: float


#: For /remind the desk writes a reminder, its timer, a journal entry and a letter. For /action it
#: writes such rows too, and an item with its card in the group's thread.
LOADS = {
    "/remind": Load(
        "/remind Look at the list of N +48h",
        rates={ECHO: 2.0, TYPICAL: 6.0},
        more={ECHO: 4.0, TYPICAL: 0.0},
        cpu=1_500,
    ),
    "/action": Load(
        "/action HUM A: Look at the list of N by +48h",
        rates={ECHO: 1.3, TYPICAL: 4.0},
        more={ECHO: 6.0, TYPICAL: 0.0},
        cpu=2_500,
    ),
}


#: The figures of one bot in one round, in the order of CHATS.
Life = Sequence[dict[str, float]]


async def measure(
    folder: Path, *, rounds: int, seconds: float, against: Path | None = None
) -> None:
    """Measure every bot once a round, one bot at a time, and print the figures.

    The order of the bots is rotated by one place after each round. *against* is another tree of
    this project, whose desk is measured too.
    """
    await furnish(_furnished(folder, DESK))
    if against is not None:
        async with running("-c", _FURNISH, str(_furnished(folder, OTHER)), cwd=against) as process:
            await process.wait()
    names = [DESK, *([OTHER] if against else []), ECHO, OURS, TYPICAL]
    for command, load in LOADS.items():
        heading(f"{command}, in a closed loop of {CHATS[0]} and of {CHATS[1]} private chats")
        lives: dict[str, list[Life]] = {name: [] for name in names}
        for number in range(rounds):
            first = number % len(names)
            for name in (*names[first:], *names[:first]):
                lives[name].append(await _live(name, load.text, folder, seconds, against))
        _report(lives, load)


async def _live(
    name: str, text: str, folder: Path, seconds: float, against: Path | None
) -> list[dict[str, float]]:
    async with run_stand_in(text, [(chats, seconds) for chats in CHATS]) as standin:
        database = folder / "life.db"
        tree = against if name == OTHER else None
        async with running("-m", *_module(name, folder, database, standin.url), cwd=tree) as bot:
            await standin.report()
            life = [await _phase(standin, bot.pid) for _ in CHATS]
    remove(database)
    return life


def _module(name: str, folder: Path, database: Path, url: str) -> list[str]:
    """Return the module that is this bot, and its arguments."""
    if name == TYPICAL:
        return ["bench.typical", "--url", url, "--database", str(database)]
    if name in {ECHO, OURS}:
        return ["bench.echo", "--url", url, *(["--aiohttp"] if name == OURS else [])]
    shutil.copyfile(_furnished(folder, name), database)
    return ["bot", "run", "--config", str(configure(database, url))]


def _furnished(folder: Path, desk: str) -> Path:
    return folder / f"furnished-{'here' if desk == DESK else 'there'}.db"


async def _phase(standin: RunningStandIn, process: int) -> dict[str, float]:
    """Return the figures of one phase, and the CPU time of the bot for each reply."""
    await standin.report()
    before = _cpu(process)
    figures = await standin.report()
    figures["cpu_us"] = 1_000_000 * (_cpu(process) - before) / figures["replies"]
    await standin.report()
    return figures


def _cpu(process: int) -> float:
    """Return the seconds of CPU time that *process* has used, with those in the kernel."""
    words = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def running(
    *arguments: str, cwd: Path | None = None, log: Path | None = None
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run Python as a process with these arguments in the folder *cwd*, and end it by SIGTERM.

    What it writes to standard error is printed only if it fails, and is kept in the file *log* if
    that is given.
    """
    with log.open("w+b") if log else tempfile.TemporaryFile() as said:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, cwd=cwd, stderr=said
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.terminate()
            if await process.wait() != 0:
                said.seek(0)
                print(said.read().decode()[-2000:])


def _report(lives: dict[str, list[Life]], load: Load) -> None:
    alone, many = range(len(CHATS))
    row("", "1 chat: p50 ms", "p99 ms", f"{CHATS[many]} chats: replies/s", "CPU µs a command")
    for name, rounds in lives.items():
        row(
            name,
            Spread.of(_figures(rounds, alone, "p50_ms")).show(".2f"),
            Spread.of(_figures(rounds, alone, "p99_ms")).show(".1f"),
            Spread.of(_figures(rounds, many, "rate")).show(",.0f"),
            Spread.of(_figures(rounds, many, "cpu_us")).show(",.0f"),
        )
    desk = lives[DESK]
    if OTHER in lives:
        for chats, figure in ((alone, "p50_ms"), (many, "rate"), (many, "cpu_us")):
            ratio = Spread.ratio(
                _figures(desk, chats, figure), _figures(lives[OTHER], chats, figure)
            )
            row(f"desk ÷ {OTHER}: {figure} at {CHATS[chats]}", ratio.show(".2f"))
    for other, least in load.rates.items():
        ratio = Spread.ratio(_figures(desk, many, "rate"), _figures(lives[other], many, "rate"))
        met = ratio.middle >= least
        verdict(f"{CHATS[many]} chats: desk ÷ {other}", ratio, ".2f", f"≥ {least:.1f}", met=met)
    for other, most in load.more.items():
        pairs = zip(
            _figures(desk, alone, "p50_ms"), _figures(lives[other], alone, "p50_ms"), strict=True
        )
        more = Spread.of([one - two for one, two in pairs])
        met = more.middle <= most
        verdict(f"1 chat: desk − {other}, p50 ms", more, ".2f", f"≤ {most:.0f}", met=met)
    used = _figures(desk, many, "cpu_us")
    ratio = Spread.ratio(used, _figures(lives[ECHO], many, "cpu_us"))
    row(f"CPU µs a command: desk ÷ {ECHO}", ratio.show(".2f"))
    cpu = Spread.of(used)
    met = cpu.middle <= load.cpu
    verdict("CPU µs a command", cpu, ",.0f", f"≤ {load.cpu:,.0f}", met=met)


def _figures(rounds: Sequence[Life], chats: int, figure: str) -> list[float]:
    return [life[chats][figure] for life in rounds]

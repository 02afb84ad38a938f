"""Runs the benchmarks: python -m bench [life|growth|dues|points|start|page|flood]."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

from bench import dues, flood, growth, life, page, points, start
from bench.figures import machine
from bot.collector import spare_collector

WHICH = ("life", "growth", "dues", "points", "start", "page", "flood")


async def run(which: str | None, *, quick: bool, million: bool, against: Path | None) -> None:
    """Run one benchmark, or all if *which* is None.

    If *million* is True, the figures of growth and start are also taken with a million entries.
    *against* is another tree of this project, whose desk is measured in the same rounds.

    The databases are created in the working directory, because a temporary folder may be in
    memory, where a sync takes no time.
    """
    with tempfile.TemporaryDirectory(prefix=".bench-", dir=Path.cwd()) as temporary:
        folder = Path(temporary)
        print(machine(folder))
        if which in {None, "life"}:
            seconds = 1.5 if quick else 3.0
            await life.measure(folder, rounds=2 if quick else 5, seconds=seconds, against=against)
        if which in {None, "growth"}:
            await growth.measure(folder, rounds=3 if quick else 7, million=million)
        if which in {None, "dues"}:
            await dues.measure(folder, rounds=1 if quick else 3, count=2_000 if quick else 10_000)
        if which in {None, "points"}:
            await points.measure(folder, rounds=1 if quick else 3, count=10_000)
        if which in {None, "start"}:
            count = 100_000 if quick else 1_000_000
            rounds = 3 if quick else 5
            await start.measure(folder, rounds=rounds, count=count, million=million)
        if which in {None, "page"}:
            await page.measure(folder, messages=20 if quick else 50, count=10_000, frames=300)
        if which in {None, "flood"}:
            await flood.measure(folder, seconds=40 if quick else 120)


def main() -> None:
    """Read the command line and run the benchmarks.

    The exit status is 0 also if a figure misses its aim.
    """
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("which", nargs="?", choices=WHICH)
    parser.add_argument("--quick", action="store_true", help="a short round")
    parser.add_argument(
        "--million", action="store_true", help="growth, start: also a million entries"
    )
    parser.add_argument(
        "--against", type=Path, metavar="TREE", help="life: measure the desk of this tree too"
    )
    given = parser.parse_args()
    spare_collector()
    began = time.monotonic()
    work = run(given.which, quick=given.quick, million=given.million, against=given.against)
    asyncio.run(work)
    print(f"\n{time.monotonic() - began:.0f} s in all")


if __name__ == "__main__":
    main()

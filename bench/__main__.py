"""Runs the benchmarks on this machine: python -m bench [life|dues|points|start|page] [--quick]."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

from bench import dues, life, page, points, start
from bench.figures import machine

WHICH = ("life", "dues", "points", "start", "page")


async def run(which: str | None, *, quick: bool) -> None:
    """Run one benchmark, or all if *which* is None.

    The databases are created in the working directory, because a temporary folder may be in
    memory, where a sync takes no time.
    """
    with tempfile.TemporaryDirectory(prefix=".bench-", dir=Path.cwd()) as temporary:
        folder = Path(temporary)
        print(machine(folder))
        if which in {None, "life"}:
            await life.measure(folder, rounds=2 if quick else 5, seconds=1.5 if quick else 3.0)
        if which in {None, "dues"}:
            await dues.measure(folder, rounds=1 if quick else 3, count=2_000 if quick else 10_000)
        if which in {None, "points"}:
            await points.measure(folder, rounds=1 if quick else 3, count=10_000)
        if which in {None, "start"}:
            count = 100_000 if quick else 1_000_000
            await start.measure(folder, rounds=3 if quick else 5, count=count)
        if which in {None, "page"}:
            await page.measure(folder, messages=20 if quick else 50, count=10_000, frames=300)


def main() -> None:
    """Read the command line and run the benchmarks.

    The exit status is 0 also if a figure misses its aim.
    """
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("which", nargs="?", choices=WHICH)
    parser.add_argument("--quick", action="store_true", help="a short round")
    given = parser.parse_args()
    began = time.monotonic()
    asyncio.run(run(given.which, quick=given.quick))
    print(f"\n{time.monotonic() - began:.0f} s in all")


if __name__ == "__main__":
    main()

"""Plays simulations by hand: one seed with its figures, or many seeds over several processes.

`python -m tests.simulation --seed 7 --days 30` prints what one seed does.
`python -m tests.simulation --seeds 1-1000 --days 30` looks for seeds that break something.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable
from multiprocessing import get_context

from tests.simulation.kept import keep
from tests.simulation.shrinking import shrink
from tests.simulation.simulation import Result, simulate
from tests.simulation.steps import DEEDS, Plan


def main() -> int:
    """Play what the arguments name; return 1 if something does not hold."""
    given = _arguments().parse_args()
    if given.seeds:
        first, _, last = given.seeds.partition("-")
        seeds = range(int(first), int(last or first) + 1)
        return _many([_plan(given, seed) for seed in seeds], given.processes, given.shrink)
    result = simulate(_plan(given, given.seed))
    _show(result)
    if result.problems and given.shrink:
        _shrink(result)
    return bool(result.problems)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.simulation", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seeds", help="many seeds: 1-1000", default="")
    parser.add_argument("--days", type=float, default=30)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--acts", type=int, default=100, help="lines and presses a day")
    parser.add_argument("--calm", action="store_true", help="nothing goes wrong")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--shrink", action="store_true", help="shrink what breaks, and keep it")
    return parser


def _plan(given: argparse.Namespace, seed: int) -> Plan:
    return Plan(
        seed=seed,
        days=given.days,
        people=given.people,
        acts=given.acts,
        troubles=not given.calm,
    )


def _many(plans: list[Plan], processes: int, shrinks: bool) -> int:
    began, broken, counts = time.monotonic(), [], Counter[str]()
    with get_context("spawn").Pool(processes, maxtasksperchild=50) as pool:
        for number, result in enumerate(pool.imap_unordered(simulate, plans), 1):
            counts += result.counts
            if result.problems:
                broken.append(result)
                _tell(result)
            if number % 50 == 0:
                print(f"{number} seeds, {time.monotonic() - began:.0f} s", flush=True)
    print(f"{len(plans)} seeds, {len(broken)} broken, {time.monotonic() - began:.0f} s")
    print(_figures(counts))
    if broken and shrinks:
        _shrink(min(broken, key=lambda each: len(each.steps)))
    return bool(broken)


def _show(result: Result) -> None:
    acts = sum(each.who >= 0 for each in result.steps)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"seed {result.plan.seed}: {acts} acts of {result.plan.people} people,"
          f" {result.seconds:.1f} s, {memory} MiB")  # fmt: skip
    print(_figures(result.counts))
    print("letters", result.letters)
    for group, (number, head) in sorted(result.heads.items()):
        print(f"journal {group} {number} {head}")
    if result.problems:
        _tell(result)
        print(*result.events, sep="\n")


def _figures(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {counts[name]}" for name in sorted(counts) if name not in DEEDS)


def _tell(result: Result) -> None:
    print(f"seed {result.plan.seed} breaks something after {result.played} steps:", flush=True)
    _lines(result.problems[:5])


def _lines(problems: Iterable[str]) -> None:
    for each in problems:
        print(f"  {each}", flush=True)


def _shrink(result: Result) -> None:
    smallest = shrink(result)
    _tell(smallest)
    print(*smallest.events, sep="\n")
    print(f"kept as {keep(smallest)}: {len(smallest.steps)} steps")


if __name__ == "__main__":
    sys.exit(main())

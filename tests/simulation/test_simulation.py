"""Tests the whole desk on virtual time: random people, and all that can go wrong, by seeds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.simulation.kept import FOLDER, keep, load
from tests.simulation.shrinking import shrink
from tests.simulation.simulation import Result, simulate
from tests.simulation.steps import Plan, Step, draw_steps

#: The seeds that are played here. Others are played by hand, because a day takes some seconds.
SEEDS, DAYS = range(1, 21 if os.environ.get("CI") else 3), 2


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_that_must_hold_is_broken(seed: int) -> None:
    result = simulate(Plan(seed=seed, days=DAYS))
    assert result.problems == [], "\n".join(result.events)
    assert result.counts["sendMessage"] > 50 * DAYS, "the desk has hardly said anything"


def test_the_same_seed_gives_the_same_letters_and_journals_in_another_process() -> None:
    """A set of texts has another order in another process, and so has a hash."""
    arguments = ["-m", "tests.simulation", "--seed", "7", "--days", "1"]
    said = [
        subprocess.run(
            [sys.executable, *arguments],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()[1:]
        for seed in ("1", "2")
    ]
    assert said[0] == said[1]
    assert any(line.startswith("journal HUM") for line in said[0])


def test_another_seed_gives_other_letters() -> None:
    one, two = (simulate(Plan(seed=seed, days=0.5)) for seed in (1, 2))
    assert one.letters != two.letters


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_what_once_was_broken_holds(path: Path) -> None:
    plan, steps = load(path)
    assert simulate(plan, steps).problems == []


def test_a_failing_seed_is_shrunk_to_the_steps_that_it_needs(tmp_path: Path) -> None:
    """Here two steps break something, and only together."""
    plan = Plan(seed=1, days=3)
    steps = draw_steps(plan)
    needed = {steps[40], steps[90]}

    def play(plan: Plan, steps: Sequence[Step]) -> Result:
        broken = ["Mon 01 Jan 00:00:00 it breaks"] if needed <= set(steps) else []
        return Result(plan, steps, broken, counts=Counter(), played=len(steps))

    smallest = shrink(play(plan, steps), play)
    assert set(smallest.steps) == needed
    kept = keep(smallest, tmp_path)
    assert load(kept) == (smallest.plan, list(smallest.steps))

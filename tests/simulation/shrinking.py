"""Makes a failing simulation smaller: fewer steps that still break the same thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.simulation.simulation import Result, simulate
from tests.simulation.steps import Plan, Step

#: At most so many simulations are played to shrink one.
MOST = 400


def shrink(result: Result, play: Callable[[Plan, Sequence[Step]], Result] = simulate) -> Result:
    """Return the smallest result found that breaks the same as *result*.

    First all steps after the break are left out, then ever smaller parts of the others.
    """
    wanted, best, left = kind_of(result), result, MOST

    def tried(steps: Sequence[Step]) -> bool:
        nonlocal best, left
        left -= 1
        plan = replace(result.plan, days=1 + (steps[-1].at if steps else 0) // 86_400)
        found = play(plan, steps)
        if kind_of(found) != wanted:
            return False
        best = found
        return True

    tried(result.steps[: result.played])
    size = max(len(best.steps) // 2, 1)
    while left > 0:
        at, before = 0, len(best.steps)
        while at < len(best.steps) and left > 0:
            without = [*best.steps[:at], *best.steps[at + size :]]
            if not tried(without):
                at += size
        if size == 1 and len(best.steps) == before:
            break
        size = max(size // 2, 1)
    return best


def kind_of(result: Result) -> str | None:
    """Return what is broken first, without its numbers, names and time; None if nothing is."""
    if not result.problems:
        return None
    words = re.sub(r"'[^']*'|\"[^\"]*\"|\([^)]*\)", "…", result.problems[0][20:])
    return " ".join(re.sub(r"\b\w*\d[\w-]*|\b[A-Z]-\w+|zq\w+", "…", words).split()[:12])

"""Kept cases: the steps of simulations that once broke something, in files that a test replays."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from tests.simulation.simulation import Result
from tests.simulation.steps import Plan, Step

FOLDER = Path(__file__).with_name("cases")


def keep(result: Result, folder: Path = FOLDER) -> Path:
    """Write the plan and the steps of a result to a file, and return its path."""
    folder.mkdir(exist_ok=True)
    path = folder / f"seed-{result.plan.seed}.json"
    kept = {
        "broke": result.problems[:1],
        "plan": asdict(result.plan),
        "steps": [asdict(each) for each in result.steps],
    }
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return path


def load(path: Path) -> tuple[Plan, list[Step]]:
    """Return the plan and the steps of a kept case."""
    kept = json.loads(path.read_text("utf-8"))
    return Plan(**kept["plan"]), [Step(**each) for each in kept["steps"]]

"""One run of the two weeks, with all that people saw."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sandbox.scenario.exchange import keep
from sandbox.scenario.restarts import Restarts
from sandbox.scenario.stage import set_stage
from sandbox.state.records import TranscriptEntry
from tests.second_negotiation import first_week, second_week
from tests.second_negotiation.cast import BEGINS, DELEGATIONS, assemble
from tests.second_negotiation.steps import play


@dataclass(frozen=True)
class Run:
    """A finished run. *sound* is what the command `check` said of the desk's database."""

    transcript: list[TranscriptEntry]
    sound: str
    restarts: Restarts


async def run(told: Callable[[str], str] = keep, restarts: Restarts | None = None) -> Run:
    """Play both weeks; *told* may exchange the sides, *restarts* may restart the desk."""
    struck = restarts or Restarts()
    with tempfile.TemporaryDirectory(prefix="greffier-") as folder:
        async with set_stage(Path(folder), BEGINS, passing=True, delegations=DELEGATIONS) as stage:
            stage.told = told
            await assemble(stage)
            await play(stage, (*first_week.STEPS, *second_week.STEPS), struck)
            transcript = await stage.sandbox.transcript()
            await stage.stop_desk()
            return Run(transcript, await stage.check(), struck)

"""Performances: the scenario played on a stage, whole or as far as its opening goes."""

from __future__ import annotations

from collections.abc import Sequence

from sandbox.scenario.cast import assemble
from sandbox.scenario.play import Play, Step
from sandbox.scenario.stage import DeskFailed, Stage
from sandbox.scenario.steps import STEPS

#: The opening ends as HUM-A1 awaits acceptance.
OPENING_ENDS = 22


async def play_all(stage: Stage) -> Play:
    """Play every step on a stage opened at `cast.BEGINS`; what differed stands in the play."""
    return await _perform(stage, STEPS)


async def play_opening(stage: Stage) -> Play:
    """Play as far as the first item, which awaits acceptance."""
    return await _perform(stage, [step for step in STEPS if step.numbers[0] <= OPENING_ENDS])


async def _perform(stage: Stage, steps: Sequence[Step]) -> Play:
    play = Play(stage)
    await assemble(stage)
    try:
        for step in steps:
            play.step = step.numbers[0]
            await stage.passes(step.at)
            await step.deed(play)
    except DeskFailed as problem:
        play.differences.append(f"step {play.step}: {problem}")
    return play

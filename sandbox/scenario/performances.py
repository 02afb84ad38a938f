"""Performances: the scenario played from beginning to end on a stage."""

from __future__ import annotations

from sandbox.scenario.cast import assemble
from sandbox.scenario.play import Play
from sandbox.scenario.stage import DeskFailed, Stage
from sandbox.scenario.steps import STEPS


async def play_all(stage: Stage) -> Play:
    """Play every step on a stage opened at `cast.BEGINS`; what differed stands in the play."""
    play = Play(stage)
    await assemble(stage)
    try:
        for step in STEPS:
            play.step = step.numbers[0]
            await stage.passes(step.at)
            await step.deed(play)
    except DeskFailed as problem:
        play.differences.append(f"step {play.step}: {problem}")
    return play

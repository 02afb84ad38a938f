"""Functions that play the whole scenario, or its opening, on a stage."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sandbox.errors import ControlError
from sandbox.scenario.cast import assemble
from sandbox.scenario.days.wednesday import arrive
from sandbox.scenario.instants import ENDS
from sandbox.scenario.play import Play, Step
from sandbox.scenario.restarts import Restarts
from sandbox.scenario.stage import DeskFailed, Stage
from sandbox.scenario.steps import STEPS

#: The number of the opening's last step, after which HUM-A1 awaits acceptance.
OPENING_ENDS = 22


async def play_all(stage: Stage, restarts: Restarts | None = None) -> Play:
    """Play every step and let the last days pass; the stage's clock must be at `cast.BEGINS`."""
    return await play_steps(stage, STEPS, restarts, until=ENDS)


async def play_opening(stage: Stage) -> Play:
    """Play the steps up to the first action item, which then awaits acceptance."""
    return await play_steps(stage, [step for step in STEPS if step.number <= OPENING_ENDS])


async def play_steps(
    stage: Stage,
    steps: Sequence[Step],
    restarts: Restarts | None = None,
    until: datetime | None = None,
) -> Play:
    """Add the people and play *steps*; then let time pass until *until*, if it is given.

    The returned play has all differences from the script. If the desk or the sandbox fails on the
    way, the failure is the last difference.
    """
    play = Play(stage, restarts or Restarts())
    await assemble(stage)
    try:
        await arrive(play)
        for step in steps:
            play.step = step.number
            await play.passes(step.at)
            await step.deed(play)
        if until:
            await play.passes(until)
    except DeskFailed as problem:
        play.differences.append(f"step {play.step}: {problem.line}")
    except ControlError as problem:
        play.differences.append(f"step {play.step}: the sandbox refused: {problem}")
    return play

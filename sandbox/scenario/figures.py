"""The numbers that sum up a run, and the list of steps that it did not play."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sandbox.scenario.play import Play
from sandbox.scenario.steps import STEPS, STEPS_IN_ALL
from sandbox.state.records import TranscriptEntry


def left_out() -> str:
    """Return the lines that name the steps that are not played, or only played in part."""
    played = {step.number for step in STEPS}
    missing = [str(number) for number in range(1, STEPS_IN_ALL + 1) if number not in played]
    parts = [f"  {step.number}: {step.omits}" for step in STEPS if step.omits]
    return "\n".join(
        [
            f"Not played, for matters still to come: steps {', '.join(missing)}.",
            "Played in part, without:",
            *parts,
        ]
    )


def figures(
    play: Play,
    transcript: Sequence[TranscriptEntry],
    seconds: float,
    *,
    swap: int | None = None,
    restarts: int | None = None,
) -> str:
    """Return one line that sums up a run.

    *swap* and *restarts* are the numbers of differences in the exchanged and the restarted run;
    None leaves the number out.
    """
    kinds = Counter(each.kind for each in transcript if each.by_bot)
    parts = sum(bool(step.omits) for step in STEPS)
    told = [
        f"{len(STEPS)} of {STEPS_IN_ALL} steps played (in part {parts})",
        f"{kinds['message']} messages",
        f"{kinds['edit']} cards edited",
        f"{kinds['answer']} buttons answered",
        f"{len(play.differences)} differences",
    ]
    if swap is not None:
        told.append(f"{swap} swap differences")
    if restarts is not None:
        told.append(f"{restarts} restart differences")
    return " · ".join([*told, f"{seconds:.1f} s"])

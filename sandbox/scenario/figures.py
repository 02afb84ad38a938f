"""Figures: what a run came to, and what of the scenario it did not play."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sandbox.records import TranscriptEntry
from sandbox.scenario.play import Play
from sandbox.scenario.steps import STEPS, STEPS_IN_ALL


def left_out() -> str:
    """What of the scenario is not played here, by number: never skipped silently."""
    played = {number for step in STEPS for number in step.numbers}
    missing = [str(number) for number in range(1, STEPS_IN_ALL + 1) if number not in played]
    parts = [f"{step.numbers[0]} ({step.omits})" for step in STEPS if step.omits]
    omitted = "; ".join(parts)
    return (
        f"Not played, for matters still to come: steps {', '.join(missing)}."
        f"\nPlayed in part: {omitted}."
    )


def figures(play: Play, transcript: Sequence[TranscriptEntry], seconds: float) -> str:
    """One line of figures."""
    kinds = Counter(each.kind for each in transcript if each.by_bot)
    told = (
        f"{len(STEPS)} of {STEPS_IN_ALL} steps played",
        f"{kinds['message']} messages",
        f"{kinds['edit']} cards edited",
        f"{kinds['answer']} buttons answered",
        f"{len(play.differences)} differences",
        f"{seconds:.1f} s",
    )
    return " · ".join(told)

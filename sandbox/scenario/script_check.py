"""The check that the desk does exactly what the script of the scenario says, in three runs."""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.checks import check_files, check_never, check_words
from sandbox.scenario.comparisons import compare_exchanged, compare_restarted
from sandbox.scenario.exchange import exchange, keep
from sandbox.scenario.figures import figures, left_out
from sandbox.scenario.performances import play_all
from sandbox.scenario.play import Play
from sandbox.scenario.reading import read_out
from sandbox.scenario.restarts import Restarts
from sandbox.scenario.stage import DeskFailed, Stage, set_stage
from sandbox.state.records import TranscriptEntry

_SOUND = "Nothing is wrong.\n"


@dataclass(frozen=True)
class Run:
    """A finished run with its transcript."""

    play: Play
    transcript: list[TranscriptEntry]


@dataclass(frozen=True)
class Script:
    """Three runs of the scenario: as written, with A and B exchanged, and with restarts."""

    plain: Run
    exchanged: Run
    restarted: Run

    @property
    def swap(self) -> list[str]:
        """Return how the exchanged run differed from the script and from the plain run."""
        apart = compare_exchanged(self.plain.transcript, self.exchanged.transcript)
        return [f"exchanged: {each}" for each in (*self.exchanged.play.differences, *apart)]

    @property
    def restarts(self) -> list[str]:
        """Return how the restarted run differed from the script and from the plain run."""
        apart = compare_restarted(self.plain.transcript, self.restarted.transcript)
        return [f"restarted: {each}" for each in (*self.restarted.play.differences, *apart)]


async def check_script(seed: int | None = None) -> int:
    """Play the scenario and print the report; return 1 if the desk differed from the script.

    *seed* decides where the desk is restarted; if it is None, a random seed is taken. The report
    names the seed.
    """
    began = time.monotonic()
    seed = random.SystemRandom().randrange(1_000_000) if seed is None else seed
    script = await play_script(seed)
    told, status = report(script, seed, time.monotonic() - began)
    sys.stdout.write(told)
    return status


async def play_script(seed: int) -> Script:
    """Play the three runs at the same time and return them."""
    runs = await asyncio.gather(_run(), _run(told=exchange), _run(restarts=Restarts(seed)))
    return Script(*runs)


def report(script: Script, seed: int, seconds: float) -> tuple[str, int]:
    """Return the report and the exit status, which is 1 if anything differed.

    The report has the transcript, the steps that were left out, the differences and a line of
    figures.
    """
    plain, swap, restarts = script.plain, script.swap, script.restarts
    last = figures(plain.play, plain.transcript, seconds, swap=len(swap), restarts=len(restarts))
    differences = [*plain.play.differences, *swap, *restarts]
    struck = script.restarted.play.restarts
    again = f"Restarted by the seed {seed}: {struck.count} times, of which {struck.kills} killed."
    lines = [read_out(plain.transcript), "", left_out(), again, *differences, "", last]
    return "\n".join(lines) + "\n", 1 if differences else 0


async def _run(told: Callable[[str], str] = keep, restarts: Restarts | None = None) -> Run:
    with tempfile.TemporaryDirectory(prefix="greffier-") as folder:
        async with set_stage(Path(folder), BEGINS, passing=True) as stage:
            stage.told = told
            play = await play_all(stage, restarts)
            run = Run(play, await stage.sandbox.transcript())
            play.differences += [*check_words(run.transcript), *check_never(play.clocked)]
            play.differences += await _look_into(stage, whole=restarts is not None)
    return run


async def _look_into(stage: Stage, *, whole: bool) -> list[str]:
    """Return the problems in the desk's files.

    If *whole* is true, these include what the command `check` finds in the desk's records.
    """
    try:
        await stage.stop_desk()
        found = await stage.check() if whole else _SOUND
    except DeskFailed as problem:
        return [f"the desk's files: {problem.line}"]
    amiss = [] if found == _SOUND else found.splitlines()
    return [*amiss, *check_files(stage.folder)]

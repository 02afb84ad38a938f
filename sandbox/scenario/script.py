"""The script: the scenario played as a check, without a person before it."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.figures import figures, left_out
from sandbox.scenario.performances import play_all
from sandbox.scenario.reading import read_out
from sandbox.scenario.stage import set_stage


async def check_script() -> int:
    """Play and print; exit status 1 where anything differed from what was due."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="greffier-") as folder:
        async with set_stage(Path(folder), BEGINS) as stage:
            play = await play_all(stage)
            transcript = await stage.sandbox.transcript()
    last = figures(play, transcript, time.monotonic() - began)
    told = [read_out(transcript), "", left_out(), *play.differences, "", last]
    sys.stdout.write("\n".join(told) + "\n")
    return 1 if play.differences else 0

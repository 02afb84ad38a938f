"""The demonstration: the scenario is played, and read out as people saw it."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.figures import figures, left_out
from sandbox.scenario.performances import play_all
from sandbox.scenario.reading import read_out
from sandbox.scenario.stage import Stage, set_stage


async def demonstrate(*, keep: Path | None = None, stay: bool = False) -> int:
    """Play, print, and end; exit status 1 where anything differed from what was due."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="greffier-") as temporary:
        folder = keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        async with set_stage(folder, BEGINS) as stage:
            play = await play_all(stage)
            transcript = await stage.sandbox.transcript()
            _write(read_out(transcript))
            _write("\n" + left_out())
            _write("\n".join(play.differences))
            _write("\n" + figures(play, transcript, time.monotonic() - began))
            if stay:
                await _stay(stage)
    return 1 if play.differences else 0


async def _stay(stage: Stage) -> None:
    """Leave everything running until the person at the terminal has had enough."""
    who, (chat, thread) = stage.people["B-hum"], stage.threads["HUM"]
    say = json.dumps({"person": who, "chat": chat, "thread": thread, "text": "/status"})
    people = ", ".join(f"{name} {number}" for name, number in stage.people.items())
    _write(
        "\nThe desk and the sandbox go on running; Ctrl-C ends both.\n"
        f"Sandbox:        {stage.url} · people: {people}\n"
        f"Say something:  {_curl(stage, 'say', say)}\n"
        f"Move the clock: {_curl(stage, 'clock', json.dumps({'next_due': True}))}\n"
        f"Read it all:    curl -s {stage.url}/control/transcript\n"
        f"The desk's log: {stage.folder / 'desk.log'}"
    )
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    with suppress(asyncio.CancelledError):
        await stop.wait()


def _curl(stage: Stage, deed: str, body: str) -> str:
    """A line that a person can paste into another terminal."""
    head = "curl -s -H 'Content-Type: application/json'"
    return f"{head} {stage.url}/control/{deed} -d '{body}'"


def _write(text: str) -> None:
    if text:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

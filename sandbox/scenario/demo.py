"""The demonstration: the scenario is played, and read out as people saw it."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from html import unescape
from pathlib import Path

from sandbox.records import TranscriptEntry
from sandbox.scenario.cast import BEGINS, assemble
from sandbox.scenario.play import Play
from sandbox.scenario.stage import DeskFailed, Stage, set_stage
from sandbox.scenario.steps import STEPS, STEPS_IN_ALL

#: How each kind of happening is read out.
_KINDS = {"edit": " (card edited)", "press": " presses", "answer": " (on the button)"}


async def demonstrate(*, keep: Path | None = None, stay: bool = False) -> int:
    """Play, print, and end; exit status 1 where anything differed from what was due."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="greffier-") as temporary:
        folder = keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        async with set_stage(folder, BEGINS) as stage:
            play = Play(stage)
            await assemble(stage)
            try:
                await _play(play)
            except DeskFailed as problem:
                play.differences.append(f"step {play.step}: {problem}")
            transcript = await stage.sandbox.transcript()
            _write(_read_out(transcript))
            _write(_left_out())
            _write("\n".join(play.differences))
            _write(_figures(transcript, play, time.monotonic() - began))
            if stay:
                await _stay(stage)
    return 1 if play.differences else 0


async def _play(play: Play) -> None:
    for step in STEPS:
        play.step = step.numbers[0]
        await play.stage.passes(step.at)
        await step.deed(play)


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


def _read_out(transcript: list[TranscriptEntry]) -> str:
    """Time, thread, who, text and buttons of everything that people could see."""
    shown = []
    day = ""
    for each in transcript:
        if each.kind in {"service", "commands"}:
            continue
        if each.at[:10] != day:
            day = each.at[:10]
            shown.append(f"\n── {day} ──")
        shown.append(_entry(each))
    return "\n".join(shown)


def _entry(each: TranscriptEntry) -> str:
    place = each.topic or (each.title if each.chat < 0 else f"private, {each.title}")
    kind = _KINDS.get(each.kind, "") or ("" if each.kind == "message" else f" ({each.kind})")
    head = f"{each.at[11:16]}  {place:<20} {each.who}{kind}"
    shown = "" if each.kind == "pin" else _read(each)
    text = "".join(f"\n       {line}" for line in shown.splitlines())
    buttons = "".join(
        "\n       " + " ".join(f"[ {button.text} ]" for button in row) for row in each.buttons
    )
    return head + text + buttons


def _read(each: TranscriptEntry) -> str:
    """The text, a block quote's lines marked as such: they are a delegation's own words."""
    quoted = re.sub(r"\s*<blockquote>(.*?)</blockquote>\s*", _quote, each.html, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]*>", "", quoted)) if each.html else each.text


def _quote(found: re.Match[str]) -> str:
    return "\n" + "\n".join(f"&gt; {line}" for line in found[1].splitlines()) + "\n"


def _left_out() -> str:
    """What of the scenario is not played here, by number: never skipped silently."""
    played = {number for step in STEPS for number in step.numbers}
    missing = [str(number) for number in range(1, STEPS_IN_ALL + 1) if number not in played]
    parts = [f"{step.numbers[0]} ({step.omits})" for step in STEPS if step.omits]
    omitted = "; ".join(parts)
    return (
        f"\nNot played, for matters still to come: steps {', '.join(missing)}."
        f"\nPlayed in part: {omitted}."
    )


def _figures(transcript: list[TranscriptEntry], play: Play, seconds: float) -> str:
    kinds = Counter(each.kind for each in transcript if each.by_bot)
    figures = (
        f"{len(STEPS)} of {STEPS_IN_ALL} steps played",
        f"{kinds['message']} messages",
        f"{kinds['edit']} cards edited",
        f"{kinds['answer']} buttons answered",
        f"{len(play.differences)} differences",
        f"{seconds:.1f} s",
    )
    return "\n" + " · ".join(figures)


def _write(text: str) -> None:
    if text:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

"""Measures how long others wait while one member sends many commands to their thread."""

from __future__ import annotations

import asyncio
import os
import time
from datetime import timedelta
from itertools import count
from pathlib import Path

from bench.figures import Spread, heading, verdict
from sandbox.scenario.cast import BEGINS
from sandbox.scenario.performances import play_steps
from sandbox.scenario.stage import Stage, set_stage
from sandbox.scenario.steps import STEPS

#: The member sends so many commands a second.
RATE = 50
#: Others may wait so many seconds.
AIM = 5.0
#: Nobody is waited for longer than so many seconds.
LONGEST = 150.0
#: One of the others acts once in so many seconds.
PACE = 8.0


async def measure(folder: Path, *, seconds: float) -> None:
    """Let one member send RATE commands a second for *seconds*, and print how long others wait.

    The desk keeps its limits and Telegram's. The sandbox's clock runs.
    """
    heading(f"One member sends {RATE} commands a second for {seconds:.0f} s")
    async with set_stage(folder, BEGINS) as stage:
        await play_steps(stage, STEPS[:3])
        await stage.stop_desk()
        os.environ["GREFFIER_LIMITS"] = '{"telegram": true}'
        try:
            await stage.start_desk()
        finally:
            del os.environ["GREFFIER_LIMITS"]
        await stage.sandbox.run_clock()
        over = time.monotonic() + seconds
        sending = asyncio.create_task(_flood(stage, over))
        waits = await _others(stage, over)
        sent = await sending
        await stage.sandbox.run_clock(False)
    print(f"  {sent:,} commands were sent")
    for name, found in waits.items():
        spread = Spread.of(found)
        verdict(f"{name}, s", spread, ".2f", f"≤ {AIM:.0f} at most", met=spread.most <= AIM)


async def _flood(stage: Stage, over: float) -> int:
    chat, thread = stage.threads["HUM"]
    for number in count():
        if time.monotonic() > over:
            return number
        words = f"/action Check batch {_word(number)} by +48h"
        await stage.sandbox.say(stage.people["A-hum"], words, chat, thread=thread)
        await asyncio.sleep(1 / RATE)
    raise AssertionError("the numbers do not end")


async def _others(stage: Stage, over: float) -> dict[str, list[float]]:
    """Return how many seconds others have waited, by what they have waited for."""
    waits: dict[str, list[float]] = {"another's card": [], "a notice": [], "a due moment": []}
    for number in count():
        if time.monotonic() > over:
            return waits
        word = _word(number)
        began = time.monotonic()
        match number % 3:
            case 0:
                await stage.writes("B-hum", f"/action Look at the map {word} by +48h", "HUM")
                waits["another's card"].append(await _seen(stage, f"the map {word}", began))
            case 1:
                await stage.writes("S-sec", f"/notice HUM The room {word} is open.")
                waits["a notice"].append(await _seen(stage, f"The room {word} is open", began))
            case _:
                due = (await stage.sandbox.clock()).now.replace(second=0, microsecond=0)
                due += timedelta(minutes=1)
                await stage.writes("S-sec", f"/remind to HUM {due:%d %b %Y %H:%M} UTC Door {word}")
                left = due - (await stage.sandbox.clock()).now
                at = time.monotonic() + left.total_seconds()
                await asyncio.sleep(max(0.0, left.total_seconds()))
                waits["a due moment"].append(await _seen(stage, f"Door {word}", at))
        await asyncio.sleep(max(0.0, PACE - (time.monotonic() - began)))
    raise AssertionError("the numbers do not end")


async def _seen(stage: Stage, words: str, began: float) -> float:
    """Return the seconds since *began* when the thread shows a message with these words."""
    chat, thread = stage.threads["HUM"]
    async with asyncio.timeout(LONGEST):
        while not any(  # noqa: ASYNC110 - another process
            words in each.text for each in await stage.sandbox.messages(chat, thread)
        ):
            await asyncio.sleep(0.05)
    return time.monotonic() - began


def _word(number: int) -> str:
    """Return a word that no other number gives."""
    letters = ""
    while number or not letters:
        number, digit = divmod(number, 20)
        letters += "bcdfghjklmnpqrstvwxz"[digit]
    return f"{letters}ix"

"""Kills the desk a hundred times at random: nothing is lost, and every repeat has its mark."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

from sandbox.scenario.stage import Stage
from tests.bot.stages import ready_stage, rows

KILLS = 100
COMMANDS = 150
#: The longest time in seconds before a desk is killed. It is long enough to start, and too short
#: to handle all commands.
LIFE = 0.4
SEED = 20250724
#: The number of the command whose card is being sent when the desk is killed for the last time.
LAST = COMMANDS


async def test_a_hundred_kills_lose_no_update_and_no_message(tmp_path: Path) -> None:
    """Each command has one effect, each message arrives or is parked, and repeats are marked."""
    async with ready_stage(tmp_path) as stage:
        assert await stage.stop_desk() == 0
        before = max(each.seq for each in await stage.sandbox.ledger())
        writing = asyncio.create_task(write_commands(stage))
        await start_and_kill(stage, random.Random(SEED))
        await writing
        await stage.start_desk()
        await stage.rests()
        await kill_during_a_call(stage)
        await stage.start_desk()
        await stage.rests()
        seen = [each for each in await stage.sandbox.ledger(before) if each.kind == "message"]
        assert await stage.stop_desk() == 0

        recorded = Counter(text for (text,) in rows(stage, "SELECT text FROM actions"))
        assert recorded == Counter(f"Item {number}" for number in range(COMMANDS + 1))
        assert rows(stage, "SELECT count(*) FROM inbox WHERE state = 'waiting'") == [(0,)]
        assert rows(stage, "SELECT count(*) FROM quarantine") == [(0,)]
        states = Counter(state for (state,) in rows(stage, "SELECT state FROM outbox"))
        assert set(states) <= {"sent", "parked", "replaced", "dropped"}, states
        assert rows(stage, "PRAGMA integrity_check") == [("ok",)]

        first, second = [each.text for each in seen if f"\nItem {LAST}\n" in each.text]
        assert (first.startswith("Repeat:"), second.startswith("Repeat:")) == (False, True)
        for number in range(COMMANDS):
            copies = [each.text for each in seen if f"\nItem {number}\n" in each.text]
            marked = [text for text in copies if text.startswith("Repeat:")]
            waiting = rows(
                stage,
                "SELECT 1 FROM outbox WHERE state = 'parked' AND text LIKE ?",
                f"%>Item {number}<%",
            )
            assert copies or waiting, f"Item {number} was neither seen nor set aside"
            assert len(copies) <= 2, f"Item {number} was seen {len(copies)} times"
            assert len(copies) - len(marked) <= 1, f"Item {number} was repeated unmarked"


async def write_commands(stage: Stage) -> None:
    """Send commands at regular intervals, whether the desk is running or not."""
    chat, thread = stage.threads["HUM"]
    for number in range(COMMANDS):
        text = f"/action Item {number} by +48h"
        await stage.sandbox.say(stage.people["A-hum"], text, chat, thread=thread)
        await asyncio.sleep(KILLS * LIFE / 2 / COMMANDS)


async def start_and_kill(stage: Stage, chance: random.Random) -> None:
    """Start a desk and kill it after a random time, a hundred times in a row."""
    forks = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.faults.desk_forks",
        str(stage.config),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert forks.stdin is not None
    assert forks.stdout is not None
    for _ in range(KILLS):
        forks.stdin.write(b"start\n")
        child = int(await forks.stdout.readline())
        await asyncio.sleep(chance.uniform(0, LIFE))
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        assert await forks.stdout.readline() == b"ended\n"
    forks.stdin.close()
    await forks.wait()


async def kill_during_a_call(stage: Stage) -> None:
    """Kill the desk when its message has arrived and it waits for the answer.

    How many of the random kills do that depends on how busy the machine is.
    """
    chat, thread = stage.threads["HUM"]
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.sandbox.fault("hang-after", "sendMessage", chat=chat, seconds=60)
    text = f"/action Item {LAST} by +48h"
    await stage.sandbox.say(stage.people["A-hum"], text, chat, thread=thread)
    async with asyncio.timeout(60):
        while await stage.sandbox.ledger(before) == []:
            pass
    await stage.kill_desk()

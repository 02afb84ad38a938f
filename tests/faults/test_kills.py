"""Kills the desk many times at random while 32 chats write to it.

Nothing is lost, and every repeat has its mark.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

from sandbox.scenario.stage import Stage
from storage.seal import seal_of
from tests.bot.stages import ready_stage, rows

#: How often the desk is killed: 300 times for GREFFIER_KILLS=300.
KILLS = int(os.environ.get("GREFFIER_KILLS", "60"))
CHATS = 32
#: One command is written in so many seconds.
PACE = 0.15
#: A desk is killed within so many seconds: after its start, or after it has begun to send.
EARLY, BUSY = 0.5, 0.2
#: A desk that sends nothing is killed after so many seconds.
PATIENCE = 10.0
#: Every answer of the sandbox to a message takes this many seconds, so that kills also hit calls
#: that are in flight.
SLOW = 0.02
SEED = 20250724


async def test_kills_while_32_chats_write_lose_no_update_and_no_message(tmp_path: Path) -> None:
    """Each command has one effect, each message arrives or is parked, and repeats are marked."""
    async with ready_stage(tmp_path) as stage:
        assert await stage.stop_desk() == 0
        writers = await accredit(stage)
        await stage.sandbox.fault("slow", "sendMessage", seconds=SLOW, times=10**6, name="slow")
        before = max(each.seq for each in await stage.sandbox.ledger())
        enough = asyncio.Event()
        writing = asyncio.create_task(write_commands(stage, writers, enough))
        await start_and_kill(stage, random.Random(SEED))
        enough.set()
        commands = await writing
        await stage.sandbox.clear_faults("slow")
        await stage.start_desk()
        await stage.rests()
        seen = [each for each in await stage.sandbox.ledger(before) if each.kind == "message"]
        assert await stage.stop_desk() == 0

        entered = rows(stage, "SELECT text FROM actions UNION ALL SELECT text FROM reminders")
        recorded = Counter(text for (text,) in entered)
        assert recorded == Counter(f"Item {number}" for number in range(commands))
        assert rows(stage, "SELECT count(*) FROM inbox WHERE state = 'waiting'") == [(0,)]
        assert rows(stage, "SELECT count(*) FROM quarantine") == [(0,)]
        states = Counter(state for (state,) in rows(stage, "SELECT state FROM outbox"))
        assert set(states) <= {"sent", "parked", "replaced", "dropped"}, states
        assert rows(stage, "PRAGMA integrity_check") == [("ok",)]

        # At least one kill happened while a letter was being sent, because there is a marked
        # repeat.
        assert any(each.text.startswith("Repeat:") for each in seen)
        waiting = rows(stage, "SELECT chat, text FROM outbox WHERE state = 'parked'")
        for chat, pattern in expected(stage):
            name = re.compile(pattern)
            copies = [
                each.text for each in seen if each.chat_id == chat and name.search(each.text)
            ]
            marked = [text for text in copies if text.startswith("Repeat:")]
            aside = any(place == chat and name.search(text) for place, text in waiting)
            assert copies or aside, f"{pattern} was neither seen nor set aside"
            assert len(copies) <= 2, f"{pattern} was seen {len(copies)} times"
            assert len(copies) - len(marked) <= 1, f"{pattern} was repeated unmarked"


def expected(stage: Stage) -> list[tuple[int, str]]:
    """Return a chat and a pattern for each message that has to arrive: a card or a receipt."""
    group, _ = stage.threads["HUM"]
    items = [(group, rf"[\n>]{text}[\n<]") for (text,) in rows(stage, "SELECT text FROM actions")]
    numbers = rows(stage, "SELECT user, number FROM reminders")
    return [*items, *((user, rf"Reminder {number}:") for user, number in numbers)]


async def accredit(stage: Stage) -> list[int]:
    """Add people like A-hum to the stopped desk's database, and return their ids."""
    users = [(await stage.sandbox.person(f"Writer {number}")).id for number in range(CHATS)]
    for user in users:
        await stage.sandbox.join(user, stage.threads["HUM"][0])
    seal_of(stage.folder / "greffier.db").unlink()
    with closing(sqlite3.connect(stage.folder / "greffier.db")) as file, file:
        cursor = file.execute("SELECT * FROM people WHERE label = 'A-hum'")
        columns = [each[0] for each in cursor.description]
        [like] = cursor.fetchall()
        for number, user in enumerate(users):
            changed = {"user": user, "label": f"A-hum-{number}", "poc": 0}
            values = [changed.get(name, value) for name, value in zip(columns, like, strict=True)]
            marks = ", ".join("?" * len(values))
            file.execute(f"INSERT INTO people VALUES ({marks})", values)
    return users


async def write_commands(stage: Stage, writers: Sequence[int], enough: asyncio.Event) -> int:
    """Send commands until *enough* is set, whether the desk is running or not; return how many.

    The writers take turns. Each writes in private and, every fourth time, in the group's thread.
    """
    chat, thread = stage.threads["HUM"]
    for number in count():
        if enough.is_set():
            return number
        writer = writers[number % CHATS]
        if number % 4:
            await stage.sandbox.say(writer, f"/remind Item {number} +48h")
        else:
            text = f"/action Item {number} by +48h"
            await stage.sandbox.say(writer, text, chat, thread=thread)
        await asyncio.sleep(PACE)
    raise AssertionError("the numbers do not end")


async def start_and_kill(stage: Stage, chance: random.Random) -> None:
    """Start a desk and kill it after a random time, again and again."""
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
        if chance.random() < 0.5:
            await asyncio.sleep(chance.uniform(0, EARLY))
        else:
            await sends(stage)
            await asyncio.sleep(chance.uniform(0, BUSY))
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        assert await forks.stdout.readline() == b"ended\n"
    forks.stdin.close()
    await forks.wait()


async def sends(stage: Stage) -> None:
    """Wait until the desk sends something, or does not within PATIENCE."""
    before = max(each.seq for each in await stage.sandbox.ledger())
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while not await stage.sandbox.ledger(before):  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.01)

"""Damages database files at random: each damage is found, or every row reads back as it was."""

from __future__ import annotations

import os
import random
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.checks import Damaged
from storage.seal import seal_of
from storage.store import Store
from tests.faults.damages import KINDS, Outcome, Rows, copy, furnish, judge, read
from tests.room import Room

#: How many files are damaged: all 300 in CI.
DAMAGES = int(os.environ.get("GREFFIER_DAMAGES", "300" if os.environ.get("CI") else "60"))
#: How many logs of desks that were killed are damaged.
LOGS = 60
SEED = 20250724
#: Without a seal, nothing but SQLite's own checks and the journals protect the file.
UNPROTECTED = {"change_a_byte", "spoil_a_page", "remove_a_row", "add_a_log"}


async def read_sound(sound: Path, path: Path) -> Rows:
    """Return the rows that a start finds in a file without damage."""
    copy(sound, path)
    async with Store.open(path):
        return read(path)


def sweep(path: Path) -> None:
    """Remove the file and all files whose names begin with its name."""
    for each in path.parent.glob(f"{path.name}*"):
        each.unlink()


@pytest.mark.parametrize("sealed", [True, False], ids=["sealed", "unsealed"])
async def test_random_damages_are_found_or_harmless(sealed: bool, tmp_path: Path) -> None:
    """After a clean end every damage is found. Without a seal, most are."""
    chance = random.Random(SEED)
    sound, path = tmp_path / "sound.db", tmp_path / "desk.db"
    await furnish(sound)
    expected = await read_sound(sound, tmp_path / "first.db")
    outcomes: Counter[tuple[str, Outcome]] = Counter()
    for kind in chance.choices([*KINDS], [*KINDS.values()], k=DAMAGES):
        sweep(path)
        copy(sound, path)
        kind(path, chance)
        if not sealed:
            seal_of(path).unlink(missing_ok=True)
        before = path.read_bytes()
        outcome = await judge(path, expected)
        outcomes[kind.__name__, outcome] += 1
        if outcome is Outcome.FOUND and sealed:
            assert path.read_bytes() == before, kind
    assert Outcome.HELPLESS not in {outcome for _, outcome in outcomes}
    missed = {name for name, outcome in outcomes if outcome is Outcome.MISSED}
    assert missed <= (set() if sealed else UNPROTECTED), outcomes


async def test_a_log_that_was_damaged_after_a_kill_loses_the_last_commits_as_a_whole(
    tmp_path: Path,
) -> None:
    """The desk then starts with an earlier state, or not at all, but never with a mixture."""
    chance = random.Random(SEED)
    running, path = tmp_path / "running.db", tmp_path / "desk.db"
    states, outcomes = [], Counter[str]()
    await furnish(running)
    async with Room.again(running) as room:
        room.now = datetime(2025, 7, 27, 8, 0, tzinfo=UTC)
        for number in range(8):
            states.append(read(running))
            await room.take(room.user_input("A-hum", f"/remind Bring list {number} +2h"))
        states.append(read(running))
        files = [each.read_bytes() for each in (running, log_of(running))]
    for _ in range(LOGS):
        sweep(path)
        path.write_bytes(files[0])
        log_of(path).write_bytes(spoiled(files[1], chance))
        try:
            async with Store.open(path):
                found = {name: rows for name, rows in read(path).items() if name != "facts"}
        except Damaged:
            outcomes["refused"] += 1
            continue
        outcomes["an earlier state"] += 1
        assert any(found.items() <= each.items() for each in states)
    assert outcomes["an earlier state"], outcomes


def log_of(path: Path) -> Path:
    """Return the path of the write-ahead log of a database."""
    return path.with_name(f"{path.name}-wal")


def spoiled(content: bytes, chance: random.Random) -> bytes:
    """Return the log with one byte changed, cut off, overwritten in part, or empty."""
    at = chance.randrange(len(content))
    changed = bytearray(content)
    match chance.randrange(4):
        case 0:
            changed[at] ^= chance.randrange(1, 256)
        case 1:
            del changed[at:]
        case 2:
            changed[at : at + 4096] = chance.randbytes(4096)
        case _:
            changed.clear()
    return bytes(changed)

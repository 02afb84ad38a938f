"""Real desks on damaged databases: each ends with status 1 and one line, and says nothing more."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from sandbox.scenario.processes import start_desk
from sandbox.scenario.stage import Stage
from storage.seal import seal_of
from tests.bot.stages import ready_stage
from tests.storage.files import change
from tests.storage.test_damage import damage

GUARD = 30.0


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Yield a stage on which B-hum has accepted an item, and whose desk is running."""
    async with ready_stage(tmp_path) as ready:
        await ready.says("A-hum", "/action B: Confirm the capacity by +48h", "HUM")
        await ready.presses("B-hum", "Accept", "HUM")
        yield ready


def database(stage: Stage) -> Path:
    return stage.folder / "greffier.db"


async def ends(stage: Stage) -> str:
    """Start the desk, wait until it ends with status 1, and return the lines of its output."""
    log = stage.folder / "damaged.log"
    await asyncio.to_thread(log.unlink, missing_ok=True)
    desk = await start_desk(stage.config, log, "damaged")
    async with asyncio.timeout(GUARD):
        assert await desk.wait() == 1
    return await asyncio.to_thread(log.read_text, "utf-8")


def the_line(output: str) -> str:
    """Return the only line of the output that is not of the log; there must be no traceback."""
    assert "Traceback" not in output
    [line] = [each for each in output.splitlines() if not each.startswith("{")]
    return line


async def test_a_desk_whose_file_was_changed_after_a_clean_end_does_not_start(
    stage: Stage,
) -> None:
    assert await stage.stop_desk() == 0
    seal = await asyncio.to_thread(seal_of(database(stage)).read_bytes)
    change(database(stage), "UPDATE actions SET text = 'Confirm the numbers'")
    await asyncio.to_thread(seal_of(database(stage)).write_bytes, seal)
    before = len(await stage.sandbox.ledger())
    line = the_line(await ends(stage))
    assert line.startswith("greffier: ")
    assert "greffier.db is not as the desk has left it" in line
    assert len(await stage.sandbox.ledger()) == before


async def test_a_desk_with_an_old_entry_that_was_changed_ends_before_it_says_anything_formal(
    stage: Stage,
) -> None:
    assert await stage.stop_desk() == 0
    change(
        database(stage),
        "UPDATE journal SET payload = '{}' WHERE \"group\" = 'HUM' AND entry_no = 1",
        "UPDATE timers SET at = '2020-01-01' WHERE kind = 'digest'",
    )
    before = max(each.seq for each in await stage.sandbox.ledger())
    line = the_line(await ends(stage))
    assert "the journal of HUM is not as it was sealed, first at entry 1; keep the file" in line
    said = [each.text or "" for each in await stage.sandbox.ledger(before)]
    assert not any("Record: entry" in text for text in said)
    # The next start finds it before anything is answered.
    before = max(each.seq for each in await stage.sandbox.ledger())
    assert "first at entry 1" in the_line(await ends(stage))
    assert await stage.sandbox.ledger(before) == []


async def test_a_desk_whose_file_is_damaged_while_it_works_ends_with_one_line(
    stage: Stage,
) -> None:
    # Another connection that writes makes SQLite read its pages from the file again.
    with closing(sqlite3.connect(database(stage), isolation_level=None)) as other:
        assert other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall() == [(0, 0, 0)]
        other.execute("PRAGMA user_version = 7")
    damage(database(stage), "actions")
    await stage.sandbox.say(stage.people["B-hum"], "/done HUM-A1")
    async with asyncio.timeout(GUARD):
        assert stage.desk is not None
        assert await stage.desk.wait() == 1
    output = await asyncio.to_thread((stage.folder / "desk.log").read_text, "utf-8")
    assert "is damaged: database disk image is malformed; keep the file" in the_line(output)

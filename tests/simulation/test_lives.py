"""Tests a real desk process with a real sandbox: started, stopped, killed and restarted."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.stage import Stage, set_stage
from tests.bot.stages import ready_stage, rows

ITEM = "/action Check the list by 24 Jul 10:00"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A sandbox with everybody accredited, all threads set up, and the desk running."""
    async with ready_stage(tmp_path) as stage:
        yield stage


def test_the_demonstration_prints_the_conversation_and_ends_without_a_difference() -> None:
    """`greffier demo` plays the scenario without a difference, lists what it omits, and ends."""
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "demo"], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout[-2000:] + ended.stderr[-2000:]
    assert "HUM-A1 · Action, awaiting acceptance" in ended.stdout
    assert "[ Accept ] [ Accept with another date ] [ Decline ]" in ended.stdout
    assert "Not played, for matters still to come: steps 6, 7" in ended.stdout
    assert " 0 differences" in ended.stdout.splitlines()[-1]


async def test_a_notice_due_while_the_desk_was_stopped_is_sent_once_and_marked_as_late(
    stage: Stage,
) -> None:
    """After a restart there is one notice, with the time for which it was prepared."""
    await stage.says("A-hum", ITEM, "HUM")
    await stage.passes(datetime(2025, 7, 24, 7, 59, tzinfo=UTC))
    assert await stage.stop_desk() == 0
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.sandbox.set_clock(datetime(2025, 7, 24, 10, 20, tzinfo=UTC))
    await stage.start_desk()
    await stage.rests()
    said = [each.text for each in await stage.sandbox.ledger(before) if "HUM-A1" in each.text]
    assert [text.splitlines()[0] for text in said] == ["HUM-A1 · the due time has passed"] * 2
    assert "Prepared for 10:00 UTC, sent 10:20 UTC." in said[0]
    later = await stage.passes(datetime(2025, 7, 24, 12, 59, tzinfo=UTC))
    assert [each for each in later if "HUM-A1" in each.text] == []


async def test_a_notice_that_is_half_a_day_late_waits_for_the_secretariats_decision(
    stage: Stage,
) -> None:
    """An old notice may mislead people, so it is not sent, and the secretariat is asked."""
    await stage.says("A-hum", ITEM, "HUM")
    assert await stage.stop_desk() == 0
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.sandbox.set_clock(datetime(2025, 7, 27, 23, 0, tzinfo=UTC))
    await stage.start_desk()
    await stage.rests()
    said = await stage.sandbox.ledger(before)
    assert [each for each in said if each.text.startswith("HUM-A1")] == []
    assert any("more than 12 hours past their time" in each.text for each in said)


async def test_sigterm_ends_the_desk_within_ten_seconds_and_loses_nothing(
    stage: Stage,
) -> None:
    """The desk is stopped after ten commands have arrived. The next process handles the rest."""
    chat, thread = stage.threads["HUM"]
    for number in range(10):
        words = f"/action Item {number} by +48h"
        await stage.sandbox.say(stage.people["A-hum"], words, chat, thread=thread)
    began = time.monotonic()
    assert await stage.stop_desk() == 0
    assert time.monotonic() - began < 10
    await stage.start_desk()
    await stage.rests()
    texts = [each.text for each in await stage.sandbox.ledger() if each.kind == "message"]
    for number in range(10):
        assert sum(f"\nItem {number}\n" in text for text in texts) == 1
    assert not any(text.startswith("Repeat:") for text in texts)


async def test_a_second_desk_on_the_same_database_ends_and_names_the_process_that_uses_it(
    stage: Stage,
) -> None:
    """The lock file names the process, and the refusal is one line without a traceback."""
    second = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", "--config", str(stage.config)),
        stderr=asyncio.subprocess.PIPE,
    )
    _, told = await second.communicate()
    assert stage.desk is not None
    assert second.returncode == 1
    assert f"in use by process {stage.desk.pid} on " in told.decode()
    assert len(told.decode().splitlines()) == 1


async def test_a_person_can_still_answer_the_desks_question_after_the_desk_was_killed(
    stage: Stage,
) -> None:
    """The desk is killed between two answers to its questions. The item is still recorded."""
    await stage.says("A-hum", "/action")
    await stage.says("A-hum", "B")
    await stage.kill_desk()
    await stage.start_desk()
    await stage.says("A-hum", "Confirm the figures.")
    seen = await stage.says("A-hum", "25 Jul 12:00 UTC")
    assert any("To be recorded by /action" in each.text for each in seen)
    seen = await stage.presses("A-hum", "Enter")
    assert any(each.text.startswith("HUM-A1 · Action, awaiting acceptance") for each in seen)


async def test_conversation_is_in_no_file_of_the_desk(stage: Stage) -> None:
    """Conversation is in no file of the desk, even if the desk is an administrator."""
    assert await stage.says("A-hum", "Good morning. We suggest the exchange first.", "HUM") == []
    await stage.stop_desk()
    dump = (stage.folder / "greffier.db").read_bytes() + (stage.folder / "desk.log").read_bytes()
    assert b"Good morning" not in dump


async def test_refused_text_disappears_from_the_files_of_a_running_desk(stage: Stage) -> None:
    """Refused text, and the text of an unaccredited person, are in no file, not even the log."""
    await stage.stop_desk()
    unaccredited = (await stage.sandbox.person("Guest")).id
    chat, thread = stage.threads["HUM"]
    words = "Quixotic sizes by 03/07"
    await stage.sandbox.say(stage.people["A-hum"], f"/action B: {words}", chat, thread=thread)
    await stage.sandbox.say(unaccredited, f"/action B: {words}")
    await stage.start_desk()
    async with asyncio.timeout(30):
        while any(b"Quixotic" in each.read_bytes() for each in stage.folder.glob("greffier.db*")):
            await stage.rests()
    said = [each.text for each in await stage.sandbox.ledger() if "two ways" in each.text]
    assert said == [
        "Not recorded: the date 03/07 can be read two ways.\nSend: 3 Jul 12:00  or  7 Mar 12:00"
    ]


async def test_after_a_group_became_a_supergroup_the_desk_uses_the_supergroup(
    tmp_path: Path,
) -> None:
    """The desk uses the chat's new id everywhere."""
    async with set_stage(tmp_path, BEGINS) as stage:
        stage.people["S-sec"] = (await stage.sandbox.person("S-sec")).id
        code = await stage.init_desk("S-sec")
        await stage.start_desk()
        await stage.says("S-sec", f"/start {code}")
        group = await stage.sandbox.chat(
            "Group", [stage.people["S-sec"]], type="group", bot="member"
        )
        stage.threads["HUM"] = (group.id, None)
        await stage.says("S-sec", "/setup HUM", "HUM")
        became = (await stage.sandbox.migrate(group.id)).id
        await stage.rests()
        seen = await stage.says("S-sec", "/action HUM Check the list by +48h")
        cards = [each for each in seen if each.text.startswith("HUM-A1 · Action")]
        assert [each.chat_id for each in cards] == [became]
        await stage.stop_desk()
        assert rows(stage, "SELECT chat FROM groups") == [(became,)]


async def test_the_person_on_duty_is_told_right_after_the_start_that_the_desk_was_away(
    stage: Stage,
) -> None:
    """Telegram keeps button presses for 150 seconds only, so the notice is sent at once."""
    now = (await stage.sandbox.clock()).now
    assert await stage.stop_desk() == 0
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.sandbox.set_clock(now + timedelta(minutes=3))
    await stage.start_desk()
    [told] = await stage.sandbox.ledger(before)
    assert told.chat_id == stage.people["S-duty"]
    assert told.text.startswith("The desk was away between Wed 23 Jul, 18:51 UTC")

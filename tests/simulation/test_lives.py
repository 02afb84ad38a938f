"""Tests a real desk process with a real sandbox: started, stopped, killed and restarted."""

from __future__ import annotations

import asyncio
import re
import sys
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from sandbox.scenario.stage import Stage
from tests.bot.stages import ready_stage

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """A sandbox with everybody accredited and all threads set up; no test moves its clock."""
    async with ready_stage(tmp_path_factory.mktemp("lives")) as stage:
        yield stage


@pytest_asyncio.fixture(loop_scope="module")
async def stage(shared: Stage) -> Stage:
    """The shared stage, with the desk running."""
    assert shared.desk is not None, "the desk was started"
    if shared.desk.returncode is not None:
        await shared.start_desk()
    return shared


async def test_sigterm_ends_the_desk_within_ten_seconds_and_loses_nothing(
    stage: Stage,
) -> None:
    """The desk is stopped after ten commands have arrived. The next process handles the rest."""
    before = max(each.seq for each in await stage.sandbox.ledger())
    chat, thread = stage.threads["HUM"]
    for number in range(10):
        words = f"/action Item {number} by +48h"
        await stage.sandbox.say(stage.people["A-hum"], words, chat, thread=thread)
    began = time.monotonic()
    assert await stage.stop_desk() == 0
    assert time.monotonic() - began < 10
    await stage.start_desk()
    await stage.rests()
    texts = [each.text for each in await stage.sandbox.ledger(before) if each.kind == "message"]
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
    entered = r"HUM-A\d+ · Action, awaiting acceptance\nConfirm the figures\.\n"
    assert any(re.match(entered, each.text) for each in seen)


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

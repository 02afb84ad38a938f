"""Tests answers that only their asker sees with the real desk process, in both kinds of chat."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.performances import play_steps
from sandbox.scenario.stage import Stage, set_stage
from sandbox.scenario.steps import STEPS

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """A sandbox with everybody accredited, and a desk that answers in threads."""
    folder = tmp_path_factory.mktemp("stage")
    async with set_stage(folder, BEGINS, ["answers_in_thread = true"]) as stage:
        await play_steps(stage, STEPS[:3])
        yield stage


async def whispers(stage: Stage, who: str) -> list[str]:
    chat, thread = stage.threads["HUM"]
    found = await stage.sandbox.whispers(stage.people[who], chat, thread)
    return [each.text for each in found]


async def test_both_sides_are_answered_in_the_thread_and_nobody_else_sees_it(
    stage: Stage,
) -> None:
    for who, other in (("A-hum", "B-hum"), ("B-hum", "A-hum")):
        before = await whispers(stage, other)
        [answer] = await stage.says(who, "/accept HUM-A99", "HUM")
        assert (answer.kind, answer.receiver) == ("whisper", stage.people[who])
        assert (await whispers(stage, who))[-1] == answer.text
        assert await whispers(stage, other) == before


async def test_a_line_that_comes_late_is_answered_in_private(stage: Stage) -> None:
    late = stage.people["A-hum"]
    now = (await stage.sandbox.clock()).now
    [answer] = await stage.says("A-hum", "/my", "HUM", date=now.replace(second=0, minute=0))
    assert (answer.kind, answer.chat_id) == ("message", late)


async def test_a_refused_one_is_sent_in_private_and_a_dropped_one_is_lost(stage: Stage) -> None:
    chat, _ = stage.threads["HUM"]
    await stage.sandbox.fault("400", "sendMessage", chat=chat)
    [answer] = await stage.says("B-hum", "/help", "HUM")
    assert (answer.kind, answer.chat_id) == ("message", stage.people["B-hum"])
    before = await whispers(stage, "B-hum")
    await stage.sandbox.drop_whispers(dropped=True)
    [lost] = await stage.says("B-hum", "/help", "HUM")
    await stage.sandbox.drop_whispers(dropped=False)
    assert lost.kind == "whisper"
    assert await whispers(stage, "B-hum") == before


async def test_somebody_who_has_blocked_the_desk_is_answered_in_the_thread(stage: Stage) -> None:
    blocked = stage.people["A-hum"]
    await stage.sandbox.block(blocked, blocked=True)
    await stage.rests()
    [answer] = await stage.says("A-hum", "/my", "HUM")
    assert (answer.kind, answer.receiver) == ("whisper", blocked)
    await stage.sandbox.fault("403", "sendMessage", chat=stage.threads["HUM"][0])
    [reply] = await stage.says("A-hum", "/my", "HUM")
    assert (reply.kind, (reply.chat_id, reply.thread_id)) == ("message", stage.threads["HUM"])
    await stage.sandbox.block(blocked, blocked=False)
    await stage.rests()

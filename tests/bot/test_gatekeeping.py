"""Tests which updates the desk process refuses to carry out. All tests here share one desk."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.stage import Stage
from tests.bot.stages import ready_stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

ITEM = "/action Check the list by 24 Jul 10:00"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """A sandbox with everybody accredited, all threads set up, and the desk running."""
    async with ready_stage(tmp_path_factory.mktemp("stage")) as stage:
        yield stage


async def test_a_command_after_malformed_updates_is_still_carried_out(stage: Stage) -> None:
    """Malformed updates are set aside, and the command behind them is handled."""
    for malformed in ({"message": {"message_id": "x"}}, {"message": 7}, {"poll": {"id": 1}}):
        await stage.sandbox.raw(malformed)
    # No other test here sends this item: one that is sent twice in ten minutes is asked about.
    seen = await stage.says("A-hum", "/action Count the beds by 24 Jul 10:00", "HUM")
    assert any(each.text.startswith("HUM-A") for each in seen)


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        (
            {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "x"}},
            "forwarded",
        ),
        ({"via_bot": {"id": 5, "is_bot": True, "first_name": "x"}}, "another bot"),
        ({"is_from_offline": True}, "a scheduled message"),
    ],
)
async def test_a_forwarded_scheduled_or_via_bot_command_is_never_carried_out(
    stage: Stage, extra: dict[str, object], words: str
) -> None:
    """The desk tells the sender so in private and records nothing."""
    seen = await stage.says("A-hum", ITEM, "HUM", extra=extra)
    assert [each.chat_id for each in seen] == [stage.people["A-hum"]]
    assert words in seen[0].text


async def test_a_command_from_hours_ago_is_not_carried_out(stage: Stage) -> None:
    """The desk tells the sender that the command came late and can be sent again."""
    seen = await stage.says("A-hum", ITEM, "HUM", date=BEGINS - timedelta(hours=3))
    assert [each.chat_id for each in seen] == [stage.people["A-hum"]]
    assert "some time after it was sent" in seen[0].text


async def test_editing_a_command_does_not_change_the_recorded_item(stage: Stage) -> None:
    """The desk answers the edit once, in private, and the item keeps its text."""
    chat, thread = stage.threads["HUM"]
    said = await stage.sandbox.say(stage.people["A-hum"], ITEM, chat, thread=thread)
    await stage.rests()
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.sandbox.edit(stage.people["A-hum"], said.message_id, "/action Other by +2h", chat)
    await stage.rests()
    seen = await stage.sandbox.ledger(before)
    assert [each.text for each in seen] == [
        "Editing does not change what the desk has recorded. Send a new command."
    ]


async def test_a_person_who_blocked_the_desk_is_reported_only_to_their_head_and_the_secretariat(
    stage: Stage,
) -> None:
    """A person has blocked the desk. The other delegation is not told."""
    await stage.sandbox.block(stage.people["B-hum"])
    await stage.rests()
    seen = [each for each in await stage.sandbox.ledger() if "cannot be reached" in each.text]
    told = {each.chat_id for each in seen}
    assert told == {stage.people["B-head"], stage.people["S-duty"]}


async def test_a_message_for_a_deleted_topic_is_not_sent_to_the_general_topic(
    stage: Stage,
) -> None:
    """The message is parked, and the secretariat is told. No other test needs this topic."""
    chat, thread = stage.threads["MIL"]
    assert thread is not None
    await stage.sandbox.delete_topic(chat, thread)
    seen = await stage.says("A-mil", "/action MIL Check the list by +48h")
    assert not any(each.chat_id == chat and each.kind == "message" for each in seen)
    assert any("Held for Military group" in each.text for each in seen)
    seen = await stage.says("S-sec", "/parked")
    assert any("Military group" in each.text for each in seen)

"""Tests that urgent messages pass others at their destination, and that order is kept else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.outbound.rate_limits import Limits
from storage.mail.outbox import Lane
from tests.bot.outbound.deliveries import DeliverySetup, delivery_setup, edit, message


@pytest.fixture
async def setup(tmp_path: Path) -> AsyncIterator[DeliverySetup]:
    """A delivery with Telegram's limits, so that letters have to wait for each other."""
    async with delivery_setup(tmp_path, limits=Limits.telegram()) as setup:
        yield setup


async def test_an_urgent_message_and_an_answer_to_others_pass_the_cards_of_a_flood(
    setup: DeliverySetup,
) -> None:
    flood = [message(f"card {n}", setup.hum, lane=Lane.BEHIND) for n in range(40)]
    await setup.deliver(*flood)
    await setup.deliver(
        message("answer", setup.hum), message("notice", setup.hum, lane=Lane.URGENT)
    )
    assert await setup.texts() == ["card 0", "card 1", "card 2"]
    await setup.pass_time(3)
    assert (await setup.texts())[3:] == ["notice", "answer", "card 3"]


async def test_in_the_middle_of_a_flood_an_urgent_message_waits_three_seconds_at_most(
    setup: DeliverySetup,
) -> None:
    """The lanes behind leave a part of what a group may get in a minute."""
    await setup.deliver(*(message("card", setup.hum, lane=Lane.BEHIND) for _ in range(60)))
    for _ in range(12):
        await setup.deliver(message("notice", setup.hum, lane=Lane.URGENT))
        await setup.pass_time(3)
        seen = await setup.texts()
        assert "notice" in seen[-3:], seen
        for _ in range(7):
            await setup.pass_time(3)


async def test_each_lane_keeps_its_order(setup: DeliverySetup) -> None:
    letters = [
        message(f"{lane.name} {n}", setup.hum, lane=lane) for n in range(3) for lane in Lane
    ]
    await setup.deliver(*letters)
    for _ in range(21):
        await setup.pass_time(3)
    seen = await setup.texts()
    for lane in Lane:
        assert [text for text in seen if text.startswith(lane.name)] == [
            f"{lane.name} {n}" for n in range(3)
        ]


async def test_a_reply_and_an_edit_wait_for_the_message_of_the_card_in_a_slower_lane(
    setup: DeliverySetup,
) -> None:
    await setup.add_card("HUM-1", setup.hum)
    slow = [message(f"card {n}", setup.hum, lane=Lane.BEHIND) for n in range(3)]
    await setup.deliver(
        *slow,
        message("the card", setup.hum, card="HUM-1", lane=Lane.BEHIND),
        message("the reply", setup.hum, reply_card="HUM-1", lane=Lane.URGENT),
        edit("the edit", setup.hum, "HUM-1"),
        message("another", setup.hum),
    )
    for _ in range(3):
        await setup.pass_time(3)
    seen = await setup.sandbox.ledger()
    texts = [each.text for each in seen]
    assert texts.index("another") < texts.index("the card")
    assert texts.index("the card") < texts.index("the reply")
    card = next(each for each in seen if each.text == "the card")
    changed = next(each for each in seen if each.text == "the edit")
    assert (changed.kind, changed.message_id) == ("edit", card.message_id)


async def test_at_a_destination_with_a_held_letter_no_lane_sends(setup: DeliverySetup) -> None:
    """Otherwise the secretariat would be told of the same obstacle once for each lane."""
    assert setup.hum.thread is not None
    await setup.sandbox.close_topic(setup.hum.chat, setup.hum.thread)
    await setup.deliver(message("slow", setup.hum, lane=Lane.BEHIND))
    await setup.deliver(message("urgent", setup.hum, lane=Lane.URGENT))
    assert [how for how, *_ in setup.reports.made] == ["held"]


async def test_another_topic_of_the_same_chat_is_not_delayed_by_more_than_three_seconds(
    setup: DeliverySetup,
) -> None:
    """Telegram's limits are those of the chat, which its topics share."""
    await setup.deliver(*(message("card", setup.hum, lane=Lane.BEHIND) for _ in range(60)))
    await setup.pass_time(60)
    await setup.deliver(message("answer", setup.mil))
    await setup.pass_time(3)
    assert await setup.texts(setup.mil) == ["answer"]

"""The delivery notes when Telegram has answered what a person's press has drawn."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from storage.mail.presses import MESSAGE, Press
from tests.bot.outbound.deliveries import NOW, DeliverySetup, delivery_setup, edit, message
from tests.units import unit

PRESS = Press(user=1, shown="A-1", token="t", at=NOW)


@pytest.fixture
async def setup(tmp_path: Path) -> AsyncIterator[DeliverySetup]:
    async with delivery_setup(tmp_path) as found:
        yield found


async def noted(setup: DeliverySetup) -> Press:
    """Return the only press that is stored."""
    async with unit(setup.store) as records:
        [press] = await records.presses.recent(1, NOW - timedelta(days=1))
    return press


async def put(setup: DeliverySetup, press: Press) -> None:
    async with unit(setup.store) as records, records.savepoint():
        records.presses.put(press)


async def test_the_answer_to_the_edit_of_a_card_is_noted_by_both_clocks(
    setup: DeliverySetup,
) -> None:
    await setup.add_card("A-1", setup.hum)
    await setup.deliver(message("card", setup.hum, card="A-1"))
    await put(setup, PRESS)
    assert (await noted(setup)).answered_at is None
    await setup.deliver(edit("accepted", setup.hum, "A-1"))
    press = await noted(setup)
    assert (press.answered_at, press.machine_answered_at) == (NOW, setup.machine())


async def test_an_edit_of_another_card_or_from_before_the_press_answers_nothing(
    setup: DeliverySetup,
) -> None:
    await put(setup, replace(PRESS, at=NOW + timedelta(seconds=1)))
    for card in ("A-1", "A-2"):
        await setup.add_card(card, setup.hum)
        await setup.deliver(message("card", setup.hum, card=card), edit("old", setup.hum, card))
    assert (await noted(setup)).answered_at is None


async def test_a_new_message_is_noted_with_its_id(setup: DeliverySetup) -> None:
    await put(setup, replace(PRESS, shown=f"{MESSAGE}1"))
    await setup.deliver(message("question", setup.hum, dedup=f"{MESSAGE}1"))
    [seen] = await setup.sandbox.ledger()
    press = await noted(setup)
    assert (press.answered_at, press.message_id) == (NOW, seen.message_id)

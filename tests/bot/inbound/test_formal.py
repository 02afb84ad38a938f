"""Tests that a formal act waits in the inbox until the journal is verified, and is not lost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from tests.bot.inbound.intakes import IntakeSetup, intake_setup
from tests.units import unit


@pytest.fixture
async def ready(tmp_path: Path) -> AsyncIterator[IntakeSetup]:
    """Yield a desk whose journal is not verified yet, and for which /confirm is formal."""
    async with intake_setup(tmp_path) as made:
        made.dispatch.formal = "confirm"
        made.dispatch.gate.is_open = False
        yield made


async def test_a_formal_command_waits_and_the_commands_around_it_do_not(
    ready: IntakeSetup,
) -> None:
    for number, command in enumerate(("done", "confirm", "accept"), 1):
        await ready.say(f"/{command} HUM-A{number}")
    async with ready.working():
        await ready.dispatch.until(lambda: len(ready.dispatch.texts) == 2)
        await ready.say("/done HUM-A4")
        await ready.dispatch.until(lambda: len(ready.dispatch.texts) == 3)
        assert ready.dispatch.texts == ["/done HUM-A1", "/accept HUM-A3", "/done HUM-A4"]
        assert (ready.dispatch.deferred, ready.dispatch.resumed) == (["/confirm HUM-A2"], [])
        assert await ready.waiting() == 1
        assert ready.intake.rows_wait
        ready.intake.open_formal()
        await ready.dispatch.until(lambda: len(ready.dispatch.texts) == 4)
        assert ready.dispatch.resumed == ["/confirm HUM-A2"]
        assert ready.dispatch.deferred == ["/confirm HUM-A2"]
        await ready.beat.wait_until_idle()
        assert not ready.intake.rows_wait
    assert await ready.waiting() == 0


async def test_a_formal_command_that_has_waited_is_carried_out_after_a_restart(
    ready: IntakeSetup,
) -> None:
    await ready.say("/confirm HUM-A2")
    async with ready.working():
        await ready.dispatch.until(lambda: ready.dispatch.deferred != [])
    async with unit(ready.store) as records:
        row = await records.inbox.first_waiting()
    assert row is not None
    assert "/confirm HUM-A2" in str(row.kept)


async def test_a_formal_press_is_answered_at_once_and_its_act_is_carried_out_later(
    ready: IntakeSetup,
) -> None:
    ready.dispatch.formal = "token"
    async with ready.working():
        markup = InlineKeyboardMarkup([[InlineKeyboardButton("Confirm", callback_data="token")]])
        card = await ready.bot.send_message(ready.group, "HUM-A1", reply_markup=markup)
        pressed = await ready.sandbox.press(ready.ann, card.message_id, "Confirm", ready.group)
        assert (await ready.sandbox.answer(pressed.query_id)).text == "it waits"
        ready.intake.open_formal()
        await ready.dispatch.until(lambda: ready.dispatch.resumed == ["token"])
    assert len([each for each in await ready.sandbox.ledger() if each.kind == "answer"]) == 1

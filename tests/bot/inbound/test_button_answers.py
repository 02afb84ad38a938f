"""Tests that each button press is answered, and that its result is shown on the button or sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.turns.updates import Unreadable, UserInput
from sandbox.client.answers import Pressed
from tests.bot.inbound.intakes import MACHINE_NOW, IntakeSetup, intake_setup
from tests.bot.inbound.raw_updates import NOW


@pytest.fixture
async def ready(tmp_path: Path) -> AsyncIterator[IntakeSetup]:
    async with intake_setup(tmp_path) as made:
        yield made


@pytest.fixture
async def hasty(tmp_path: Path) -> AsyncIterator[IntakeSetup]:
    """A set-up in which a button press is answered at once, before its result is known."""
    async with intake_setup(tmp_path, patience=0.0) as made:
        yield made


async def press(ready: IntakeSetup) -> Pressed:
    """Have the desk send a button to the group, and have Ann press it."""
    button = InlineKeyboardButton("Accept", callback_data="token")
    card = await ready.bot.send_message(
        ready.group, "card", reply_markup=InlineKeyboardMarkup([[button]])
    )
    return await ready.sandbox.press(ready.ann, card.message_id, "Accept", ready.group)


async def test_the_result_of_a_button_press_is_shown_on_the_button(ready: IntakeSetup) -> None:
    async with ready.working():
        pressed = await press(ready)
        answer = await ready.sandbox.answer(pressed.query_id)
    assert (answer.answered, answer.text, answer.show_alert) == (True, "pressed token", False)
    assert ready.dispatch.late == []


async def test_a_press_has_the_time_of_its_receipt_by_the_desks_and_the_machines_clock(
    ready: IntakeSetup,
) -> None:
    async with ready.working():
        pressed = await press(ready)
        await ready.sandbox.answer(pressed.query_id)
    times = [
        (each.at, each.machine_at)
        for each in ready.dispatch.received
        if isinstance(each, UserInput) and each.query == pressed.query_id
    ]
    assert times == [(NOW, MACHINE_NOW)]


async def test_a_button_press_is_answered_in_time_and_a_later_result_is_sent_in_private(
    hasty: IntakeSetup,
) -> None:
    hasty.dispatch.allowed.clear()
    async with hasty.working():
        pressed = await press(hasty)
        answer = await hasty.sandbox.answer(pressed.query_id)
        hasty.dispatch.allowed.set()
        await hasty.dispatch.until(lambda: bool(hasty.dispatch.late))
    assert (answer.answered, answer.text) == (True, "")
    assert hasty.dispatch.late == [(hasty.ann, "pressed token")]


async def test_a_result_is_sent_in_private_if_telegram_refuses_the_answer_as_too_late(
    ready: IntakeSetup,
) -> None:
    await ready.sandbox.fault(
        "error",
        method="answerCallbackQuery",
        code=400,
        description="Bad Request: query is too old and response timeout expired",
    )
    async with ready.working():
        await press(ready)
        await ready.dispatch.until(lambda: bool(ready.dispatch.late))
    assert ready.dispatch.late == [(ready.ann, "pressed token")]


async def test_each_of_twenty_button_presses_is_answered(ready: IntakeSetup) -> None:
    async with ready.working():
        pressed = [await press(ready) for _ in range(20)]
        answers = await asyncio.gather(*(ready.sandbox.answer(each.query_id) for each in pressed))
    assert [each.text for each in answers] == ["pressed token"] * 20


async def test_a_button_press_that_was_sent_while_the_desk_was_stopped_is_answered_later(
    ready: IntakeSetup,
) -> None:
    pressed = await press(ready)
    async with ready.working():
        answer = await ready.sandbox.answer(pressed.query_id)
    assert answer.text == "pressed token"


async def test_a_button_press_that_could_not_be_handled_is_answered_without_a_text(
    ready: IntakeSetup,
) -> None:
    ready.dispatch.poison = "token"
    async with ready.working():
        pressed = await press(ready)
        answer = await ready.sandbox.answer(pressed.query_id)
        await ready.dispatch.until(
            lambda: any(isinstance(each, Unreadable) for each in ready.dispatch.received)
        )
    assert (answer.answered, answer.text) == (True, "")
    assert [each.problem for each in await ready.quarantined()] == ["LookupError"]


async def test_answers_that_are_being_sent_when_the_desk_stops_still_arrive(
    ready: IntakeSetup,
) -> None:
    async with ready.working():
        pressed = await press(ready)
        await ready.dispatch.until(lambda: len(ready.dispatch.received) == 2)
    assert (await ready.sandbox.answer(pressed.query_id)).text == "pressed token"

"""Tests that what arrives while the clock is not believed is stored and handled later."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.inbound.intakes import IntakeSetup, intake_setup
from tests.bot.inbound.raw_updates import NOW
from tests.bot.inbound.test_button_answers import press


@pytest.fixture
async def hasty(tmp_path: Path) -> AsyncIterator[IntakeSetup]:
    """A set-up in which a button press is answered at once, before its result is known."""
    async with intake_setup(tmp_path, patience=0.0) as made:
        yield made


def go_on(ready: IntakeSetup) -> None:
    ready.paused[0] = False
    ready.beat.wake()


async def test_what_arrives_during_a_pause_is_handled_after_it_in_order(
    hasty: IntakeSetup,
) -> None:
    hasty.paused[0] = True
    async with hasty.working():
        for number in range(3):
            await hasty.say(f"/done HUM-A{number}")
        pressed = await press(hasty)
        answer = await hasty.sandbox.answer(pressed.query_id)
        assert (answer.answered, answer.text) == (True, "")
        await hasty.looks(NOW - hasty.look.grace)
        assert hasty.dispatch.received == []
        assert await hasty.waiting() >= 4
        go_on(hasty)
        await hasty.dispatch.until(lambda: bool(hasty.dispatch.late))
    assert hasty.dispatch.texts[:3] == [f"/done HUM-A{number}" for number in range(3)]
    assert hasty.dispatch.late == [(hasty.ann, "pressed token")]
    assert await hasty.waiting() == 0


async def test_the_end_of_a_pause_does_not_end_the_hold_because_of_another_process(
    hasty: IntakeSetup,
) -> None:
    async with hasty.working():
        await hasty.looks(NOW - hasty.look.grace)
        hasty.paused[0] = True
        await hasty.say("/status")
        while not await hasty.waiting():
            await hasty.looks(NOW - hasty.look.grace)
        hasty.intake.hold()
        go_on(hasty)
        step = hasty.intake.receiving()
        assert step.held
        hasty.intake.go_on()
        await hasty.dispatch.until(lambda: hasty.dispatch.texts == ["/status"])


async def test_a_press_that_comes_again_during_a_pause_keeps_the_desk_busy_no_longer(
    hasty: IntakeSetup,
) -> None:
    async with hasty.working():
        pressed = await press(hasty)
        await hasty.sandbox.answer(pressed.query_id)
        hasty.paused[0] = True
        await hasty.sandbox.raw(
            {
                "update_id": pressed.update_id,
                "callback_query": {
                    "id": pressed.query_id,
                    "from": {"id": hasty.ann, "is_bot": False, "first_name": "Ann"},
                    "chat_instance": "1",
                    "data": "token",
                },
            },
            keep_id=True,
        )
        hasty.clock[0] += hasty.look.grace
        await hasty.looks(NOW)
        go_on(hasty)
        await hasty.say("/status")
        await hasty.dispatch.until(lambda: "/status" in hasty.dispatch.texts)
    assert not hasty.intake.button_answers.busy

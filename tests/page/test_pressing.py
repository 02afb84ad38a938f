"""Tests of pressing the desk's buttons on the page: the answers, and what changes."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from sandbox.scenario.stage import Stage
from tests.page.accessibility import faults_of
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_press_is_answered_in_a_pop_up_and_changes_the_card(
    visitor: Visitor, quiet: Stage
) -> None:
    words = "Name the drivers."
    await quiet.says("A-hum", f"/action B: {words} by 26 Jul 12:00", "HUM")
    await visitor.opens("B-hum", "HUM")
    card = visitor.card(words)
    await visitor.presses(words, "Accept")
    await expect(visitor.popup.last).to_contain_text("accepted, 08:52 UTC.")
    await expect(card).to_contain_text("accepted 24 Jul, 08:52 UTC")
    await expect(card.locator(".keys").get_by_role("button", name="Accept")).to_have_count(0)


async def test_a_second_press_gets_the_answer_that_the_action_is_already_done(
    visitor: Visitor, quiet: Stage
) -> None:
    words = "Name the interpreters."
    await quiet.says("A-hum", f"/action B: {words} by 26 Jul 12:00", "HUM")
    await visitor.opens("B-hum", "HUM")
    accept = visitor.card(words).locator(".keys").get_by_role("button", name="Accept", exact=True)
    # Both clicks are made by one script, and the card's edit is slow: on a loaded machine it could
    # otherwise take the button away before the second press arrives.
    await quiet.sandbox.fault("slow", "editMessageText", seconds=2)
    await accept.evaluate("(button) => { button.click(); button.click(); }")
    told = visitor.page.get_by_role("alertdialog")
    await expect(told).to_contain_text("Already accepted, 08:52 UTC")
    assert await faults_of(visitor.page) == []
    await told.get_by_role("button", name="OK").click()
    await expect(told).to_have_count(0)


async def test_a_press_by_a_person_without_permission_changes_nothing(
    visitor: Visitor, quiet: Stage
) -> None:
    words = "Name the escorts."
    await quiet.says("A-hum", f"/action B: {words} by 26 Jul 12:00", "HUM")
    await visitor.opens("A-hum", "HUM")
    await visitor.presses(words, "Accept")
    await expect(visitor.popup.or_(visitor.page.locator("dialog.alert"))).to_contain_text(
        "Delegation B"
    )
    await expect(visitor.card(words)).to_contain_text("awaiting acceptance")


async def test_the_desk_asks_in_private_for_the_date_that_a_press_requires(
    visitor: Visitor, quiet: Stage
) -> None:
    words = "Name the porters."
    await quiet.says("A-hum", f"/action B: {words} by 26 Jul 10:00", "HUM")
    await visitor.opens("B-hum", "HUM")
    await visitor.presses(words, "Accept with another date")
    await visitor.goes_to("B-hum")
    await expect(visitor.messages.last).to_contain_text("Which date?")
    await visitor.writes("26 Jul 15:00")
    await expect(visitor.messages.last).to_contain_text("New date Sat 26 Jul, 12:00 UTC")
    await visitor.presses("New date Sat 26 Jul", "Enter")
    await visitor.goes_to("B-hum", "HUM")
    await expect(visitor.card(words)).to_contain_text("asks for")

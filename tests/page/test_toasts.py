"""Tests of the pop-ups in which the page shows answers of the desk."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: Shows a pop-up in the way in which the page shows an answer of the desk.
SAY = """(text) => import('/static/js/state.js')
  .then(({ emit }) => emit('popup', { text, alert: false }))"""
#: Returns whether no other element covers the middle of an element.
FOREMOST = """(node) => {
  const { x, y, width, height } = node.getBoundingClientRect();
  return document.elementFromPoint(x + width / 2, y + height / 2) === node;
}"""


async def test_at_most_two_pop_ups_are_shown_at_once(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "HUM")
    for words in ("One.", "Two.", "Three."):
        await visitor.page.evaluate(SAY, words)
    await expect(visitor.popup).to_have_text(["Two.", "Three."])


async def test_pop_ups_disappear_when_another_person_or_another_chat_is_chosen(
    visitor: Visitor,
) -> None:
    await visitor.opens("B-hum", "HUM")
    await visitor.page.evaluate(SAY, "For B-hum.")
    await expect(visitor.popup).to_be_visible()
    await visitor.becomes("A-hum")
    await expect(visitor.popup).to_have_count(0)
    await visitor.page.evaluate(SAY, "Of this group.")
    await expect(visitor.popup).to_be_visible()
    await visitor.goes_to("A-hum", "MIL")
    await expect(visitor.popup).to_have_count(0)


async def test_pop_ups_are_shown_above_an_open_dialog_and_stay_after_it_is_closed(
    visitor: Visitor,
) -> None:
    await visitor.opens("B-hum", "HUM")
    await visitor.page.evaluate(SAY, "Said before.")
    await visitor.messages.last.click(button="right")
    await visitor.page.get_by_role("menuitem", name="Forward").click()
    dialog = visitor.page.get_by_role("dialog")
    await expect(dialog).to_be_visible()
    await visitor.page.evaluate(SAY, "Said meanwhile.")
    await expect(visitor.popup).to_have_text(["Said before.", "Said meanwhile."])
    for each in await visitor.popup.all():
        assert await each.evaluate(FOREMOST)
    await visitor.page.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)
    await expect(visitor.popup.last).to_be_visible()


async def test_a_pop_up_does_not_cover_the_pinned_message(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "HUM")
    await visitor.page.evaluate(SAY, "In passing.")
    toast = await visitor.popup.bounding_box()
    pinned = await visitor.thread.locator(".pinned").bounding_box()
    assert toast is not None
    assert pinned is not None
    assert toast["y"] >= pinned["y"] + pinned["height"]

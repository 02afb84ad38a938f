"""Pop-ups: they are shown for some seconds, above everything, to their reader."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: Shows a pop-up, as an answer of the desk does.
SAY = """(text) => import('/static/js/state.js')
  .then(({ emit }) => emit('popup', { text, alert: false }))"""
#: Returns whether an element is on top at its middle.
FOREMOST = """(node) => {
  const { x, y, width, height } = node.getBoundingClientRect();
  return document.elementFromPoint(x + width / 2, y + height / 2) === node;
}"""


async def test_at_most_two_are_shown_at_once(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "HUM")
    for words in ("One.", "Two.", "Three."):
        await visitor.page.evaluate(SAY, words)
    await expect(visitor.popup).to_have_text(["Two.", "Three."])


async def test_they_disappear_when_another_person_or_place_is_chosen(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "HUM")
    await visitor.page.evaluate(SAY, "For B-hum.")
    await expect(visitor.popup).to_be_visible()
    await visitor.becomes("A-hum")
    await expect(visitor.popup).to_have_count(0)
    await visitor.page.evaluate(SAY, "Of this group.")
    await expect(visitor.popup).to_be_visible()
    await visitor.goes_to("A-hum", "MIL")
    await expect(visitor.popup).to_have_count(0)


async def test_they_are_above_an_open_dialog_and_stay_after_it(visitor: Visitor) -> None:
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


async def test_the_pinned_message_is_not_covered(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "HUM")
    await visitor.page.evaluate(SAY, "In passing.")
    toast = await visitor.popup.bounding_box()
    pinned = await visitor.thread.locator(".pinned").bounding_box()
    assert toast is not None
    assert pinned is not None
    assert toast["y"] >= pinned["y"] + pinned["height"]

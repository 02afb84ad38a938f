"""Tests of the page without a pointer: every action is done by keyboard."""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, expect

from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: The Tab key reaches any part of the page from any other with fewer presses than this.
MOST = 60


async def tab_to(visitor: Visitor, sought: Locator, key: str = "Tab") -> None:
    """Press Tab, or the given key, until the sought element has the focus."""
    for _ in range(MOST):
        await visitor.page.keyboard.press(key)
        if await sought.and_(visitor.page.locator(":focus")).count() > 0:
            return
    pytest.fail(f"{MOST} presses of {key} did not reach {sought}")


async def test_a_person_is_chosen_a_command_sent_and_a_button_pressed_by_keyboard_alone(
    visitor: Visitor,
) -> None:
    keys = visitor.page.keyboard
    await visitor.opens("B-hum", "DEL")

    await tab_to(visitor, visitor.page.locator("button.you"))
    await keys.press("Enter")
    active = visitor.page.locator("[role=option].active")
    await keys.press("Home")
    await expect(active).to_contain_text("A-head")
    # A typed letter moves to the next person whose name begins with this letter.
    await keys.press("a")
    await expect(active).to_contain_text("A-hum")
    await keys.press("Enter")
    await expect(visitor.page.locator(".you-name")).to_have_text("A-hum")

    await tab_to(visitor, visitor.row("A-hum", "DEL"))
    await keys.press("ArrowDown")
    await keys.press("ArrowDown")
    await keys.press("Enter")
    await expect(visitor.row("A-hum", "HUM")).to_have_attribute("aria-current", "true")

    await expect(visitor.composer).to_be_focused()
    await keys.type("/action A: Name the guards. by 26 Jul 12:00")
    await keys.press("Enter")
    card = visitor.card("HUM-A").filter(has_text="Name the guards.")
    done = card.locator(".keys").get_by_role("button", name="Report done")
    await expect(done).to_be_visible()
    await tab_to(visitor, visitor.thread.locator("article.message:focus"), "Shift+Tab")
    await keys.press("End")
    await tab_to(visitor, done)
    await keys.press("Enter")
    await expect(visitor.popup).to_contain_text("reported done, 08:52 UTC.")


async def test_a_slash_typed_anywhere_moves_the_focus_to_the_input_field_and_lists_commands(
    visitor: Visitor,
) -> None:
    await visitor.opens("A-hum", "HUM")
    await visitor.row("A-hum", "HUM").focus()
    await visitor.page.keyboard.press("/")
    await expect(visitor.composer).to_be_focused()
    await expect(visitor.page.get_by_role("listbox", name="Commands")).to_be_visible()


async def test_the_menu_of_a_message_can_be_opened_used_and_closed_by_keyboard(
    visitor: Visitor,
) -> None:
    keys = visitor.page.keyboard
    await visitor.opens("A-hum", "HUM")
    await visitor.messages.last.focus()
    await keys.press("Enter")
    menu = visitor.page.get_by_role("menu")
    await expect(menu.get_by_role("menuitem", name="Reply")).to_be_focused()
    await keys.press("ArrowDown")
    await expect(menu.get_by_role("menuitem", name="Forward")).to_be_focused()
    await keys.press("Escape")
    await expect(menu).to_have_count(0)
    await expect(visitor.messages.last).to_be_focused()


async def test_escape_moves_the_focus_from_the_input_field_to_the_messages_and_then_to_the_list(
    visitor: Visitor,
) -> None:
    keys = visitor.page.keyboard
    await visitor.opens("A-hum", "HUM")
    await expect(visitor.messages.last).to_be_in_viewport()
    await visitor.composer.focus()
    await keys.press("Escape")
    await expect(visitor.messages.last).to_be_focused()
    await keys.press("Escape")
    await expect(visitor.row("A-hum", "HUM")).to_be_focused()
    await keys.press("ArrowDown")
    await keys.press("Enter")
    await expect(visitor.row("A-hum", "MIL")).to_have_attribute("aria-current", "true")
    await expect(visitor.composer).to_be_focused()

"""Tests of reading on the page: the list of chats, unread messages, cards, quotes and pins."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from sandbox.scenario.stage import Stage
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_list_shows_each_chat_or_topic_with_its_last_message(
    visitor: Visitor, quiet: Stage
) -> None:
    await quiet.writes("A-head", "We begin at ten.", "POL")
    await visitor.opens("B-hum", "HUM")
    names = visitor.page.locator("#places .place-name")
    await expect(names).to_contain_text(
        ["Greffier", "Heads of delegation", "Political", "Humanitarian", "Military"]
    )
    await expect(visitor.row("B-hum", "POL")).to_contain_text("A-head: We begin at ten.")


async def test_messages_of_others_count_as_unread_until_the_person_opens_the_topic(
    visitor: Visitor, quiet: Stage
) -> None:
    await visitor.opens("B-head", "HUM")
    row = visitor.row("B-head", "POL")
    await expect(row.locator(".badge")).to_be_hidden()
    await quiet.writes("A-head", "We are here.", "POL")
    await expect(row.locator(".badge")).to_contain_text("1 unread")
    await expect(row).to_contain_text("A-head: We are here.")
    await visitor.goes_to("B-head", "POL")
    await expect(visitor.card("We are here.")).to_be_visible()
    await expect(row.locator(".badge")).to_be_hidden()


async def test_messages_in_the_window_become_read_and_are_no_longer_marked_as_new(
    visitor: Visitor, quiet: Stage
) -> None:
    count = 40
    for number in range(count):
        await quiet.writes("A-mil", f"Line {number} of many.", "MIL", deliver=False)
    await visitor.opens("M-mil", "POL")
    badge = visitor.row("M-mil", "MIL").locator(".badge > [aria-hidden]")
    await expect(badge).to_have_text(str(count))
    await visitor.goes_to("M-mil", "MIL")
    line = visitor.thread.locator(".unread-line")
    await expect(line).to_be_in_viewport()
    # Only messages in the window count as read, so some of the many messages are still unread.
    await expect(badge).not_to_have_text(str(count))
    await expect(badge).to_be_visible()
    await visitor.goes_to("M-mil", "POL")
    await visitor.goes_to("M-mil", "MIL")
    new = visitor.page.locator(".row", has=visitor.page.locator(".unread-line"))
    await expect(new).to_contain_text(re.compile(r"Line [1-9]\d? of many"))
    await visitor.messages.last.focus()
    await visitor.page.keyboard.press("End")
    await expect(badge).to_be_hidden()
    await visitor.row("M-mil", "MIL").click()
    await expect(line).to_have_count(0)


async def test_a_persons_own_messages_do_not_count_as_unread(visitor: Visitor) -> None:
    await visitor.opens("A-mil", "MIL")
    await visitor.writes("Present.")
    await expect(visitor.card("Present.")).to_be_visible()
    await visitor.goes_to("A-mil", "HUM")
    await expect(visitor.row("A-mil", "MIL")).to_contain_text("You: Present.")
    await expect(visitor.row("A-mil", "MIL").locator(".badge")).to_be_hidden()


async def test_a_card_shows_the_entered_text_as_a_quote_and_has_buttons(
    visitor: Visitor, quiet: Stage
) -> None:
    words = "Count the pallets."
    await quiet.says("A-hum", f"/action B: {words} by 26 Jul 12:00", "HUM")
    await visitor.opens("B-hum", "HUM")
    card = visitor.card(words)
    await expect(card.locator("blockquote")).to_have_text(words)
    await expect(card.locator(".keys button")).to_contain_text(["Accept"])


async def test_a_changed_card_is_marked_as_edited_and_an_unchanged_one_is_not(
    visitor: Visitor,
) -> None:
    await visitor.opens("B-head", "DEL")
    changed = visitor.card("DEL-N1 · Notice").locator(".edited")
    await expect(changed).to_be_visible()
    await expect(visitor.card("Accredited: B-head").locator(".edited")).to_have_count(0)


async def test_the_pinned_card_is_shown_above_the_messages_and_a_click_scrolls_to_it(
    visitor: Visitor,
) -> None:
    await visitor.opens("B-hum", "HUM")
    pinned = visitor.thread.locator(".pinned")
    await expect(pinned).to_contain_text("Humanitarian group · opened")
    await pinned.locator("button").first.click()
    await expect(visitor.card("All times are UTC.")).to_be_in_viewport()


async def test_a_service_message_is_shown_as_a_sentence(visitor: Visitor) -> None:
    await visitor.opens("B-head", "DEL")
    await visitor.thread.locator(".pinned").click()
    await expect(visitor.messages.filter(has_text="pinned a message").first).to_be_visible()


async def test_a_click_on_a_time_shows_the_time_in_the_persons_own_zone(
    visitor: Visitor, quiet: Stage
) -> None:
    words = "Count the lorries."
    await quiet.says("A-hum", f"/action B: {words} by 25 Jul 12:00", "HUM")
    await visitor.opens("B-hum", "HUM")
    await visitor.card(words).locator(".tg-time").first.click()
    shown = visitor.page.locator(".popover")
    await expect(shown).to_contain_text("Friday")
    # 15:00 is 12:00 UTC in the person's time zone, Istanbul.
    await expect(shown).to_contain_text("15:00")
    await expect(shown).to_contain_text("Europe/Istanbul")
    await visitor.page.keyboard.press("Escape")
    await expect(shown).to_have_count(0)

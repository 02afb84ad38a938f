"""Tests of the page on a phone, which shows either the list or a thread."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.page.conftest import PHONE
from tests.page.visitors import Visitor

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("size", [PHONE], ids=["phone"]),
]

#: A button must be at least this wide and this high, in CSS pixels, to be pressed with a thumb.
THUMB = 40


async def test_a_user_can_go_from_the_list_to_a_thread_and_back(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "DEL")
    await expect(visitor.row("B-hum", "DEL")).to_be_hidden()
    await visitor.page.get_by_role("button", name="Back").click()
    await expect(visitor.row("B-hum", "DEL")).to_be_visible()
    await expect(visitor.thread).to_be_hidden()
    await visitor.row("B-hum", "MIL").click()
    await expect(visitor.thread.get_by_role("heading", name="Military")).to_be_visible()
    await visitor.page.go_back()
    await expect(visitor.row("B-hum", "DEL")).to_be_visible()


async def test_a_command_can_be_sent_and_its_answer_is_visible(visitor: Visitor) -> None:
    await visitor.opens("O-trace")
    await visitor.writes("/settings")
    await expect(visitor.card("Your settings")).to_be_in_viewport()


async def test_the_side_panel_opens_over_the_thread_and_can_be_closed(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "DEL")
    await visitor.turns_to("Clock")
    button = visitor.page.get_by_role("button", name="Next due moment")
    await expect(button).to_be_in_viewport()
    await visitor.page.get_by_role("button", name="Close this panel").click()
    await expect(button).to_be_hidden()


async def test_the_guide_and_the_clock_can_be_opened_from_above_the_list(visitor: Visitor) -> None:
    await visitor.page.goto(visitor.stage.url)
    offered = visitor.page.get_by_role("group", name="Guide, clock and faults")
    await expect(
        offered.get_by_role("button", name=re.compile(r"Guide \d+ of 10"))
    ).to_be_visible()
    await offered.get_by_role("button", name="Clock").click()
    await expect(visitor.page.get_by_role("button", name="Next due moment")).to_be_in_viewport()
    await visitor.page.get_by_role("button", name="Close this panel").click()
    await offered.get_by_role("button", name="Guide").click()
    step = visitor.page.locator(".guide-step.next").get_by_role("button")
    await expect(step).to_be_in_viewport()


async def test_all_buttons_are_large_enough_for_a_thumb(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "DEL")
    await visitor.turns_to("Faults")
    small = await visitor.page.locator("button:visible, select:visible").evaluate_all(
        """(nodes, least) => nodes
          .filter((node) => !node.closest("article.message") || node.matches(".key"))
          .map((node) => [node.getBoundingClientRect(), node.ariaLabel ?? node.textContent])
          .filter(([box]) => box.width < least || box.height < least - 0.5)
          .map(([box, name]) => `${name}: ${box.width} by ${box.height}`)""",
        THUMB,
    )
    assert small == []


async def test_the_next_step_of_the_guide_stands_above_the_composer(visitor: Visitor) -> None:
    """One tap leads there, without the panel with the guide."""
    await visitor.opens("A-mil", "MIL")
    step = visitor.page.locator(".next-step")
    await expect(step).to_contain_text("Next:")
    title = await visitor.page.locator(".guide-step.next h3").text_content()
    await expect(step).to_contain_text((title or "").partition(" · ")[0])
    await step.click()
    await expect(visitor.page.locator(".you-name")).not_to_have_text("A-mil")


async def test_a_link_that_names_a_thread_opens_the_thread(visitor: Visitor) -> None:
    person, (chat, thread) = visitor.stage.people["B-hum"], visitor.stage.threads["HUM"]
    await visitor.page.goto("about:blank")
    address = f"{visitor.stage.url}/#as={person}&chat={chat}&thread={thread}"
    await visitor.page.goto(address)
    await expect(visitor.thread.get_by_role("heading", name="Humanitarian")).to_be_in_viewport()


async def test_threads_that_begin_with_the_same_letter_are_told_apart(visitor: Visitor) -> None:
    await visitor.page.goto(visitor.stage.url)
    signs = await visitor.page.locator(".place .monogram").all_text_contents()
    assert len(signs) == len(set(signs)), signs


async def test_the_button_to_the_newest_message_is_not_cut_by_the_list_of_commands(
    visitor: Visitor,
) -> None:
    await visitor.opens("B-hum", "HUM")
    await visitor.page.locator(".composer-text").fill("/")
    await expect(visitor.page.locator(".suggestions")).to_be_visible()
    await expect(visitor.page.locator(".newest")).to_be_hidden()

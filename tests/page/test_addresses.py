"""Tests of links and addresses that lead to places of the page."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_desks_link_to_a_message_opens_its_thread_in_the_page(visitor: Visitor) -> None:
    await visitor.opens("B-hum")
    await visitor.writes("/my")
    await visitor.card("HUM-A1").get_by_role("link", name="HUM-A1").last.click()
    await expect(visitor.row("B-hum", "HUM")).to_have_attribute("aria-current", "true")
    await expect(visitor.card("HUM-A1 · Action")).to_be_in_viewport()
    assert len(visitor.page.context.pages) == 1


async def test_a_link_to_a_thread_that_the_person_does_not_see_is_told(visitor: Visitor) -> None:
    await visitor.opens("S-sec")
    await visitor.writes("https://t.me/c/2999999999/4/46")
    await visitor.card("2999999999").get_by_role("link").click()
    await expect(visitor.popup).to_have_text(
        "This address is of a place that this person does not see."
    )
    assert len(visitor.page.context.pages) == 1


async def test_an_address_that_is_pasted_into_the_open_page_is_followed(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "HUM")
    stage = visitor.stage
    chat, thread = stage.threads["POL"]
    marks = f"#as={stage.people['S-sec']}&chat={chat}&thread={thread}"
    await visitor.page.evaluate("(marks) => { location.hash = marks; }", marks)
    await expect(visitor.page.locator(".you-name")).to_have_text("S-sec")
    await expect(visitor.row("S-sec", "POL")).to_have_attribute("aria-current", "true")
    await visitor.page.go_back()
    await expect(visitor.page.locator(".you-name")).to_have_text("B-hum")
    await expect(visitor.row("B-hum", "HUM")).to_have_attribute("aria-current", "true")
    await visitor.page.go_forward()
    await expect(visitor.row("S-sec", "POL")).to_have_attribute("aria-current", "true")


async def test_a_step_of_the_guide_shows_and_focuses_the_button_that_it_needs(
    visitor: Visitor,
) -> None:
    await visitor.page.set_viewport_size({"width": 1280, "height": 520})
    await visitor.opens("S-sec", "HUM")
    await visitor.turns_to("Guide")
    for key, role, name in (
        ("block", "switch", "B-hum blocks the desk"),
        ("clock", "button", "Next due moment"),
    ):
        await visitor.turns_to("Guide")
        step = visitor.page.locator(f'.guide-step[data-step="{key}"]')
        await step.get_by_role("button").click()
        button = visitor.page.get_by_role(role, name=name)  # type: ignore[arg-type]
        await expect(button).to_be_focused()
        await expect(button).to_be_in_viewport(ratio=1)
        # The tabs stay above what is scrolled.
        tabs = await visitor.page.locator(".side-top").bounding_box()
        box = await button.bounding_box()
        assert tabs is not None
        assert box is not None
        assert box["y"] >= tabs["y"] + tabs["height"]
    await visitor.turns_to("Faults")
    assert await visitor.page.evaluate("document.getElementById('side').scrollTop") == 0


async def test_while_the_negotiation_is_begun_anew_the_page_is_barred_and_the_draft_is_kept(
    visitor: Visitor,
) -> None:
    await visitor.opens("B-hum", "HUM")
    await visitor.composer.fill("not sent yet")
    # Another tab has asked for it; the demonstration that would do it is not there in this test.
    await visitor.page.evaluate(
        """async () => {
          const { emit, state } = await import('/static/js/state.js');
          state.world = { ...state.world, keeper: { running: true, wished: true, anew: 'en' } };
          emit('world', state.world);
          (await import('/static/js/anew.js')).keepDrafts();
        }"""
    )
    notice = visitor.page.get_by_role("dialog")
    await expect(notice).to_contain_text("The negotiation is being begun anew.")
    await visitor.page.keyboard.press("Escape")
    await visitor.page.keyboard.press("Escape")
    await expect(notice).to_be_visible()
    await visitor.page.evaluate("sessionStorage.removeItem('greffier.anew')")
    await visitor.page.reload()
    await expect(visitor.composer).to_have_value("not sent yet")


async def test_a_request_without_an_answer_is_told_in_a_sentence(visitor: Visitor) -> None:
    visitor.watch.forgive("net::ERR_")
    await visitor.opens("B-hum", "HUM")
    await visitor.page.route("**/control/say", lambda route: route.abort())
    await visitor.composer.fill("kept")
    await visitor.composer.press("Enter")
    await expect(visitor.popup).to_have_text("The sandbox does not answer now. Nothing was sent.")
    await expect(visitor.composer).to_have_value("kept")


@pytest.mark.parametrize("dark", [False, True])
async def test_signs_of_threads_are_equally_long_and_one_command_looks_chosen(
    visitor: Visitor, dark: bool
) -> None:
    await visitor.opens("B-hum", "HUM")
    signs = await visitor.page.locator(".place .monogram").all_text_contents()
    assert len({len(each) for each in signs}) == 1, signs
    await visitor.composer.fill("/")
    await visitor.page.mouse.move(10, 10)
    second = visitor.page.locator(".suggestion").nth(1)
    await second.hover()
    await expect(second).to_have_attribute("aria-selected", "true")
    await expect(visitor.page.locator(".suggestion[aria-selected=true]")).to_have_count(1)

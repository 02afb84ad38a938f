"""Tests of choosing people on the page: what each person sees, the language, and the colours."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from sandbox.scenario.stage import Stage
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_page_shows_a_person_only_the_chats_in_which_they_are_members(
    visitor: Visitor, quiet: Stage
) -> None:
    corridor = await quiet.sandbox.chat("Corridor of A", [quiet.people["A-head"]], type="group")
    await visitor.opens("A-head", "DEL")
    row = visitor.page.locator(f'#places .place[data-chat="{corridor.id}"]')
    await expect(row).to_contain_text("Corridor of A")
    await visitor.becomes("B-head")
    await expect(row).to_have_count(0)
    await expect(visitor.row("B-head")).to_be_visible()
    await expect(visitor.row("A-head")).to_have_count(0)


async def test_the_private_chat_shows_only_messages_to_the_chosen_person(
    visitor: Visitor,
) -> None:
    await visitor.opens("A-hum")
    await expect(visitor.card("A-hum: delegate, Delegation A")).to_be_visible()
    await visitor.becomes("B-hum")
    await visitor.goes_to("B-hum")
    await expect(visitor.card("B-hum: delegate, Delegation B")).to_be_visible()
    await expect(visitor.messages.filter(has_text="A-hum: delegate")).to_have_count(0)


async def test_the_list_of_people_is_grouped_by_delegation_and_office(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "HUM")
    await visitor.page.locator("button.you").click()
    for heading in ("Delegation A", "Delegation B", "Facilitators", "Observers", "Secretariat"):
        await expect(visitor.page.get_by_role("group", name=heading)).to_be_visible()
    side = visitor.page.get_by_role("group", name="Delegation B")
    await expect(side.get_by_role("option", name="B-head")).to_contain_text("head of delegation")


@pytest.mark.parametrize(
    ("code", "word"), [("ru", "Часы"), ("uk", "Годинник"), ("tr", "Saat"), ("en", "Clock")]
)
async def test_the_page_is_shown_in_the_chosen_language(
    visitor: Visitor, code: str, word: str
) -> None:
    await visitor.opens("B-hum", "DEL")
    if code != "en":
        await visitor.page.locator("select.languages").select_option(code)
    await expect(visitor.page.locator("html")).to_have_attribute("lang", code)
    await expect(visitor.page.get_by_role("tab", name=word)).to_be_visible()
    # The texts of the desk stay in the group's language and do not follow the language of the
    # page.
    await expect(visitor.card("DEL-N1 · Notice")).to_be_visible()


async def test_after_a_reload_the_page_shows_the_same_chat_as_the_same_person(
    visitor: Visitor,
) -> None:
    await visitor.opens("A-hum", "HUM")
    await visitor.becomes("B-mil")
    await visitor.goes_to("B-mil", "MIL")
    await visitor.page.reload()
    await expect(visitor.page.locator(".you-name")).to_have_text("B-mil")
    await expect(visitor.row("B-mil", "MIL")).to_have_attribute("aria-current", "true")


async def test_the_chosen_colours_replace_those_of_the_device_and_stay_after_a_reload(
    visitor: Visitor,
) -> None:
    await visitor.opens("B-hum", "DEL")
    root = visitor.page.locator("html")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = await visitor.page.evaluate(ground)
    theme = visitor.page.locator("button.theme")
    await theme.click()
    await expect(theme).to_have_attribute("aria-label", "Colours: light")
    await theme.click()
    await expect(root).to_have_attribute("data-theme", "dark")
    assert await visitor.page.evaluate(ground) != light
    await visitor.page.reload()
    await expect(root).to_have_attribute("data-theme", "dark")

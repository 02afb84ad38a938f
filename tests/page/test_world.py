"""Tests of adding people and groups on a page that begins without any."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from sandbox.client.client import Sandbox
from sandbox.options import Options
from sandbox.scenario.cast import BEGINS
from sandbox.scenario.stage import Stage
from sandbox.server import serve
from tests.page.accessibility import CONTRAST, faults_of
from tests.page.conftest import PHONE, WIDE, visiting
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")

TOPICS = ["Heads of delegation", "Political", "Humanitarian", "Military"]


@asynccontextmanager
async def bare_sandbox(folder: Path) -> AsyncIterator[Stage]:
    """Yield a sandbox without people and without a desk."""
    async with serve(Options(now=BEGINS)) as url, Sandbox(url) as sandbox:
        yield Stage(sandbox, url, folder)


@pytest_asyncio.fixture(loop_scope="session")
async def founder(
    browser: Browser, tmp_path: Path, size: tuple[int, int], dark: bool
) -> AsyncIterator[Visitor]:
    """Yield a visitor of a page without people."""
    async with (
        bare_sandbox(tmp_path) as stage,
        visiting(browser, stage, size, dark=dark) as founder,
    ):
        await founder.page.goto(stage.url)
        yield founder


async def people(founder: Visitor, *names: str) -> list[int]:
    """Add people with these names; wait until the page has chosen the first. Return all ids."""
    for name in names:
        founder.stage.people[name] = (await founder.stage.sandbox.person(name)).id
    await expect(founder.page.locator(".you-name")).to_have_text(names[0])
    return list(founder.stage.people.values())


def form(founder: Visitor, name: str) -> Locator:
    """Return the open dialog with this name."""
    return founder.page.get_by_role("dialog", name=name)


async def test_a_page_without_people_says_what_it_is_and_how_to_connect_a_desk(
    founder: Visitor,
) -> None:
    welcome = founder.page.get_by_role("region", name="Nobody takes part yet")
    await expect(welcome).to_contain_text("standing in for Telegram")
    for line in ("api", "control"):
        await expect(welcome.locator("pre")).to_contain_text(f'{line} = "{founder.stage.url}"')
    await expect(welcome.locator("pre")).to_contain_text(f'token = "{Options.token}"')
    await expect(founder.composer).to_be_hidden()
    await people(founder, "Ann")
    await expect(welcome).to_be_hidden()
    await expect(founder.composer).to_be_visible()


async def test_the_help_on_connecting_a_desk_is_offered_until_a_desk_reports(
    founder: Visitor,
) -> None:
    await people(founder, "Ann")
    joining = founder.page.get_by_role("button", name="How a desk is joined")
    await joining.click()
    await expect(form(founder, "How a desk is joined")).to_contain_text("/start CODE")
    await founder.page.keyboard.press("Escape")
    await founder.stage.sandbox.post_desk(1, idle=True)
    await expect(joining).to_be_hidden()


async def test_a_person_who_is_added_on_the_page_becomes_the_chosen_person(
    founder: Visitor,
) -> None:
    await founder.page.get_by_role("button", name="Add a person").click()
    dialog = form(founder, "Add a person")
    await dialog.get_by_role("textbox", name="Name").fill("  Ann ")
    await expect(dialog.get_by_role("combobox", name="Time zone")).to_have_value("Europe/Zurich")
    await dialog.get_by_role("combobox", name="Language").select_option("uk")
    await dialog.get_by_role("textbox", name="Delegation").fill("b")
    await dialog.get_by_role("combobox", name="Role").select_option("head of delegation")
    await dialog.get_by_role("button", name="Add").click()
    await expect(founder.page.locator(".you-name")).to_have_text("Ann")
    await expect(founder.page.locator(".you-role")).to_have_text(
        "Delegation B, head of delegation"
    )
    [ann] = await founder.stage.sandbox.people()
    given = (ann.name, ann.language, ann.zone, ann.delegation, ann.role)
    assert given == ("Ann", "uk", "Europe/Zurich", "B", "head")
    await founder.writes("/start")
    await expect(founder.card("/start")).to_be_visible()


async def test_a_person_can_be_added_by_keyboard_alone_from_the_list_of_people(
    founder: Visitor,
) -> None:
    keys = founder.page.keyboard
    await people(founder, "Ann")
    await founder.page.locator("button.you").press("Enter")
    await expect(founder.page.get_by_role("listbox")).to_be_focused()
    await keys.press("Tab")
    await expect(founder.page.get_by_role("button", name="Add a person")).to_be_focused()
    await keys.press("Enter")
    await expect(form(founder, "Add a person").get_by_role("textbox", name="Name")).to_be_focused()
    await keys.type("Bob")
    await keys.press("Enter")
    await expect(founder.page.locator(".you-name")).to_have_text("Bob")
    assert [each.name for each in await founder.stage.sandbox.people()] == ["Ann", "Bob"]


async def test_a_person_cannot_be_added_without_a_name(founder: Visitor) -> None:
    await founder.page.get_by_role("button", name="Add a person").click()
    name = form(founder, "Add a person").get_by_role("textbox", name="Name")
    for nothing in ("", "   "):
        await name.fill(nothing)
        await name.press("Enter")
        await expect(name).to_be_focused()
    assert await founder.stage.sandbox.people() == []


async def test_a_refusal_by_the_sandbox_is_shown_in_the_form(founder: Visitor) -> None:
    founder.watch.forgive("400 (Bad Request)")
    await founder.page.get_by_role("button", name="Add a person").click()
    dialog = form(founder, "Add a person")
    name = dialog.get_by_role("textbox", name="Name")
    # The form limits names to the length that the sandbox accepts, so this limit is removed to
    # cause a refusal.
    await name.evaluate("(input) => input.removeAttribute('maxlength')")
    await name.fill("A" * 65)
    await name.press("Enter")
    await expect(dialog.get_by_role("alert")).to_contain_text("at most 64 characters")
    await name.fill("Ann")
    await name.press("Enter")
    await expect(dialog).to_have_count(0)
    await expect(founder.page.locator(".you-name")).to_have_text("Ann")


async def test_a_group_with_topics_can_be_made_and_is_then_shown(founder: Visitor) -> None:
    ann, _bob, carl = await people(founder, "Ann", "Bob", "Carl")
    await founder.page.get_by_role("button", name="New group").click()
    dialog = form(founder, "New group")
    await dialog.get_by_role("textbox", name="Title").fill("Working groups")
    await expect(dialog.get_by_role("checkbox").first).to_have_accessible_name(
        "Ann you, the owner"
    )
    await dialog.get_by_role("checkbox", name="Carl").check()
    await dialog.get_by_role("combobox", name="The desk").select_option(
        "administrator that may pin messages"
    )
    await dialog.get_by_role("button", name="Make the group").click()
    await expect(founder.thread.get_by_role("heading", name=TOPICS[0])).to_be_visible()
    for topic in TOPICS:
        await expect(founder.page.locator("#places .place", has_text=topic)).to_be_visible()
    group = (await founder.stage.sandbox.chats())[-1]
    assert [(each.id, each.status) for each in group.members] == [
        (ann, "creator"),
        (carl, "member"),
    ]
    assert (group.forum, group.bot, group.rights) == (True, "administrator", ["can_pin_messages"])
    assert [each.name for each in group.topics] == TOPICS


async def test_a_group_without_topics_can_be_made(founder: Visitor) -> None:
    await people(founder, "Ann")
    await founder.page.get_by_role("button", name="New group").click()
    dialog = form(founder, "New group")
    await dialog.get_by_role("textbox", name="Title").fill("Corridor")
    await dialog.get_by_role("checkbox", name="Forum with topics").uncheck()
    await expect(dialog.get_by_role("textbox", name="Topics, one name a line")).to_be_hidden()
    await dialog.get_by_role("textbox", name="Title").press("Enter")
    await expect(founder.thread.get_by_role("heading", name="Corridor")).to_be_visible()
    group = (await founder.stage.sandbox.chats())[-1]
    assert (group.forum, group.bot, group.topics) == (False, "member", [])


async def test_a_forum_without_topics_or_with_a_topic_name_that_is_too_long_is_not_made(
    founder: Visitor,
) -> None:
    await people(founder, "Ann")
    await founder.page.get_by_role("button", name="New group").click()
    dialog = form(founder, "New group")
    await dialog.get_by_role("textbox", name="Title").fill("Working groups")
    for names, reason in (("\n  \n", "at least one topic"), ("N" * 129, "at most 128 letters")):
        await dialog.get_by_role("textbox", name="Topics, one name a line").fill(names)
        await dialog.get_by_role("button", name="Make the group").click()
        await expect(dialog.get_by_role("alert")).to_contain_text(reason)
    assert [each.type for each in await founder.stage.sandbox.chats()] == ["private"]


async def test_people_can_be_added_to_and_removed_from_a_group_in_the_header_of_its_thread(
    founder: Visitor,
) -> None:
    ann, bob = await people(founder, "Ann", "Bob")
    members = founder.page.get_by_role("button", name="Who is in this group")
    await expect(members).to_be_hidden()
    group = await founder.stage.sandbox.chat("Corridor", [ann])
    await founder.page.locator("#places .place", has_text="Corridor").click()
    await members.click()
    dialog = form(founder, "Corridor")
    await expect(dialog.get_by_role("checkbox", name="Ann owner")).to_be_disabled()
    await expect(dialog).to_contain_text("The desk: member.")
    others = dialog.get_by_role("checkbox", name="Bob")
    await others.check()
    await expect(founder.thread.locator(".thread-about")).to_have_text("2 members")
    await founder.stage.sandbox.leave(bob, group.id)
    await expect(others).not_to_be_checked()
    await others.check()
    await others.uncheck()
    await expect(founder.thread.locator(".thread-about")).to_have_text("1 member")


async def test_a_person_who_leaves_the_shown_group_is_then_shown_the_private_chat(
    founder: Visitor,
) -> None:
    ann, bob = await people(founder, "Ann", "Bob")
    await founder.stage.sandbox.chat("Corridor", [bob, ann])
    await founder.page.locator("#places .place", has_text="Corridor").click()
    await founder.page.get_by_role("button", name="Who is in this group").click()
    await form(founder, "Corridor").get_by_role("checkbox", name="Ann").click()
    await expect(founder.page.get_by_role("dialog")).to_have_count(0)
    await expect(founder.thread.get_by_role("heading", name="Greffier")).to_be_visible()
    await expect(founder.page.locator("#places .place")).to_have_count(1)


async def views(founder: Visitor) -> AsyncIterator[str]:
    """Open the forms that add people or groups, one by one; yield the name of each view."""
    page = founder.page
    await expect(page.get_by_role("region", name="Nobody takes part yet")).to_be_visible()
    yield "welcome"
    await page.get_by_role("button", name="Add a person").click()
    yield "person"
    await form(founder, "Add a person").get_by_role("textbox", name="Name").fill("Ann")
    await page.keyboard.press("Enter")
    await expect(founder.composer).to_be_visible()
    if founder.narrow:
        await page.get_by_role("button", name="Back").click()
    await page.locator("button.you").click()
    yield "people"
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="New group").click()
    yield "group"
    await form(founder, "New group").get_by_role("textbox", name="Title").fill("Working groups")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Who is in this group").click()
    await expect(form(founder, "Working groups")).to_be_visible()
    yield "members"


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_the_forms_that_add_people_and_groups_are_accessible(
    founder: Visitor, size: tuple[int, int], dark: bool
) -> None:
    # Reduced motion ends the animations, so that the final state of each form is checked.
    await founder.page.emulate_media(reduced_motion="reduce")
    grave, wide = {}, {}
    async for view in views(founder):
        grave[view] = await faults_of(founder.page, CONTRAST if dark else None)
        wide[view] = await founder.page.evaluate("document.documentElement.scrollWidth")
    assert {name: found for name, found in grave.items() if found} == {}
    assert {name: width for name, width in wide.items() if width > size[0]} == {}

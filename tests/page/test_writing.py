"""Tests of writing on the page: commands, talk, replies, forwards, edits and drafts."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from sandbox.scenario.stage import Stage
from tests.page.accessibility import faults_of
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_command_is_answered_with_a_card(visitor: Visitor) -> None:
    await visitor.opens("A-hum", "HUM")
    await visitor.writes("/action B: List the crossing points by 26 Jul 12:00")
    card = visitor.card("List the crossing points").and_(
        visitor.page.locator(".message:has(.keys)")
    )
    await expect(card).to_contain_text("Action, awaiting acceptance")
    await expect(card).to_contain_text("due Sat 26 Jul, 12:00 UTC")


async def test_the_desk_does_not_answer_talk(visitor: Visitor, quiet: Stage) -> None:
    before = len(await quiet.sandbox.ledger())
    await visitor.opens("A-hum", "POL")
    await visitor.writes("Good morning to everybody.")
    await expect(visitor.card("Good morning to everybody.")).to_be_visible()
    await quiet.rests()
    assert len(await quiet.sandbox.ledger()) == before
    await expect(visitor.messages.last).to_contain_text("Good morning to everybody.")


async def test_a_typed_slash_lists_the_commands_that_the_chosen_person_may_use(
    visitor: Visitor,
) -> None:
    await visitor.opens("B-hum")
    await visitor.composer.press_sequentially("/")
    offered = visitor.page.get_by_role("listbox", name="Commands").get_by_role("option")
    await expect(offered.filter(has_text="/action")).to_be_visible()
    await expect(offered.filter(has_text="/accredit")).to_have_count(0)
    await visitor.becomes("S-sec")
    await visitor.goes_to("S-sec")
    await visitor.composer.press_sequentially("/")
    await expect(offered.filter(has_text="/accredit")).to_be_visible()


async def test_typing_shortens_the_list_of_commands_and_tab_completes_the_command(
    visitor: Visitor,
) -> None:
    await visitor.opens("B-hum")
    await visitor.composer.press_sequentially("/rem")
    offered = visitor.page.get_by_role("listbox", name="Commands").get_by_role("option")
    await expect(offered).to_have_count(1)
    await visitor.composer.press("Tab")
    await expect(visitor.composer).to_have_value("/remind ")


async def test_a_reply_shows_the_message_that_it_replies_to(
    visitor: Visitor, quiet: Stage
) -> None:
    await quiet.writes("A-mil", "Which road is meant?", "MIL")
    await visitor.opens("B-mil", "MIL")
    await visitor.chooses("Which road is meant?", "Reply")
    await visitor.writes("The northern one.")
    answer = visitor.card("The northern one.")
    await expect(answer).to_contain_text("Which road is meant?")
    await expect(answer).to_contain_text("A-mil")


async def test_the_desk_does_nothing_about_a_forwarded_message_that_contains_a_command(
    visitor: Visitor, quiet: Stage
) -> None:
    await visitor.opens("A-head", "POL")
    await visitor.writes("A draft to think about: /action B: Open the road by 26 Jul 12:00")
    before = len(await quiet.sandbox.ledger())
    await visitor.chooses("A draft to think about", "Forward")
    await visitor.page.get_by_role("dialog").get_by_role("button", name="Humanitarian").click()
    await visitor.goes_to("A-head", "HUM")
    forwarded = visitor.card("A draft to think about")
    await expect(forwarded).to_contain_text("Forwarded from A-head")
    await quiet.rests()
    assert len(await quiet.sandbox.ledger()) == before


async def test_a_message_that_its_author_edits_is_marked_as_edited(visitor: Visitor) -> None:
    await visitor.opens("M-conv", "POL")
    await visitor.writes("The session begins at ten.")
    await visitor.chooses("The session begins at ten.", "Edit")
    box = visitor.page.get_by_role("dialog")
    assert await faults_of(visitor.page) == []
    await box.get_by_role("textbox").fill("The session begins at eleven.")
    await box.get_by_role("button", name="Save").click()
    await expect(visitor.card("The session begins at eleven.").locator(".edited")).to_be_visible()


async def test_an_unsent_draft_is_kept_for_the_person_who_wrote_it(visitor: Visitor) -> None:
    await visitor.opens("A-hum", "POL")
    await visitor.composer.fill("An unfinished thought")
    await visitor.becomes("B-hum")
    await expect(visitor.composer).to_have_value("")
    await visitor.becomes("A-hum")
    await expect(visitor.composer).to_have_value("An unfinished thought")


async def test_a_refusal_is_shown_only_to_the_person_whose_command_was_refused(
    visitor: Visitor,
) -> None:
    await visitor.opens("B-hum", "HUM")
    await visitor.writes("/action A: Provide the list by 03/07")
    await expect(visitor.row("B-hum")).to_contain_text("Not recorded")
    await visitor.goes_to("B-hum")
    await expect(visitor.card("03/07")).to_contain_text("can be read two ways")
    await visitor.becomes("A-hum")
    await visitor.goes_to("A-hum")
    await expect(visitor.messages.filter(has_text="03/07")).to_have_count(0)

"""Tests of the page's faults: a blocked desk, a closed topic, lost answers."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from sandbox.scenario.stage import Stage
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_secretariat_gets_a_message_if_the_desk_is_blocked_by_a_person(
    traveller: Visitor, moving: Stage
) -> None:
    await traveller.opens("M-mil")
    await traveller.writes("/remind Read the minutes +1h")
    await moving.rests()
    await traveller.flips("M-mil blocks the desk", on=True)
    await expect(traveller.composer).to_be_hidden()
    await expect(traveller.thread).to_contain_text("M-mil has blocked the desk.")
    await moving.sandbox.advance(3600)
    await traveller.becomes("S-duty")
    await traveller.goes_to("S-duty")
    await expect(traveller.card("M-mil cannot be reached in private.")).to_be_visible()
    await traveller.becomes("M-mil")
    await traveller.goes_to("M-mil")
    await traveller.page.get_by_role("button", name="Unblock").click()
    await expect(traveller.composer).to_be_visible()


async def test_a_message_for_a_closed_topic_is_sent_when_the_topic_is_opened_again(
    traveller: Visitor, moving: Stage
) -> None:
    await traveller.opens("S-sec", "POL")
    await traveller.flips("The topic Political is closed", on=True)
    await moving.says("S-sec", "/notice POL The hall is open from nine.")
    await traveller.becomes("S-duty")
    await traveller.goes_to("S-duty")
    await expect(traveller.card("Held for Political group")).to_be_visible()
    await traveller.goes_to("S-duty", "POL")
    await expect(traveller.messages.filter(has_text="The hall is open")).to_have_count(0)
    await traveller.flips("The topic Political is closed", on=False)
    await expect(traveller.card("The hall is open from nine.")).to_be_visible()


async def test_members_cannot_write_in_a_closed_topic_and_the_page_says_why(
    traveller: Visitor, moving: Stage
) -> None:
    await traveller.opens("A-mil", "MIL")
    await traveller.flips("The topic Military is closed", on=True)
    await expect(traveller.thread).to_contain_text("This topic is closed.")
    await expect(traveller.composer).to_be_hidden()
    await traveller.flips("The topic Military is closed", on=False)
    await expect(traveller.composer).to_be_visible()


async def test_a_message_whose_answers_are_lost_is_repeated_once_and_then_parked(
    traveller: Visitor, moving: Stage
) -> None:
    await traveller.opens("A-head")
    await traveller.flips("Answers to sends are lost", on=True)
    await traveller.writes("/my")
    await expect(traveller.card("Repeat: the first copy may also have arrived.")).to_be_visible(
        timeout=30_000
    )
    await moving.rests()
    await traveller.flips("Answers to sends are lost", on=False)
    await traveller.becomes("S-sec")
    await traveller.goes_to("S-sec")
    await traveller.writes("/parked")
    await expect(
        traveller.card("Sent twice without an answer: it may have arrived.")
    ).to_be_visible()
    await traveller.presses("private chat of A-head", "It arrived")
    await expect(traveller.popup.or_(traveller.messages).last).to_contain_text("recorded")


async def test_the_switch_that_closes_a_topic_is_enabled_only_if_a_topic_is_open(
    traveller: Visitor, moving: Stage
) -> None:
    await traveller.opens("A-mil")
    await traveller.turns_to("Faults")
    closing = traveller.page.get_by_role("switch", name="topic")
    await expect(closing).to_be_disabled()
    await expect(closing).to_have_accessible_description("Open a group’s thread first.")
    await traveller.goes_to("A-mil", "MIL")
    await expect(closing).to_have_accessible_name("The topic Military is closed")
    await expect(closing).to_be_enabled()

"""Shared items: each delegation has a line on the card; all lines must close."""

from __future__ import annotations

import pytest

from tests.handlers.letters import card, card_after
from tests.room import Room

FOR_BOTH = "/action A+B: Exchange lists of agenda items by 28 Jul 12:00"
WITH_OTHER = "/action A+B: Exchange lists of agenda items by 28 Jul 12:00"


async def test_a_shared_item_has_a_line_for_each_delegation_and_closes_with_the_last_line(
    room: Room,
) -> None:
    [first, *_] = await room.says("M-conv", FOR_BOTH, "POL")
    assert first.text == (
        "POL-A1 · Action, awaiting acceptance\nExchange lists of agenda items\n"
        "Delegation A · awaiting acceptance\nDelegation B · awaiting acceptance\n"
        "Due Mon 28 Jul, 12:00 UTC\nProposed by the facilitator, 24 Jul, 08:00 UTC"
    )
    half = await card_after(room, "A-head", "Accept")
    assert half.text.splitlines()[2:4] == [
        "Delegation A · open",
        "Delegation B · awaiting acceptance",
    ]
    assert list(half.buttons) == [
        "Accept", "Accept with another date", "Decline",
        "Report done", "Progress", "Ask for a new date", "History",
    ]  # fmt: skip
    both = await card_after(room, "B-head", "Accept")
    assert both.text.splitlines()[0] == "POL-A1 · Action"
    await room.presses("A-head", "Report done")
    partly = await card_after(room, "M-conv", "Confirm")
    assert partly.text.splitlines()[:4] == [
        "POL-A1 · Action", "Exchange lists of agenda items",
        "Delegation A · closed", "Delegation B · open",
    ]  # fmt: skip
    await room.presses("B-head", "Report done")
    closed = await card_after(room, "M-conv", "Confirm")
    assert closed.text.splitlines()[0] == "POL-A1 · Action, closed"
    assert list(closed.buttons) == ["History"]


async def test_the_order_of_the_delegations_on_cards_alternates_with_the_item_number(
    room: Room,
) -> None:
    [first, *_] = await room.says("M-conv", FOR_BOTH, "POL")
    await room.after(minutes=10)
    [second, *_] = await room.says("M-conv", FOR_BOTH, "POL")
    assert [each.text.splitlines()[2][:12] for each in (first, second)] == [
        "Delegation A", "Delegation B",
    ]  # fmt: skip


async def test_a_card_that_needs_an_answer_of_a_delegation_is_sent_with_a_sound(
    room: Room,
) -> None:
    [drawn, *_] = await room.says("A-hum", WITH_OTHER, "HUM")
    assert not drawn.letter.silent


async def test_after_one_delegation_presses_a_button_the_others_button_still_works(
    room: Room,
) -> None:
    [drawn, *_] = await room.says("M-conv", FOR_BOTH, "POL")
    await room.receives(
        room.press("A-head", "Accept", drawn), room.press("B-head", "Accept", drawn)
    )
    assert room.popped == "POL-A1 accepted, 08:00 UTC."
    async with room.records() as records:
        assert [line[4] for line in room.rows("action_lines")] == ["open", "open"]
        assert await records.timers.next() is not None


async def test_a_proposers_own_line_of_a_shared_item_closes_without_a_confirmation(
    room: Room,
) -> None:
    [drawn, *_] = await room.says("A-hum", WITH_OTHER, "HUM")
    assert drawn.text.splitlines()[0] == "HUM-A1 · Action, awaiting acceptance"
    done = card(await room.says("A-hum", "/done HUM-A1 Sent.", "HUM"))
    assert done.text.splitlines()[2:6] == [
        "Delegation A · closed", "Delegation B · awaiting acceptance",
        "Closed 24 Jul, 08:00 UTC · reported done by Delegation A", "Sent.",
    ]  # fmt: skip


async def test_a_new_date_of_a_shared_item_needs_the_agreement_of_the_other_delegation(
    room: Room,
) -> None:
    await room.says("A-hum", WITH_OTHER, "HUM")
    await room.presses("B-hum", "Accept")
    asked = card(await room.says("A-hum", "/date HUM-A1 26 Jul 09:00", "HUM"))
    assert "Due Mon 28 Jul, 12:00 UTC" in asked.text
    assert "Delegation A asks for Sat 26 Jul, 09:00 UTC" in asked.text
    assert await room.presses("A-hum", "Agree") == []
    assert room.popped == "This button is for Delegation B."
    [told] = await room.says("A-hum", "/agree HUM-A1", "HUM")
    assert told.text == "Not recorded (/agree HUM-A1): this is for Delegation B."
    agreed = await card_after(room, "B-hum", "Agree")
    assert "Due Sat 26 Jul, 09:00 UTC" in agreed.text
    assert "Date moved once, from 28 Jul, 12:00 UTC" in agreed.text


async def test_date_requests_of_two_delegations_have_separate_buttons_on_the_card(
    room: Room,
) -> None:
    await room.says("M-conv", FOR_BOTH, "POL")
    await room.says("A-head", "/date POL-A1 29 Jul 09:00", "POL")
    asked = card(await room.says("B-head", "/date POL-A1 30 Jul 09:00", "POL"))
    assert list(asked.buttons)[:4] == [
        "Agree · Delegation A", "Keep the date · Delegation A",
        "Agree · Delegation B", "Keep the date · Delegation B",
    ]  # fmt: skip
    [told] = await room.says("M-conv", "/agree POL-A1", "POL")
    assert list(told.buttons) == ["Agree · Delegation A", "Agree · Delegation B"]
    agreed = await card_after(room, "M-conv", "Agree · Delegation B")
    assert "Due Wed 30 Jul, 09:00 UTC" in agreed.text
    assert "Delegation A asks for Tue 29 Jul, 09:00 UTC" in agreed.text
    assert list(agreed.buttons)[:2] == ["Agree", "Keep the date"]
    kept = card(await room.says("M-conv", "/keep POL-A1 а", "POL"))
    assert kept.text.splitlines()[2:4] == [
        "Delegation A · awaiting acceptance",
        "Delegation B · open",
    ]


async def test_a_shared_item_closes_when_one_line_is_declined_and_the_other_closed(
    room: Room,
) -> None:
    await room.says("M-conv", FOR_BOTH, "POL")
    await room.says("A-head", "/decline POL-A1 Not ours.", "POL")
    await room.presses("B-head", "Accept")
    await room.presses("B-head", "Report done")
    closed = await card_after(room, "M-conv", "Confirm")
    assert closed.text.splitlines()[0] == "POL-A1 · Action, closed"
    assert "Not taken up by Delegation A, 24 Jul, 08:00 UTC\nNot ours." in closed.text
    async with room.records() as records:
        assert await records.boards.count(["POL"]) == 0


async def test_both_delegations_can_report_with_the_buttons_of_one_past_due_notice(
    room: Room,
) -> None:
    await room.says("M-conv", "/action A+B: Exchange lists by +1h", "POL")
    await room.presses("A-head", "Accept")
    await room.presses("B-head", "Accept")
    said = await room.after(hours=4)
    notice = [each for each in said if each.to == "POL"][-1]
    assert "Delegation A, Delegation B · was due" in notice.text
    for who in ("B-head", "A-head"):
        await room.presses(who, "Report done", notice)
        assert room.popped == "POL-A1: reported done, 12:00 UTC."


async def test_the_buttons_of_a_past_due_notice_still_work_after_progress_was_noted(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Send the list by +1h", "HUM")
    said = await room.after(hours=4)
    notice = [each for each in said if each.to == "HUM"][-1]
    await room.says("A-hum", "/progress HUM-A1 Nearly there", "HUM")
    await room.presses("A-hum", "Report done", notice)
    assert room.popped == "HUM-A1: reported done, 12:00 UTC."


@pytest.mark.parametrize("first", ["A-head", "B-head"])
async def test_after_one_delegation_has_reported_only_the_other_gets_due_notices(
    room: Room, first: str
) -> None:
    await room.says("M-conv", FOR_BOTH, "POL")
    for who in ("A-head", "B-head"):
        await room.presses(who, "Accept")
    await room.says(first, "/done POL-A1", "POL")
    other = "B" if first == "A-head" else "A"
    said = await room.after(hours=99)
    thread = [each for each in said if each.to == "POL"]
    assert [each.text.splitlines()[2] for each in thread[:2]] == [f"Delegation {other}"] * 2
    assert {each.to for each in said} == {"POL", f"{other}-head"}


@pytest.mark.parametrize(("first", "other"), [("A-head", "B-head"), ("B-head", "A-head")])
async def test_if_a_third_party_proposed_an_item_each_delegation_may_confirm_the_others_line(
    room: Room, first: str, other: str
) -> None:
    await room.says("M-conv", FOR_BOTH, "POL")
    for who in (first, other):
        await room.presses(who, "Accept")
    told = await room.says(first, "/done POL-A1 List sent.", "POL")
    assert {each.to for each in told if each.text.startswith("Answer awaited")} == {
        other, "M-conv",
    }  # fmt: skip
    assert await room.presses(first, "Confirm") == []
    assert room.popped == f"This button is for Delegation {other[0]} or the facilitator."
    half = await card_after(room, other, "Confirm")
    assert room.popped == "POL-A1: the report is confirmed."
    assert half.text.splitlines()[0] == "POL-A1 · Action"
    assert f"Delegation {first[0]} · closed" in half.text
    told = await room.says(other, "/done POL-A1", "POL")
    assert {each.to for each in told if each.text.startswith("Answer awaited")} == {
        first, "M-conv",
    }  # fmt: skip
    closed = await card_after(room, first, "Confirm")
    assert room.popped == "POL-A1: confirmed and closed."
    assert closed.text.splitlines()[0] == "POL-A1 · Action, closed"


async def test_a_delegation_that_has_not_accepted_a_shared_item_cannot_confirm_a_report(
    room: Room,
) -> None:
    await room.says("M-conv", FOR_BOTH, "POL")
    await room.presses("A-head", "Accept")
    await room.says("A-head", "/done POL-A1", "POL")
    [told] = await room.says("B-head", "/confirm POL-A1", "POL")
    assert told.text == "Not recorded (/confirm POL-A1): this is for the facilitator."


async def test_a_delegation_that_proposed_a_shared_item_is_the_only_one_to_confirm_reports(
    room: Room,
) -> None:
    await room.says("A-hum", WITH_OTHER, "HUM")
    await room.presses("B-hum", "Accept")
    await room.says("A-hum", "/done HUM-A1", "HUM")
    [told] = await room.says("B-hum", "/confirm HUM-A1", "HUM")
    assert told.text == "Not recorded (/confirm HUM-A1): this is for Delegation A."


async def test_the_command_my_lists_a_report_for_everybody_who_may_confirm_it(room: Room) -> None:
    await room.says("M-conv", FOR_BOTH, "POL")
    for who in ("A-head", "B-head"):
        await room.presses(who, "Accept")
    await room.says("A-head", "/done POL-A1", "POL")
    for who, confirms in (("A-head", False), ("B-head", True), ("M-conv", True)):
        [board] = await room.says(who, "/my")
        assert ("To confirm" in board.text) is confirms

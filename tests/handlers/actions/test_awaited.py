"""The desk sends a private message to the people whose answer on an item is awaited."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.room import Room, at


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Answer awaited: Delegation A"),
        ("ru", "Ожидается ответ: Делегация A"),
        ("uk", "Очікується відповідь: Делегація A"),
        ("tr", "Cevabı beklenen: A Heyeti"),
    ],
)
async def test_a_request_for_another_date_is_sent_to_the_proposer_in_private(
    room: Room, language: str, title: str
) -> None:
    await room.person("A-hum", language=language)
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    said = await room.says("B-hum", "/date HUM-A1 26 Jul 09:00 In transit.", "HUM")
    [told] = [each for each in said if each.to == "A-hum"]
    assert told.text.splitlines()[0] == title
    assert len(told.buttons) == 3


async def test_the_proposer_can_agree_to_another_date_by_a_button_in_the_private_chat(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    said = await room.says("B-hum", "/date HUM-A1 26 Jul 09:00", "HUM")
    [told] = [each for each in said if each.to == "A-hum"]
    [card, _] = await room.presses("A-hum", "Agree", told)
    assert (card.to, room.popped) == ("HUM", "HUM-A1: the new date stands.")


async def test_a_report_is_sent_in_private_to_the_delegation_that_has_to_confirm_it(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    said = await room.says("B-hum", "/done HUM-A1 120 a day", "HUM")
    [told] = [each for each in said if each.to == "A-hum"]
    assert list(told.buttons)[:2] == ["Confirm", "Not yet"]


async def test_a_report_on_ones_own_item_is_sent_to_nobody_in_private(room: Room) -> None:
    await room.says("A-hum", "/action Count by 25 Jul 12:00", "HUM")
    said = await room.says("A-hum", "/done HUM-A1", "HUM")
    assert [each.to for each in said if each.to != "HUM"] == []


async def test_a_request_held_in_quiet_hours_is_not_sent_if_it_was_answered_in_the_meantime(
    room: Room,
) -> None:
    for number in (1, 2):
        await room.says("A-hum", f"/action B: Confirm row {number} by 30 Jul 12:00", "HUM")
        await room.says("B-hum", f"/accept HUM-A{number}", "HUM")
    await room.after(until=datetime(2025, 7, 24, 22, tzinfo=UTC))
    for number in (1, 2):
        said = await room.says("B-hum", f"/done HUM-A{number}", "HUM")
        assert [each for each in said if each.to == "A-hum"] == []
    await room.says("A-hum", "/confirm HUM-A1", "HUM")
    said = await room.after(until=datetime(2025, 7, 25, 3, tzinfo=UTC))
    [told] = [each for each in said if each.to == "A-hum"]
    assert "HUM-A2" in told.text


async def test_buttons_that_answer_the_other_side_come_before_buttons_for_ones_own_line(
    room: Room,
) -> None:
    await room.says("M-conv", "/action A+B: Exchange lists by 25 Jul 12:00", "HUM")
    for who in ("A-hum", "B-hum"):
        await room.says(who, "/accept HUM-A1", "HUM")
    said = await room.says("B-hum", "/done HUM-A1", "HUM")
    told = {each.to: list(each.buttons) for each in said if each.to in {"A-hum", "M-conv"}}
    assert told == {
        "A-hum": [
            "Confirm", "Not yet", "Report done", "Progress", "Ask for a new date",
            "Ask the facilitator",
        ],
        "M-conv": ["Confirm", "Not yet"],
    }  # fmt: skip


async def test_a_delegation_can_answer_a_date_request_before_it_has_accepted_the_item(
    room: Room,
) -> None:
    await room.says("A-hum", "/action A+B+O: Exchange lists by 25 Jul 12:00", "HUM")
    said = await room.says("A-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    [told] = [each for each in said if each.to == "B-hum"]
    assert list(told.buttons) == [
        "Agree", "Keep the date", "Accept", "Accept with another date", "Decline",
        "Ask the facilitator",
    ]  # fmt: skip


@pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])
async def test_a_new_item_is_sent_in_private_to_the_point_of_contact_who_can_accept_it_there(
    room: Room, own: str, other: str
) -> None:
    said = await room.says(f"{own}-hum", f"/action {other}: Confirm it by 25 Jul 12:00", "HUM")
    card, told = said
    assert (card.to, told.to) == ("HUM", f"{other}-hum")
    assert told.text.splitlines()[:2] == [
        f"Answer awaited: Delegation {other}", "HUM-A1 · Action, awaiting acceptance",
    ]  # fmt: skip
    assert list(told.buttons) == [
        "Accept", "Accept with another date", "Decline", "Ask the facilitator",
    ]  # fmt: skip
    edited, *_ = await room.presses(f"{other}-hum", "Accept", told)
    assert (edited.to, room.popped) == ("HUM", "HUM-A1 accepted, 08:00 UTC.")


async def test_a_new_item_is_sent_to_the_heads_if_the_delegation_has_no_point_of_contact(
    room: Room,
) -> None:
    said = await room.says("M-conv", "/action A+B: Exchange lists by 25 Jul 12:00", "POL")
    assert [each.to for each in said] == ["POL", "A-head", "B-head"]


async def test_a_new_item_of_ones_own_delegation_is_sent_to_nobody_in_private(room: Room) -> None:
    said = await room.says("A-hum", "/action Count by 25 Jul 12:00", "HUM")
    assert [each.to for each in said] == ["HUM"]


@pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])
async def test_a_request_to_withdraw_is_sent_in_private_to_those_who_must_agree(
    room: Room, own: str, other: str
) -> None:
    await room.says(f"{own}-hum", f"/action {other}: Confirm it by 25 Jul 12:00", "HUM")
    await room.says(f"{other}-hum", "/accept HUM-A1", "HUM")
    said = await room.says(f"{own}-hum", "/withdraw HUM-A1", "HUM")
    [told] = [each for each in said if each.to == f"{other}-hum"]
    assert told.text.splitlines()[0] == f"Answer awaited: Delegation {other}"
    assert {"Agree to withdraw", "Keep the item"} <= {*told.buttons}


async def test_a_second_thing_to_answer_about_the_same_item_is_told_too(room: Room) -> None:
    await room.says("A-hum", "/action A+B: Confirm it by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("A-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    said = await room.says("A-hum", "/withdraw HUM-A1", "HUM")
    assert [each.to for each in said if each.text.startswith("Answer awaited")] == ["B-hum"]


async def test_a_correction_of_an_item_does_not_drop_what_quiet_hours_hold(room: Room) -> None:
    await room.after(until=datetime(2025, 7, 24, 22, tzinfo=UTC))
    said = await room.says("A-hum", "/action B: Confirm it by 30 Jul 12:00", "HUM")
    assert [each.to for each in said] == ["HUM"]
    await room.says("A-hum", "/correct HUM-A1 Confirm all of it by 31 Jul 12:00", "HUM")
    said = await room.after(until=datetime(2025, 7, 25, 3, tzinfo=UTC))
    [told] = [each for each in said if each.to == "B-hum"]
    assert told.text.splitlines()[:3] == [
        "Answer awaited: Delegation B", "HUM-A1 · Action, awaiting acceptance",
        "Confirm all of it",
    ]  # fmt: skip


async def test_a_new_item_is_told_after_quiet_hours_if_its_acceptance_was_taken_back(
    room: Room,
) -> None:
    # The quiet hours end at 02:00 UTC.
    await room.after(until=datetime(2025, 7, 25, 1, 57, tzinfo=UTC))
    await room.says("A-hum", "/action B: Confirm it by 30 Jul 12:00", "HUM")
    await room.says("B-head", "/accept HUM-A1")
    said = await room.after(minutes=6)
    assert [each for each in said if each.to == "B-hum"] == []
    said = [*await room.says("B-head", "/undo HUM-A1"), *await room.after(minutes=1)]
    [told] = [each for each in said if each.to == "B-hum"]
    assert told.text.splitlines()[0] == "Answer awaited: Delegation B"


@pytest.mark.parametrize(
    ("language", "due"),
    [
        ("en", "For Delegation B · was due Thu 24 Jul, 22:00 UTC"),
        ("ru", "срок был: чт 24 июля, 22:00 UTC"),
        ("uk", "строк був: чт 24 липня, 22:00 UTC"),
        ("tr", "(süre doldu)"),
    ],
)
async def test_a_request_that_comes_after_the_due_time_says_that_the_item_was_due(
    room: Room, language: str, due: str
) -> None:
    await room.person("B-hum", language=language)
    await room.after(until=at(24, 21))
    await room.says("A-hum", "/action B: Count the tents by 24 Jul 22:00", "HUM")
    said = await room.after(until=at(25, 6))
    [told] = [each for each in said if each.to == "B-hum" and "Count the tents" in each.text]
    assert due in told.text
    [shown] = await room.says("B-hum", "/show HUM-A1")
    assert due in shown.text


async def test_an_item_of_several_that_was_reported_in_time_is_not_called_past(
    room: Room,
) -> None:
    await room.says("A-hum", "/action A+B: Count the tents by 24 Jul 10:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/done HUM-A1 counted", "HUM")
    await room.after(hours=3)
    [shown] = await room.says("A-hum", "/show HUM-A1")
    assert "Was due Thu 24 Jul, 10:00 UTC" in shown.text
    await room.says("A-hum", "/done HUM-A1 counted", "HUM")
    [shown] = await room.says("A-hum", "/show HUM-A1")
    assert "\nDue Thu 24 Jul, 10:00 UTC" in shown.text

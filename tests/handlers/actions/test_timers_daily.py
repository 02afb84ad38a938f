"""Daily notices of items that are due without delay; private notices that are snoozed."""

from __future__ import annotations

import pytest

from tests.handlers.letters import first_lines
from tests.room import Room, at


async def test_an_item_due_without_delay_has_one_notice_a_day_until_it_is_reported(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Admit the convoy by without delay", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    said = await room.after(hours=50)
    assert first_lines(said) == [
        ("25 08:00", "HUM", "HUM-A1 · to be done without delay"),
        ("26 08:00", "HUM", "HUM-A1 · to be done without delay"),
    ]
    assert list(said[0].buttons) == ["Report done", "Progress", "Ask for a new date"]
    await room.says("B-hum", "/done HUM-A1", "HUM")
    assert await room.after(hours=50) == []


async def test_after_an_absence_of_four_days_daily_notices_continue_at_their_usual_hour(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Admit the convoy by without delay", "HUM")
    assert await room.sleeps(at(28, 23)) == []
    assert [each[0] for each in first_lines(await room.after(until=at(30, 12)))] == [
        "29 08:00", "30 08:00",
    ]  # fmt: skip


async def test_a_daily_notice_that_is_two_hours_late_is_sent_once(room: Room) -> None:
    await room.says("A-hum", "/action Admit the convoy by without delay", "HUM")
    [told] = await room.sleeps(at(26, 10))
    assert told.text.endswith("Prepared for 08:00 UTC, sent 10:00 UTC.")
    assert [each[0] for each in first_lines(await room.after(until=at(27, 12)))] == ["27 08:00"]


async def test_setting_a_due_date_ends_the_daily_notices_of_an_item_due_without_delay(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Admit the convoy by without delay", "HUM")
    said = await room.says("A-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    assert said[0].text.endswith("Date moved once, from without delay")
    said = await room.after(until=at(25, 13))
    assert [each for each in first_lines(said) if each[1] == "HUM"] == [
        ("25 12:00", "HUM", "HUM-A1 · due in 24 h, Sat 26 Jul, 12:00 UTC")
    ]


# Private notices that are snoozed.


@pytest.mark.parametrize(
    ("label", "when"),
    [("Snooze 1 h", "24 11:00"), ("4 h", "24 14:00"), ("Tomorrow 09:00", "25 06:00")],
)
async def test_snoozing_a_private_notice_repeats_it_later_and_moves_no_other_notice(
    room: Room, label: str, when: str
) -> None:
    await room.says("A-hum", "/action Send the list by 24 Jul 12:00", "HUM")
    _, private = await room.after(hours=2)
    await room.receives(room.press("A-hum", label, private), room.press("A-hum", label, private))
    assert "The due time does not move." in room.popped
    said = first_lines(await room.after(until=at(25, 7)))
    assert [each[0] for each in said if each[1] == "HUM"] == ["24 12:00", "24 15:00"]
    private_times = [each[0] for each in said if each[1] == "A-hum"]
    assert sorted(private_times) == sorted(["24 12:00", "24 15:00", when])


async def test_a_snoozed_notice_of_an_item_due_without_delay_comes_at_the_chosen_time(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Admit the convoy by without delay", "HUM")
    await room.says("A-hum", "/snooze HUM-A1 1h")
    [told] = await room.after(hours=2)
    assert (told.to, told.text.splitlines()[0]) == ("A-hum", "HUM-A1 · to be done without delay")


async def test_a_snoozed_notice_is_not_sent_to_a_delegation_that_has_reported(room: Room) -> None:
    await room.says("M-conv", "/action A+B: Send the lists by 30 Jul 12:00", "HUM")
    for who in ("A-hum", "B-hum"):
        await room.says(who, "/accept HUM-A1", "HUM")
        await room.says(who, "/snooze HUM-A1 4h")
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert [each.to for each in await room.after(hours=5)] == ["B-hum"]


async def test_a_person_can_snooze_only_an_item_that_their_delegation_has_accepted(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Send the list by 30 Jul 12:00", "HUM")
    for who, told in (
        ("A-hum", "Not recorded (/snooze HUM-A1): this is for Delegation B."),
        ("B-hum", "Not recorded: HUM-A1 has not been accepted yet.\nSend: /accept HUM-A1"),
    ):
        [answer] = await room.says(who, "/snooze HUM-A1 1h")
        assert answer.text == told
    await room.says("B-hum", "/accept HUM-A1")
    for text in ("/snooze HUM-A1 2x", "/snooze HUM-A1"):
        [answer] = await room.says("B-hum", text)
        assert answer.text.endswith("For example: /snooze HUM-A1 30m, or 4h, 2d, tomorrow")

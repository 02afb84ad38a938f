"""Private reminders, which only their author sees: how to set, list and cancel them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.room import Room

NO_TIME = "Not recorded: there is no time.\nSend: /remind HUM-A1 tomorrow 07:00"


async def test_a_private_reminder_is_confirmed_in_utc_and_local_time_and_sent_in_quiet_hours(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    [told] = await room.says("B-hum", "/remind HUM-A1 tomorrow 04:00")
    assert told.text == "Reminder 1 · HUM-A1: Fri 25 Jul, 01:00 UTC (04:00 your time)"
    passed = await room.after(until=datetime(2025, 7, 25, 1, tzinfo=UTC))
    said = passed[-1]
    assert (said.to, said.text.splitlines()[0]) == ("B-hum", "Reminder 1")
    assert "HUM-A1 · Delegation B · Fri 25 Jul, 12:00 UTC" in said.text


async def test_the_text_of_a_private_reminder_is_shown_to_its_author_only_and_not_journalled(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind Call the capital +1h", "HUM")
    [said] = await room.after(hours=2)
    assert (said.to, said.text) == ("A-hum", "Reminder 1\nCall the capital")
    async with room.records() as records:
        for group in ("HUM", "DESK"):
            assert "capital" not in str([
                each.payload for each in await records.journal._page(group, 0, 1000)
            ])  # fmt: skip


async def test_the_list_of_reminders_has_buttons_to_cancel_and_change_each_reminder(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind One +1h")
    await room.says("A-hum", "/remind Two +2h")
    [listed] = await room.says("A-hum", "/remind list")
    assert [line.rstrip() for line in listed.text.splitlines()] == [
        "Your reminders", "1 · Thu 24 Jul, 09:00 UTC (12:00 your time)", "One",
        "2 · Thu 24 Jul, 10:00 UTC (13:00 your time)", "Two",
    ]  # fmt: skip
    assert list(listed.buttons) == ["Cancel 1", "Change 1", "Cancel 2", "Change 2"]
    await room.presses("A-hum", "Cancel 1")
    assert room.popped == "Reminder 1 is cancelled."
    await room.presses("A-hum", "Cancel 1")
    assert room.popped == "Not recorded: you have no reminder 1.\nSend: /remind list"
    assert [each.text for each in await room.after(hours=3)] == ["Reminder 2\nTwo"]
    [listed] = await room.says("A-hum", "/remind list")
    assert listed.text == "You have no reminders."


async def test_nobody_can_cancel_the_reminder_of_another_person(room: Room) -> None:
    await room.says("A-hum", "/remind One +1h")
    [told] = await room.says("B-hum", "/remind cancel 1")
    assert told.text == "Not recorded: you have no reminder 1.\nSend: /remind list"
    assert len(await room.after(hours=1)) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Call the capital", NO_TIME),
        ("tomorrow 07:00", NO_TIME),
        (
            "Call without delay",
            NO_TIME,
        ),
        ("POL-A1 +1h", ("Not recorded: there is no POL-A1.\n"
         "Send: /my or /status to see what there is.")),
        ("Call +380 44 123 45 67 +1h", ("Not recorded: the text contains a telephone number.\n"
         "Name the contact point by delegation and role.")),
    ],
)  # fmt: skip
async def test_a_reminder_without_time_or_text_or_with_wrong_content_is_refused(
    room: Room, text: str, told: str
) -> None:
    before = room.recorded()
    [answer] = await room.says("A-hum", f"/remind {text}")
    assert answer.text == told
    assert room.recorded() == before


async def test_the_command_remind_without_arguments_asks_for_text_and_time_and_shows_a_preview(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind")
    [when] = await room.says("A-hum", "Call the capital")
    assert list(when.buttons) == ["+1 h", "+2 h", "Tomorrow 09:00", "Every day 09:00", "Cancel"]
    [told] = await room.says("A-hum", "without delay")
    assert told.text.startswith("Not recorded: there is no time.")
    [preview] = await room.presses("A-hum", "+2 h")
    assert "Call the capital\nAt Thu 24 Jul, 10:00 UTC (13:00 your time)" in preview.text
    [told] = await room.presses("A-hum", "Enter")
    assert told.text == "Reminder 1: Thu 24 Jul, 10:00 UTC (13:00 your time)\nCall the capital"


async def test_a_reminder_sent_late_gives_its_planned_time(room: Room) -> None:
    await room.says("A-hum", "/remind Call the capital +1h")
    [said] = await room.sleeps(datetime(2025, 7, 24, 9, 20, tzinfo=UTC))
    assert said.text == ("Reminder 1\nCall the capital\nPrepared for 09:00 UTC, sent 09:20 UTC.")


async def test_a_reminder_gives_only_the_reference_of_an_item_the_person_may_no_longer_see(
    room: Room,
) -> None:
    await room.says("A-head", "/action MIL B: Mark the lane by 28 Jul 12:00")
    await room.says("A-head", "/remind MIL-A1 +1h")
    await room.person("A-head", groups=frozenset({"DEL"}))
    [said] = await room.after(hours=1)
    assert said.text == "Reminder 1\nMIL-A1"


async def test_a_suspended_or_revoked_person_gets_no_more_reminders(room: Room) -> None:
    for who in ("A-hum", "B-hum"):
        await room.says(who, "/remind Call the capital +1h")
    await room.says("S-sec", "/accredit suspend A-hum")
    await room.says("S-sec", "/accredit revoke B-hum")
    assert await room.after(hours=2) == []
    assert {row[7] for row in room.rows("reminders")} == {"cancelled"}


async def test_reminders_are_numbered_separately_for_each_person(room: Room) -> None:
    for who in ("A-hum", "B-hum"):
        [told] = await room.says(who, "/remind Call the capital +1h")
        assert told.text.startswith("Reminder 1:")


async def test_a_parked_reminder_that_the_secretariat_drops_is_no_longer_listed(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind Call the capital +1h")
    assert {each.to for each in await room.sleeps(datetime(2025, 7, 25, 9, tzinfo=UTC))} == {
        "S-duty"
    }
    await room.says("S-duty", "/parked")
    await room.presses("S-duty", "Drop")
    [listed] = await room.says("A-hum", "/remind list")
    assert listed.text == "You have no reminders."

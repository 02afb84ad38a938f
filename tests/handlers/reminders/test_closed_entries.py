"""Reminders about an entry end when the entry is closed."""

from __future__ import annotations

from tests.room import Room, at


async def test_closing_an_entry_cancels_all_reminders_about_the_entry(room: Room) -> None:
    await room.says("A-hum", "/action Mark the lane by 30 Jul 12:00", "HUM")
    await room.says("A-hum", "/remind HUM-A1 daily 09:00")
    await room.says("B-hum", "/remind HUM-A1 +2h")
    await room.after(until=at(24, 11))
    await room.says("B-hum", "/remind snooze 1 4h")
    await room.says("A-hum", "/done HUM-A1")
    assert [each for each in await room.after(until=at(31, 0)) if "Reminder" in each.text] == []
    assert [row[7] for row in room.rows("reminders")] == ["cancelled", "cancelled"]
    assert "reminder" not in {row[2] for row in room.rows("timers") if row[9] == "planned"}
    [answer] = await room.says("A-hum", "/remind HUM-A1 +1h")
    assert answer.text == "Not recorded (/remind HUM-A1): already closed, 24 Jul, 11:00 UTC"


async def test_a_reminder_is_cancelled_if_its_entry_is_closed_in_the_same_batch(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Mark the lane by 30 Jul 12:00", "HUM")
    await room.receives(
        room.user_input("A-hum", "/remind HUM-A1 +1h"), room.user_input("A-hum", "/done HUM-A1")
    )
    assert [each for each in await room.after(hours=3) if "Reminder" in each.text] == []


async def test_a_reminder_has_the_button_report_done_only_for_the_delegation_of_the_item(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Confirm it by 30 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    for who in ("A-hum", "B-hum"):
        await room.says(who, "/remind HUM-A1 +1h")
    a, b = await room.after(hours=1)
    rest = ["Snooze 1 h", "4 h", "Tomorrow 09:00", "Ask the facilitator"]
    assert list(a.buttons) == rest
    assert list(b.buttons) == ["Report done", *rest]
    await room.presses("B-hum", "Report done", b)
    assert room.popped.startswith("HUM-A1: reported done")

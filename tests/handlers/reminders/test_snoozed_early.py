"""A reminder that has not come yet is never brought forward by a snooze: the desk asks."""

from __future__ import annotations

import pytest

from tests.room import Room, at


async def test_a_snooze_before_the_time_changes_nothing_and_names_both_times(room: Room) -> None:
    await room.says("A-hum", "/remind Call the head 25 Jul 13:00")
    before = room.rows("reminders", "timers")
    [asked] = await room.says("A-hum", "/remind 1 snooze 1h")
    assert room.rows("reminders", "timers") == before
    assert asked.text.splitlines() == [
        "Reminder 1 comes Fri 25 Jul, 10:00 UTC (13:00 your time).",
        "Nothing is changed. When is it to come?",
    ]
    assert list(asked.buttons) == [
        "Fri 25 Jul, 11:00 UTC (14:00)",
        "Thu 24 Jul, 09:00 UTC (12:00)",
    ]


@pytest.mark.parametrize(
    ("label", "when"),
    [("Fri 25 Jul, 11:00 UTC (14:00)", at(25, 11)), ("Thu 24 Jul, 09:00 UTC (12:00)", at(24, 9))],
)
async def test_each_button_gives_the_reminder_that_time(
    room: Room, label: str, when: object
) -> None:
    await room.says("A-hum", "/remind Call the head 25 Jul 13:00")
    await room.says("A-hum", "/remind snooze 1 1h")
    await room.presses("A-hum", label)
    assert await room.next_due() == when


async def test_a_snooze_of_a_recurring_reminder_that_never_came_asks_too(room: Room) -> None:
    await room.says("A-hum", "/remind Standup daily 23:00")
    before = room.rows("timers")
    [asked] = await room.says("A-hum", "/remind snooze 1 1h")
    assert "Thu 24 Jul, 20:00 UTC" in asked.text
    assert room.rows("timers") == before


async def test_a_recurring_reminder_keeps_its_days_when_it_is_asked_about(room: Room) -> None:
    await room.says("A-hum", "/remind Standup daily 23:00")
    [asked] = await room.says("A-hum", "/remind snooze 1 1h")
    await room.presses("A-hum", next(iter(asked.buttons)))
    [listed] = await room.says("A-hum", "/remind list")
    assert "Daily" in listed.text


async def test_a_reminder_for_a_delegation_is_not_sent_early_to_one_of_them(room: Room) -> None:
    await room.says("A-head", "/remind to A: Standup 25 Jul 13:00")
    before = room.rows("timers")
    [asked] = await room.says("A-head", "/remind snooze 1 tomorrow")
    assert asked.text.startswith("Reminder 1 comes Fri 25 Jul, 10:00 UTC")
    assert room.rows("timers") == before


@pytest.mark.parametrize("language", ["ru", "uk", "tr"])
async def test_it_is_asked_in_each_language(room: Room, language: str) -> None:
    await room.person("A-hum", language=language)
    await room.says("A-hum", "/remind Call the head 25.07.2025 13:00")
    [asked] = await room.says("A-hum", "/remind snooze 1 1h")
    assert len(asked.buttons) == 2

"""Tests of lines in which a number may name a reminder, and of the text in a receipt."""

from __future__ import annotations

import pytest

from tests.room import Room


async def test_the_receipt_of_a_reminder_quotes_its_text(room: Room) -> None:
    [said] = await room.says("B-hum", "/remind call the field tomorrow 09:00")
    assert said.text == ("Reminder 1: Fri 25 Jul, 06:00 UTC (09:00 your time)\ncall the field")


async def test_a_number_that_may_name_a_reminder_is_asked_about(room: Room) -> None:
    await room.says("B-hum", "/remind call the field tomorrow 09:00")
    [asked] = await room.says("B-hum", "/remind 1 tomorrow 10:00")
    assert asked.text == (
        "Nothing is recorded yet: 1 can be the number of reminder 1 or the text of a new one.\n"
        "Press what is meant."
    )
    assert list(asked.buttons) == ["Change 1", 'New reminder: "1"']
    [said] = await room.presses("B-hum", "Change 1")
    assert said.text.startswith("Reminder 1: Fri 25 Jul, 07:00 UTC (10:00 your time)")
    [asked] = await room.says("B-hum", "/remind 1 every day 10:00")
    [said] = await room.presses("B-hum", 'New reminder: "1"')
    assert said.text.startswith("Reminder 2: ")
    assert said.text.endswith("\n1")
    [said] = await room.says("B-hum", "/remind 7 tomorrow 10:00")
    assert said.text.startswith("Reminder 3: ")


@pytest.mark.parametrize(
    "line", ["snooze 2h 1", "1 2h snooze", "2h 1 snooze", "отложить 2h 1", "2h 1 ertele"]
)
async def test_a_snooze_with_its_words_turned_round_is_refused_with_the_right_line(
    room: Room, line: str
) -> None:
    await room.says("B-hum", "/remind call the field tomorrow 09:00")
    [said] = await room.says("B-hum", f"/remind {line}")
    assert "/remind snooze 1 2h" in said.text
    assert len(room.rows("reminders")) == 1


@pytest.mark.parametrize("line", ["sil 1", "delete 1", "удалить 1", "видалити 1", "відмінити 1"])
async def test_other_words_for_cancel_are_read_alike(room: Room, line: str) -> None:
    await room.says("A-hum", "/remind Call the driver +1h")
    [told] = await room.says("A-hum", f"/remind {line}")
    assert told.text == "Reminder 1 is cancelled."


@pytest.mark.parametrize("line", ["cancel all", "cancel все", "скасувати всі", "hepsini iptal"])
async def test_a_step_on_all_reminders_names_the_list(room: Room, line: str) -> None:
    await room.says("A-hum", "/remind Call the driver +1h")
    [told] = await room.says("A-hum", f"/remind {line}")
    assert "/remind list" in told.text


@pytest.mark.parametrize(
    "words",
    [
        "at 09:00 tomorrow 08:00",
        "at 09:00 on Friday 08:00",
        "в 09:00 завтра в 08:00",
        "о 09:00 завтра о 08:00",
        "saat 09:00 yarın 08:00",
    ],
)
async def test_a_day_between_two_hours_belongs_to_the_last_or_is_one_tap(
    room: Room, words: str
) -> None:
    [asked] = await room.says("S-sec", f"/remind to HUM Session {words}")
    assert "Fri 25 Jul, 05:00 UTC (08:00 your time)" in asked.text
    assert {"Fri 25 Jul, 05:00 UTC (08:00)", "Fri 25 Jul, 06:00 UTC (09:00)"} <= {*asked.buttons}

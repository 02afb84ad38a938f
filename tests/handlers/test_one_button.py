"""A yes or a no while a question with one button for a time stands."""

from __future__ import annotations

import pytest

from tests.room import Room

#: Read on 24 Jul at 08:00 UTC: the hour has passed today, and tomorrow may be meant.
PASSED = "/action B: Send the list by 07:00"


@pytest.mark.parametrize("typed", ["yes", "Да", "так.", "EVET", "ok", "/enter"])
async def test_a_yes_is_the_only_button(room: Room, typed: str) -> None:
    [asked] = await room.says("A-hum", PASSED, "HUM")
    assert len(asked.buttons) == 1
    said = await room.says("A-hum", typed)
    if typed == "/enter":
        assert not room.rows("actions")
        return
    assert any("due Fri 25 Jul, 07:00 UTC" in each.text for each in said if each.to == "HUM")


@pytest.mark.parametrize("typed", ["no", "Нет", "ні", "hayır", "/cancel", "отмена"])
async def test_a_no_records_nothing(room: Room, typed: str) -> None:
    await room.says("A-hum", PASSED, "HUM")
    [told] = await room.says("A-hum", typed)
    assert told.text == "Nothing was recorded."
    assert not room.rows("actions")


async def test_other_words_are_answered_with_what_to_send(room: Room) -> None:
    await room.says("A-hum", PASSED, "HUM")
    [told] = await room.says("A-hum", "perhaps")
    assert told.text.startswith("Nothing is recorded yet: a button with a time waits.")


async def test_after_the_press_a_yes_records_nothing_more(room: Room) -> None:
    [asked] = await room.says("A-hum", PASSED, "HUM")
    await room.presses("A-hum", next(iter(asked.buttons)), asked)
    assert len(room.rows("actions")) == 1
    [told] = await room.says("A-hum", "yes")
    assert told.text.startswith("Not recorded")
    assert len(room.rows("actions")) == 1


async def test_a_late_yes_records_nothing(room: Room) -> None:
    await room.says("A-hum", PASSED, "HUM")
    await room.after(minutes=11)
    [told] = await room.says("A-hum", "yes")
    assert told.text.startswith("Not recorded")
    assert not room.rows("actions")


async def test_a_yes_to_a_doubtful_answer_goes_on_with_the_question(room: Room) -> None:
    await room.says("A-hum", "/remind")
    await room.says("A-hum", "Call the head")
    [asked] = await room.says("A-hum", "07:00")
    assert len(asked.buttons) == 1
    [preview] = await room.says("A-hum", "да")
    assert "Fri 25 Jul, 04:00 UTC" in preview.text
    said = await room.says("A-hum", "да")
    assert said[-1].text.startswith("Reminder 1: Fri 25 Jul, 04:00 UTC")

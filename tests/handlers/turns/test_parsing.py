"""Due times in the writer's language: clear ones are read, for others the desk asks back."""

from __future__ import annotations

import pytest

from tests.room import Room


@pytest.mark.parametrize(
    ("language", "words", "due"),
    [
        ("en", "Count the units by Friday 15:00", "Fri 25 Jul, 15:00 UTC"),
        ("ru", "Count the units до пятницы 15:00", "Fri 25 Jul, 15:00 UTC"),
        ("uk", "Count the units до п’ятниці 15:00", "Fri 25 Jul, 15:00 UTC"),
        ("tr", "Count the units cuma 15:00'e kadar", "Fri 25 Jul, 15:00 UTC"),
    ],
)
async def test_a_due_time_in_the_writers_own_language_is_read(
    room: Room, language: str, words: str, due: str
) -> None:
    await room.person("A-hum", language=language)
    card, *_ = await room.says("A-hum", f"/action B: {words}", "HUM")
    assert card.text.splitlines()[1] == "Count the units"
    assert f"due {due}" in card.text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Call the depot tomorrow at 5 p m", "Call the depot"),
        ("Call the depot +1 d", "Call the depot"),
        ("Call the depot daily 09:00 Zulu", "Call the depot"),
        ("Call the depot tomorrow at 09:00 UTC", "Call the depot"),
        ("Call depot 5 tomorrow 09:00", "Call depot 5"),
        ("Позвонить на склад завтра в 10:00", "Позвонить на склад"),
    ],
)
async def test_the_time_at_the_end_of_a_reminder_is_cut_off_with_all_its_words(
    room: Room, words: str, text: str
) -> None:
    await room.says("A-hum", f"/remind {words}")
    assert room.query("SELECT text FROM reminders") == [(text,)]


async def test_an_ambiguous_due_time_is_offered_as_buttons_and_recorded_when_one_is_pressed(
    room: Room,
) -> None:
    [asked] = await room.says("A-hum", "/action B: Count by tomorrow morning", "HUM")
    assert asked.to == "A-hum"
    assert asked.text.startswith("Nothing is recorded yet: tomorrow morning can be read")
    assert len(asked.buttons) >= 2
    assert not room.rows("actions")
    label = next(iter(asked.buttons))
    said = await room.presses("A-hum", label, asked)
    assert "HUM-A1 · Action, awaiting acceptance" in said[0].text
    await room.presses("A-hum", label, asked)
    assert len(room.rows("actions")) == 1


async def test_an_ambiguous_time_in_an_answer_is_offered_as_buttons_too(room: Room) -> None:
    for line in ("/action", "B", "Count the units."):
        await room.says("A-hum", line)
    [asked] = await room.says("A-hum", "tomorrow morning")
    said = await room.presses("A-hum", next(iter(asked.buttons)), asked)
    assert any("To be recorded by /action" in each.text for each in said)


async def test_a_recurrence_as_the_due_time_of_an_item_is_refused(room: Room) -> None:
    [refused] = await room.says("A-hum", "/action B: Count by every Monday 09:00", "HUM")
    assert refused.to == "A-hum"
    assert not room.rows("actions")


async def test_a_recurrence_in_the_writers_own_language_is_read(room: Room) -> None:
    await room.person("B-hum", language="uk")
    [said] = await room.says("B-hum", "/remind Перевірити список щодня о 10:00")
    assert "10:00" in said.text
    assert room.query("SELECT rule IS NOT NULL FROM reminders") == [(1,)]

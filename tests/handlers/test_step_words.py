"""Words that choose a step of a command, in odd letters and digits, and searches like them."""

from __future__ import annotations

import pytest

from tests.room import Room


@pytest.mark.parametrize("number", ["1", "１", "١"])
@pytest.mark.parametrize("step", ["skip", "SKIP", "skıp", "cancel"])
async def test_a_step_on_a_reminder_is_read_in_any_digits_and_capitals(
    room: Room, step: str, number: str
) -> None:
    await room.says("A-hum", "/remind Call the office daily 10:00")
    [said] = await room.says("A-hum", f"/remind {step} {number}")
    assert "Reminder 1 " in said.text
    assert not said.text.startswith("Not recorded")


@pytest.mark.parametrize("step", ["confirm", "CONFIRM", "confırm"])
async def test_a_notice_is_confirmed_and_not_changed_whatever_letters_the_step_has(
    room: Room, step: str
) -> None:
    await room.says("S-sec", "/notice HUM at 25 Jul 05:30 The session begins at 08:30 UTC.")
    before = room.rows("notices")
    [said] = await room.says("S-duty", f"/notice {step} HUM-N1")
    assert said.text.startswith("Not recorded")
    assert room.rows("notices") == before


async def test_the_refusal_of_a_parked_number_names_it_in_small_letters(room: Room) -> None:
    [said] = await room.says("S-sec", "/parked AGAIN M6")
    assert "m6" in said.text


async def test_words_after_what_looks_like_a_notice_are_searched_for(room: Room) -> None:
    await room.says(
        "A-hum", "/action B: Five trucks for the plan n 5 of room n1 list by +24h", "HUM"
    )
    for words in ("plan n 5 of", "room n1 list"):
        [said] = await room.says("B-hum", f"/show {words}")
        assert "HUM-A1" in said.text


async def test_a_notice_is_shown_by_its_reference_alone(room: Room) -> None:
    await room.says("S-sec", "/notice HUM The session begins at 08:30 UTC.")
    [said] = await room.says("A-hum", "/show HUM-N1")
    assert "The session begins at 08:30 UTC." in said.text


@pytest.mark.parametrize("word", ["list", "LIST", "lıst"])
async def test_reminders_are_listed_whatever_letters_the_word_has(room: Room, word: str) -> None:
    await room.says("A-hum", "/remind Call the office daily 10:00")
    [said] = await room.says("A-hum", f"/remind {word}")
    assert "Call the office" in said.text


@pytest.mark.parametrize(
    ("who", "line"),
    [
        ("S-sec", "/parked again 99999999999999999999"),
        ("S-sec", "/parked drop m99999999999999999999"),
        ("A-hum", "/remind snooze 99999999999999999999.1 1h"),
        ("A-hum", "/done HUM-A99999999999999999999"),
        ("A-hum", "/settings quıet at night"),
        ("A-hum", "/settings QUİETNESS OFF"),
    ],
)
async def test_a_number_or_name_that_cannot_exist_is_refused_and_stops_nothing(
    room: Room, who: str, line: str
) -> None:
    [said] = await room.says(who, line)
    assert said.text.startswith("Not recorded")
    assert "\nSend: " in said.text

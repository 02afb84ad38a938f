"""Lines that can be meant in several ways: what is shown before anything is recorded."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.room import MORNING, Room

#: A line with two times: the desk cannot know which one is meant.
TWO = "/action B: Send the list by Friday 12:00 or by Monday 12:00"


async def test_nothing_is_recorded_until_a_doubtful_line_is_entered(room: Room) -> None:
    [preview] = await room.says("A-hum", TWO, "HUM")
    assert preview.to == "A-hum"
    assert preview.text.splitlines()[:4] == [
        (
            "Nothing is recorded yet. “by Friday 12:00 or by Monday 12:00” can be meant in "
            "another way."
        ),
        "To be recorded by /action:",
        "For Delegation B",
        "Send the list",
    ]
    assert not room.rows("actions")
    card, *_ = await room.presses("A-hum", "Enter", preview)
    assert card.text.splitlines()[1:3] == [
        "Send the list",
        "For Delegation B · due Mon 28 Jul, 12:00 UTC",
    ]


async def test_another_time_that_may_be_meant_is_recorded_with_one_tap(room: Room) -> None:
    [preview] = await room.says("A-hum", TWO, "HUM")
    card, *_ = await room.presses("A-hum", "Fri 25 Jul, 12:00 UTC (15:00)", preview)
    assert "due Fri 25 Jul, 12:00 UTC" in card.text
    await room.presses("A-hum", "Enter", preview)
    assert room.popped == "Already recorded, 08:00 UTC"
    assert len(room.rows("actions")) == 1


async def test_one_part_of_a_preview_is_changed_and_the_others_stay(room: Room) -> None:
    [preview] = await room.says("A-hum", TWO, "HUM")
    [asked] = await room.presses("A-hum", "Change", preview)
    assert list(asked.buttons) == ["Who", "Text", "Time"]
    [question] = await room.presses("A-hum", "Text", asked)
    assert question.text.startswith("What")
    [again] = await room.says("A-hum", "Send the list.")
    assert again.text.splitlines() == [
        "To be recorded by /action:",
        "For Delegation B",
        "Send the list.",
        "Due Mon 28 Jul, 12:00 UTC (15:00 your time)",
        "Press Enter to record it, or send /enter. To discard it, send /cancel.",
    ]


@pytest.mark.parametrize("typed", ["yes", "Да", "так.", "EVET", "ok"])
async def test_a_word_for_yes_records_what_the_preview_shows(room: Room, typed: str) -> None:
    await room.says("A-hum", TWO, "HUM")
    await room.says("A-hum", typed)
    assert len(room.rows("actions")) == 1


@pytest.mark.parametrize("typed", ["no", "нет", "Ні", "Hayır", "отмена", "İPTAL", "cancel"])
async def test_a_word_for_no_ends_the_preview_and_records_nothing(room: Room, typed: str) -> None:
    await room.says("A-hum", TWO, "HUM")
    [told] = await room.says("A-hum", typed)
    assert told.text == "Nothing was recorded."
    assert not room.rows("actions")


@pytest.mark.parametrize("typed", ["отмена", "Скасувати", "vazgeç", "cancel"])
async def test_a_word_for_cancel_also_ends_a_question_and_is_no_answer(
    room: Room, typed: str
) -> None:
    await room.says("A-hum", "/action")
    await room.says("A-hum", "B")
    [told] = await room.says("A-hum", typed)
    assert told.text == "Nothing was recorded."


async def test_other_words_while_a_preview_waits_are_answered_with_what_to_send(
    room: Room,
) -> None:
    await room.says("A-hum", TWO, "HUM")
    [told] = await room.says("A-hum", "perhaps")
    assert told.text == ("Nothing is recorded yet: a preview waits.\nSend: /enter or /cancel")


async def test_a_doubtful_line_is_refused_if_its_sender_cannot_be_reached_in_private(
    room: Room,
) -> None:
    await room.person("A-hum", reachable=False)
    [told] = await room.says("A-hum", TWO, "HUM")
    assert told.to == "HUM"
    assert not room.rows("actions", "prompts")


@pytest.mark.parametrize(
    "line",
    [
        "/action B: one by 26 Jul 12:00\n/action B: two by 27 Jul 12:00",
        "/remind one tomorrow 07:00\n/remind two tomorrow 08:00",
        "/action B: one by 26 Jul 12:00\n\n  /show HUM-A1",
    ],
)
async def test_a_message_with_two_commands_is_refused_and_both_are_quoted(
    room: Room, line: str
) -> None:
    [told] = await room.says("A-hum", line)
    first, *_, second = line.splitlines()
    assert told.text.splitlines() == [
        "Not recorded: a message may hold one command only.",
        "Send separately:",
        first,
        second.strip(),
    ]
    assert not room.rows("actions", "reminders")


async def test_a_line_of_the_desk_itself_is_not_asked_about_again(room: Room) -> None:
    [asked] = await room.says("A-hum", "/action B: Send the list tomorrow 10:00", "HUM")
    card, *_ = await room.presses("A-hum", "Fri 25 Jul, 10:00 UTC (13:00)", asked)
    assert card.text.splitlines()[1:3] == [
        "Send the list tomorrow 10:00",
        "For Delegation B · due Fri 25 Jul, 10:00 UTC",
    ]


async def test_words_that_only_the_choice_of_a_group_has_typed_are_still_asked_about(
    room: Room,
) -> None:
    [asked] = await room.says("B-head", TWO.replace("B:", "A:"))
    [preview] = await room.presses("B-head", "Humanitarian", asked)
    assert preview.text.startswith("Nothing is recorded yet.")
    assert not room.rows("actions")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/action HUM A: Count the tents by +2h", "10:00 UTC"),
        ("/remind Count the tents +2h", "10:00 UTC"),
        ("/follow HUM-A1 A: +2h How many?", "10:00 UTC"),
        ("/notice HUM at +2h: The session begins.", "10:00 UTC"),
    ],
)
async def test_a_distance_counts_from_when_it_was_written_and_not_from_when_it_was_read(
    room: Room, line: str, shown: str
) -> None:
    await room.says("M-conv", "/action A+B: Hand over the lists by 30 Jul 12:00", "HUM")
    who = "S-sec" if line.startswith("/notice") else "A-hum"
    room.now += timedelta(minutes=7)
    said = await room.receives(room.user_input(who, line, at=MORNING))
    assert any(shown in each.text for each in said)
    assert not any("10:07" in each.text for each in said)


async def test_a_time_that_has_passed_before_a_new_entry_is_read_is_refused(room: Room) -> None:
    room.now += timedelta(minutes=7)
    line = "/action HUM A: Count the tents by 24 Jul 11:05"
    [told] = await room.receives(room.user_input("A-hum", line, at=MORNING))
    assert told.text.startswith(
        "Not recorded (/action, sent 08:00 UTC): "
        "Thu 24 Jul, 08:05 UTC (11:05 your time) has passed."
    )
    assert not room.rows("actions")


@pytest.mark.parametrize(
    ("language", "words", "due"),
    [
        ("en", "mon ami", "2025-07-28T09:00"),
        ("en", "mon rain", "2025-07-28T09:00"),
        ("tr", "yarından sonra 18:00", "2025-07-26T15:00"),
        ("tr", "yarından sonra 12:00", "2025-07-26T09:00"),
        ("ru", "после завтра 18:00", "2025-07-26T15:00"),
        ("uk", "після завтра 18:00", "2025-07-26T15:00"),
        ("uk", "25 липня 09:00 утром закрыто", "2025-07-25T06:00"),
    ],
)
async def test_words_that_name_a_day_and_may_mean_another_thing_are_asked_about(
    room: Room, language: str, words: str, due: str
) -> None:
    """Fr "mon" is "my"; tr "yarından sonra" is some time after tomorrow; "после завтра" too."""
    await room.says("A-hum", "/action B: Count the rows by 30 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1")
    await room.person("B-hum", language=language)
    [preview] = await room.says("B-hum", f"/date HUM-A1 {words}")
    assert room.query("SELECT asked_due FROM action_lines") == [(None,)]
    await room.presses("B-hum", next(iter(preview.buttons)), preview)
    [(asked,)] = room.query("SELECT asked_due FROM action_lines")
    assert asked.replace(" ", "T").startswith(due)


@pytest.mark.parametrize(
    "words", ["mon", "mon 12:00", "Mon 12:00 rain", "Monday the road is shut"]
)
async def test_monday_with_its_hour_or_alone_is_certain(room: Room, words: str) -> None:
    await room.says("A-hum", "/action B: Count the rows by 30 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1")
    await room.says("B-hum", f"/date HUM-A1 {words}")
    [(asked,)] = room.query("SELECT asked_due FROM action_lines")
    assert asked is not None

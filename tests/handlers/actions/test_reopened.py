"""A report that is answered with "not yet": its reporter hears it, and the card says why."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.handlers.actions.steps import reported
from tests.room import Room

NOTE = "The figure per day is missing."


async def test_the_card_shows_who_opened_the_item_again_and_in_which_words(room: Room) -> None:
    await reported(room)
    said = await room.says("A-hum", f"/notyet HUM-A1 {NOTE}", "HUM")
    [card] = [each for each in said if each.to == "HUM" and each.letter.card]
    lines = card.text.splitlines()
    assert lines[lines.index(NOTE) - 1] == "Opened again by Delegation A, 24 Jul, 08:00 UTC"


async def test_the_words_leave_the_card_with_the_next_report(room: Room) -> None:
    await reported(room)
    await room.says("A-hum", f"/notyet HUM-A1 {NOTE}", "HUM")
    said = await room.says("B-hum", "/done HUM-A1 120 a day", "HUM")
    [card] = [each for each in said if each.letter.card == "HUM-A1"]
    assert NOTE not in card.text
    assert "Opened again" not in card.text


async def test_without_a_note_the_card_says_nothing_more_than_before(room: Room) -> None:
    await reported(room)
    said = await room.says("A-hum", "/notyet HUM-A1", "HUM")
    [card] = [each for each in said if each.letter.card == "HUM-A1"]
    assert "Opened again" not in card.text


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en", "HUM-A1 · opened again by Delegation A"),
        ("ru", "HUM-A1 · возвращено в работу делегацией A"),
        ("uk", "HUM-A1 · повернено в роботу: Делегація A"),
        ("tr", "HUM-A1 · yeniden açan: A Heyeti"),
    ],
)
async def test_the_reporter_is_told_in_private_with_the_words_and_the_buttons_that_serve_next(
    room: Room, language: str, first: str
) -> None:
    await room.person("B-hum", language=language)
    await reported(room)
    said = await room.says("A-hum", f"/notyet HUM-A1 {NOTE}", "HUM")
    [told] = [each for each in said if each.to == "B-hum"]
    assert told.text.splitlines()[0] == first
    assert told.text.count(NOTE) == 1
    assert len(told.buttons) == 4


async def test_the_reporter_can_report_again_by_the_button_in_private(room: Room) -> None:
    await reported(room)
    said = await room.says("A-hum", "/notyet HUM-A1", "HUM")
    [told] = [each for each in said if each.to == "B-hum"]
    assert list(told.buttons) == [
        "Report done", "Progress", "Ask for a new date", "Ask the facilitator",
    ]  # fmt: skip
    await room.presses("B-hum", "Report done", told)
    assert "reported" in str(await room.journal("HUM", "HUM-A1"))


async def test_if_the_reporter_has_left_the_point_of_contact_is_told(room: Room) -> None:
    await room.person("B-mil", groups=frozenset({"HUM"}))
    await reported(room)
    await room.says("B-head", "/accredit revoke B-hum")
    said = await room.says("A-hum", "/notyet HUM-A1", "HUM")
    assert [each.to for each in said if each.to.startswith("B-")] == ["B-mil"]


async def test_of_several_who_may_answer_the_private_message_names_the_one_that_did(
    room: Room,
) -> None:
    await room.says("M-conv", "/action A+B: Exchange the lists by 25 Jul 12:00", "HUM")
    for who, line in (("A-hum", "accept"), ("B-hum", "accept"), ("B-hum", "done")):
        await room.says(who, f"/{line} HUM-A1", "HUM")
    said = await room.says("A-hum", f"/notyet HUM-A1 {NOTE}", "HUM")
    [told] = [each for each in said if each.to == "B-hum"]
    assert told.text.splitlines()[:2] == ["HUM-A1 · opened again by Delegation A", NOTE]
    [card] = [each for each in said if each.letter.card == "HUM-A1"]
    assert NOTE not in card.text


NIGHT = datetime(2025, 7, 24, 20, 30, tzinfo=UTC)
DAWN = datetime(2025, 7, 25, 3, 0, tzinfo=UTC)


async def test_in_quiet_hours_the_reporter_is_told_when_they_end(room: Room) -> None:
    await reported(room)
    await room.after(until=NIGHT)
    said = await room.says("A-hum", f"/notyet HUM-A1 {NOTE}", "HUM")
    assert [each for each in said if each.to == "B-hum"] == []
    later = await room.after(until=DAWN)
    [told] = [each for each in later if each.text.startswith("HUM-A1 · opened again")]
    assert told.to == "B-hum"
    assert NOTE in told.text


async def test_a_report_made_again_meanwhile_ends_the_message_that_waits(room: Room) -> None:
    await reported(room)
    await room.after(until=NIGHT)
    await room.says("A-hum", "/notyet HUM-A1", "HUM")
    await room.says("B-hum", "/done HUM-A1", "HUM")
    later = await room.after(until=DAWN)
    assert [each for each in later if "opened again" in each.text] == []


async def test_lists_say_that_another_date_is_asked_for(room: Room) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/date HUM-A1 26 Jul 09:00 In transit.", "HUM")
    for who, line in (("A-hum", "/my"), ("B-hum", "/my"), ("A-hum", "/status HUM")):
        [board] = await room.says(who, line)
        assert "\nDelegation B asks for Sat 26 Jul, 09:00 UTC" in board.text, line
    await room.says("A-hum", "/agree HUM-A1", "HUM")
    [board] = await room.says("A-hum", "/status HUM")
    assert "asks for" not in board.text


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "items are entered for your own delegation only.\nSend: /action O: "),
        ("ru", "вносятся только для своей делегации.\nНапример: /action O: "),
        ("uk", "вносяться лише для своєї делегації.\nНаприклад: /action O: "),
        ("tr", "yalnızca kendi heyetiniz için girilir.\nÖrneğin: /action O: "),
    ],
)  # fmt: skip
async def test_an_observer_who_enters_an_item_for_a_party_is_told_what_the_role_may_enter(
    room: Room, language: str, told: str
) -> None:
    await room.person("O-field", language=language)
    [refusal] = await room.says("O-field", "/action A: Send the map by 26 Jul 12:00", "HUM")
    assert told in refusal.text
    assert room.rows("actions") == []

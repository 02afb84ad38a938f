"""Tests the refusals of dates that cannot be asked for or agreed to, and of changes of nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.room import Room, at

ITEM = "/action B: Name the places by 26 Jul 12:00"


async def test_an_asked_date_that_has_passed_is_refused_with_what_can_be_sent(room: Room) -> None:
    await room.says("A-hum", ITEM, "HUM")
    await room.says("B-hum", "/date HUM-A1 24 Jul 11:07", "HUM")
    room.now = at(24, 11, 8)
    [told] = await room.says("A-hum", "/agree HUM-A1", "HUM")
    assert told.text == (
        "Not recorded: the date asked for, Thu 24 Jul, 11:07 UTC (14:07 your time), has passed.\n"
        "Send: /keep HUM-A1\nThe other side can then ask for another date."
    )
    said = await room.says("A-hum", "/keep HUM-A1", "HUM")
    assert "asks for" not in said[0].text


async def test_of_several_asked_dates_the_refusal_names_whose_is_to_be_kept(room: Room) -> None:
    await room.says("M-conv", "/action A+B: Hand over the lists by 26 Jul 12:00", "HUM")
    for who in ("A-hum", "B-hum"):
        await room.says(who, "/date HUM-A1 24 Jul 11:00", "HUM")
    room.now = at(24, 12)
    [told] = await room.says("M-conv", "/agree HUM-A1 B", "HUM")
    assert "\nSend: /keep HUM-A1 B\n" in told.text


async def test_the_due_time_that_holds_already_cannot_be_asked_for(room: Room) -> None:
    await room.says("A-hum", ITEM, "HUM")
    before = room.recorded()
    [told] = await room.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    assert told.text == (
        "Not recorded: Sat 26 Jul, 12:00 UTC (15:00 your time) is the due time of HUM-A1 already. "
        "To accept it, send: /accept HUM-A1"
    )
    assert room.recorded() == before
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    [told] = await room.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    assert told.text.endswith("is the due time of HUM-A1 already.")


async def test_a_due_time_with_seconds_is_the_same_as_people_read_it(room: Room) -> None:
    room.now += timedelta(seconds=20)
    await room.says("A-hum", "/action B: Name the places by +48h", "HUM")
    [told] = await room.says("B-hum", "/date HUM-A1 26 Jul 08:00", "HUM")
    assert "is the due time of HUM-A1 already" in told.text


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "without delay", 'an item cannot be moved to "without delay".\nSend: 25 Jul'),
        ("ru", "безотлагательно", "перенести срок на «безотлагательно» нельзя.\nПодойдёт: 25"),
        ("uk", "невідкладно", "перенести строк на «невідкладно» не можна.\nПідійде: 25"),
        ("tr", "gecikmeksizin", "bir madde “gecikmeksizin” olarak ertelenemez.\nÖrneğin: 25"),
    ],
)
async def test_an_item_cannot_be_moved_to_without_delay(
    room: Room, language: str, words: str, told: str
) -> None:
    await room.person("B-hum", language=language)
    await room.says("A-hum", ITEM, "HUM")
    [said] = await room.says("B-hum", f"/date HUM-A1 {words}", "HUM")
    assert f"(/date HUM-A1): {told}" in said.text


async def test_without_delay_is_offered_only_where_the_command_takes_it(room: Room) -> None:
    await room.says("A-hum", ITEM, "HUM")
    for line, offered in (
        ("/date HUM-A1 30 Feb 12:00", False),
        ("/follow HUM-A1 30 Feb 12:00 How is it going?", False),
        ("/action B: Name the roads by 30 Feb 12:00", True),
        ("/correct HUM-A1 Name the roads by 30 Feb 12:00", True),
    ):
        who = "B-hum" if line.startswith("/date") else "A-hum"
        [told] = await room.says(who, line, "HUM")
        assert ("without delay" in told.text) is offered, line


async def test_what_changes_nothing_is_refused(room: Room) -> None:
    for word in ("places", "roads"):
        await room.says("A-hum", f"/action B: Name the {word} by 26 Jul 12:00", "HUM")
    nothing = "Not recorded: nothing is changed, because "
    [told] = await room.says("A-hum", "/unlink HUM-A1 HUM-A2", "HUM")
    assert told.text == f"{nothing}HUM-A1 and HUM-A2 are not linked."
    await room.says("A-hum", "/link HUM-A1 HUM-A2", "HUM")
    [told] = await room.says("A-hum", "/link HUM-A2 HUM-A1", "HUM")
    assert told.text == f"{nothing}HUM-A2 and HUM-A1 are linked already."
    before = room.recorded()
    [told] = await room.says("A-head", "/accredit reinstate A-hum")
    assert told.text == f"{nothing}A-hum is not suspended."
    assert room.recorded() == before
    await room.says("A-head", "/accredit suspend A-hum")
    [told] = await room.says("A-head", "/accredit suspend A-hum")
    assert told.text == f"{nothing}A-hum is suspended already."


@pytest.mark.parametrize("reason", ["sun damage", "mon ami is away"])
async def test_a_word_of_the_reason_that_looks_like_another_weekday_is_asked_about(
    room: Room, reason: str
) -> None:
    await room.says("A-hum", "/action B: Name the places by 28 Jul 12:00", "HUM")
    [asked] = await room.says("B-hum", f"/date HUM-A1 26 Jul 12:00 {reason}", "HUM")
    assert f"New date Sat 26 Jul, 12:00 UTC (15:00 your time)\n{reason}" in asked.text
    said = await room.presses("B-hum", "Enter")
    [card] = [each.text for each in said if each.to == "HUM" and each.letter.card]
    assert f"Delegation B asks for Sat 26 Jul, 12:00 UTC\n{reason}\n" in card


async def test_no_word_of_the_reason_is_lost_if_it_looks_like_the_weekday_of_the_date(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Name the places by 28 Jul 12:00", "HUM")
    said = await room.says("B-hum", "/date HUM-A1 26 Jul 12:00 sat phone broken", "HUM")
    assert "asks for Sat 26 Jul, 12:00 UTC\nsat phone broken\n" in said[0].text

"""Digest, /my and /show say for how long each owed answer has been awaited, alike for all."""

from __future__ import annotations

import pytest

from domain.awaits import waited
from tests.room import MORNING, Room, at

PROPOSED = "/action B: Send the list by 4 Aug 12:00"


@pytest.fixture
async def waiting(room: Room) -> Room:
    """Enter an item that B has not answered, and one on which A has to agree to a date."""
    await room.says("A-hum", PROPOSED, "HUM")
    await room.says("A-hum", "/action B: Name the hour by 4 Aug 12:00", "HUM")
    await room.after(hours=2)
    await room.says("B-hum", "/date HUM-A2 5 Aug 09:00", "HUM")
    return room


async def shown(room: Room, who: str, text: str) -> str:
    """Return what the desk answers to the person."""
    return "\n".join(each.text for each in await room.says(who, text) if each.to == who)


async def test_the_digest_says_of_each_answer_how_long_it_has_been_awaited(waiting: Room) -> None:
    await waiting.after(until=at(27, 9, 30))
    said = await waiting.says("S-sec", "/digest HUM")
    [digest] = [each.text for each in said if each.to == "HUM"]
    assert "Awaiting acceptance: HUM-A1 (Delegation B, waiting for 3 days)" in digest
    assert "Awaiting an answer: HUM-A2 (Delegation A, waiting for 2 days)" in digest


async def test_sides_that_are_awaited_since_different_times_are_told_apart_in_the_digest(
    room: Room,
) -> None:
    await room.says("M-conv", "/action A+B: Name the hour by 4 Aug 12:00", "HUM")
    for who in ("A-hum", "B-hum"):
        await room.says(who, "/accept HUM-A1", "HUM")
    await room.says("A-hum", "/done HUM-A1", "HUM")
    await room.after(hours=30)
    await room.says("B-hum", "/done HUM-A1", "HUM")
    await room.after(hours=5)
    said = await room.says("S-sec", "/digest HUM")
    [digest] = [each.text for each in said if each.to == "HUM"]
    line = next(each for each in digest.splitlines() if "confirmation" in each)
    assert "Delegation B or Facilitator, waiting for 1 day)" in line
    assert "HUM-A1 (Delegation A, waiting for 5 h)" in line


@pytest.mark.parametrize(
    ("language", "days", "hours"),
    [
        ("en", "waiting for 3 days", "waiting for 5 h"),
        ("ru", "ожидается 3 дня", "ожидается 5 ч"),
        ("uk", "очікується 3 дні", "очікується 5 год"),
        ("tr", "3 gündür bekleniyor", "5 saattir bekleniyor"),
    ],
)
async def test_both_sides_read_in_their_own_list_and_under_the_entry_how_long_it_waits(
    waiting: Room, language: str, days: str, hours: str
) -> None:
    for who in ("A-hum", "B-hum", "M-conv"):
        await waiting.person(who, language=language)
    waiting.now = at(24, 15, 10)
    for who, ref in (("A-hum", "HUM-A2"), ("M-conv", "HUM-A2")):
        assert hours in await shown(waiting, who, "/my"), who
        assert hours in await shown(waiting, who, f"/show {ref}"), who
    waiting.now = at(27, 9, 30)
    for who in ("B-hum", "M-conv"):
        assert days in await shown(waiting, who, "/my"), who
    for who in ("A-hum", "B-hum", "M-conv"):
        assert days in await shown(waiting, who, "/show HUM-A1"), who


async def test_the_numbers_of_days_have_the_right_form_in_each_language(room: Room) -> None:
    await room.says("A-hum", PROPOSED, "HUM")
    forms = {
        "en": {1: "1 day", 2: "2 days", 5: "5 days", 21: "21 days"},
        "ru": {1: "1 день", 2: "2 дня", 5: "5 дней", 21: "21 день"},
        "uk": {1: "1 день", 2: "2 дні", 5: "5 днів", 21: "21 день"},
        "tr": {1: "1 gündür", 2: "2 gündür", 5: "5 gündür", 21: "21 gündür"},
    }
    for language, expected in forms.items():
        await room.person("B-hum", language=language)
        for days, words in expected.items():
            room.now = MORNING.replace(hour=9) + days * (at(25, 0) - at(24, 0))
            assert words in await shown(room, "B-hum", "/show HUM-A1"), (language, days)


async def test_a_question_says_how_long_its_answer_is_awaited(room: Room) -> None:
    await room.says("A-hum", PROPOSED, "HUM")
    await room.says("S-sec", "/follow HUM-A1 A+B: 24 Jul 12:00 Who meets the transport?", "HUM")
    await room.after(until=at(26, 13))
    for who in ("A-hum", "B-hum"):
        assert "waiting for 2 days" in await shown(room, who, "/my"), who
        assert "waiting for 2 days" in await shown(room, who, "/show HUM-F1"), who


def test_only_whole_hours_and_days_are_counted() -> None:
    assert waited(at(24, 8), at(24, 8, 59)) == (0, 0)
    assert waited(at(24, 8), at(24, 9)) == (0, 1)
    assert waited(at(24, 8), at(25, 7, 59)) == (0, 23)
    assert waited(at(24, 8), at(27, 7)) == (2, 0)

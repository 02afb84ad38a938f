"""Tests how many questions about one entry a person may have for one time."""

from __future__ import annotations

from tests.handlers.followups.questions import begin
from tests.room import Room


async def test_a_person_has_at_most_five_questions_about_an_entry_at_one_time(room: Room) -> None:
    await begin(room)
    for number in range(4):
        await room.says("S-sec", f"/follow HUM-A1 24 Jul 12:00 Question {number}?", "HUM")
    [refused] = await room.says("S-sec", "/follow HUM-A1 24 Jul 12:00 One more?", "HUM")
    assert refused.text == (
        "Not recorded: 5 questions of yours about HUM-A1 are to be asked at Thu 24 Jul, 12:00 UTC "
        "(15:00 your time) already; there cannot be more at one time.\n"
        "Several questions can be sent as one: /follow"
    )
    await room.says("S-sec", "/follow HUM-A1 24 Jul 12:01 What is missing?", "HUM")
    [refused] = await room.says("S-sec", "/correct HUM-F6 24 Jul 12:00 What is missing?", "HUM")
    assert refused.text.startswith("Not recorded: 5 questions of yours")
    said = await room.says("A-hum", "/follow HUM-A1 24 Jul 12:00 From another person?", "HUM")
    assert not any(each.text.startswith("Not recorded") for each in said)

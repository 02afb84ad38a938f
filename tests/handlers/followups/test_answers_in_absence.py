"""An answer counts for the asking that stood when it was sent, also if the desk was off then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from tests.handlers.followups.questions import NOON, begin, drawn
from tests.room import Room, at


async def test_an_answer_sent_after_the_time_of_a_question_counts_though_the_desk_was_off(
    room: Room,
) -> None:
    """Only who has not answered is asked, and the card never says that the answer is missing."""
    await begin(room)
    room.now = NOON + timedelta(minutes=5)
    sent = NOON + timedelta(minutes=1)
    line = room.user_input("B-hum", "/reply HUM-F1 On an annex.", at=sent)
    card = drawn(await room.receives(line))
    answer = "Delegation B · 24 Jul, 12:01 UTC\nOn an annex."
    assert answer in card.text
    assert "entered 24 Jul, 12:01 UTC, received 24 Jul, 12:05 UTC" in card.text
    said = await room.after(minutes=0)
    assert answer in drawn(said).text
    assert [each.to for each in said if each.to != "HUM"] == ["A-hum"]
    again = await room.after(hours=24)
    assert [each.to for each in again if each.to != "HUM"] == ["A-hum"]


@pytest.mark.parametrize("sides", [["B-hum"], ["A-hum", "B-hum"]])
async def test_an_answer_to_a_daily_question_counts_for_the_day_on_which_it_was_sent(
    room: Room, sides: Sequence[str]
) -> None:
    await begin(room, "/follow HUM-A1 A+B: every day 12:00 How many?")
    await room.after(until=NOON + timedelta(minutes=1))
    for side in ("A-hum", "B-hum"):
        await room.says(side, "/reply HUM-F1 Ten.")
    room.now = at(25, 12, 5)
    for side in sides:
        line = room.user_input(side, "/reply HUM-F1 Twelve.", at=at(25, 12, 1))
        cards = [each.letter.card for each in await room.receives(line) if each.to == "HUM"]
        assert cards[-1] == "HUM-F1.2"
    said = await room.after(minutes=0)
    asked = {each.to for each in said if each.to != "HUM"}
    assert asked == {"A-hum", "B-hum"} - set(sides)
    [told] = await room.says("B-hum", "/reply HUM-F1 Thirteen.")
    assert told.text == "HUM-F1 · Already answered, 12:01 UTC"
    assert {each.to for each in await room.after(until=at(26, 12))} >= {"HUM", "A-hum", "B-hum"}

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
    lines = told.text.splitlines()
    assert lines[0] == "Not recorded (/reply HUM-F1): already answered, 12:01 UTC"
    correct = ["To correct your answer, send: /correct HUM-F1 and the text"]
    assert lines[1:] == (correct if "B-hum" in sides else [])
    assert {each.to for each in await room.after(until=at(26, 12))} >= {"HUM", "A-hum", "B-hum"}


async def test_an_answer_to_a_withdrawn_daily_question_is_told_that_it_was_withdrawn(
    room: Room,
) -> None:
    await begin(room, "/follow HUM-A1 A+B: every day 12:00 How many?")
    await room.after(until=NOON + timedelta(minutes=1))
    await room.says("B-hum", "/reply HUM-F1 Ten.")
    await room.says("S-sec", "/withdraw HUM-F1")
    [told] = await room.says("B-hum", "/reply HUM-F1 Eleven.")
    assert told.text == ("Not recorded (/reply HUM-F1): already withdrawn, 24 Jul, 12:01 UTC")


async def test_a_reply_to_the_message_of_the_day_before_is_no_answer_for_today(
    room: Room,
) -> None:
    await begin(room, "/follow HUM-A1 B: every day 12:00 How many?")
    said = await room.after(until=NOON)
    [message] = [each for each in said if each.to == "B-hum"]
    [(reply_to,)] = room.query("SELECT message_id FROM outbox WHERE card = ?", message.letter.card)
    room.now = at(25, 12, 5)
    line = room.user_input("B-hum", "Ten.", at=at(25, 12, 1), reply_to=reply_to)
    [told] = await room.receives(line)
    assert told.text == (
        "Not recorded (your message, sent 12:01 UTC): HUM-F1 has been asked again for 25 Jul, "
        "12:00 UTC, after the message that you answer.\n"
        "To answer it now, send: /reply HUM-F1 and the text"
    )
    # What was sent before that time still counts for the day before.
    line = room.user_input("B-hum", "Nine.", at=at(25, 11, 59), reply_to=reply_to)
    assert "Nine." in drawn(await room.receives(line)).text

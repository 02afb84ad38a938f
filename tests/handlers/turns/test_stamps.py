"""Answers to what exists count by the time at which they were sent, also if they come late."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.handlers.letters import card
from tests.room import MORNING, Room, Said

ASKED = "/action B: Confirm the capacity per day by 24 Jul 10:00"
ENTERED = MORNING + timedelta(hours=1, minutes=58)
RECEIVED = MORNING + timedelta(hours=2, minutes=3)


async def says(room: Room, who: str, text: str, *, at: datetime, **more: Any) -> list[Said]:
    """Send *text* as a message that Telegram has dated *at*."""
    return await room.says(who, text, "HUM", at=at, **more)


async def accepted(room: Room) -> None:
    """Have B accept an item that is due at 10:00."""
    await room.says("A-hum", ASKED, "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")


async def test_a_report_typed_before_the_due_time_counts_by_its_stamp_and_the_card_says_both(
    room: Room,
) -> None:
    await accepted(room)
    room.now = RECEIVED
    said = await says(room, "B-hum", "/done HUM-A1", at=ENTERED)
    assert "Reported done by Delegation B, 24 Jul, 09:58 UTC" in card(said).text
    received = "Delegation B: entered 24 Jul, 09:58 UTC, received 24 Jul, 10:03 UTC"
    assert received in card(said).text
    [told] = [each for each in said if each.to == "A-hum"]
    assert received in told.text
    [shown] = await room.says("S-sec", "/show HUM-A1")
    assert f"24 Jul, 09:58 UTC · reported done by Delegation B\n{received}" in shown.text
    assert not any("due time" in each.text for each in await room.after(hours=2))


async def test_an_act_that_was_received_at_once_says_nothing_of_its_receipt(room: Room) -> None:
    await accepted(room)
    said = await says(room, "B-hum", "/done HUM-A1", at=room.now - timedelta(seconds=50))
    assert "received" not in card(said).text


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (
            "/decline HUM-A2 not within our mandate",
            "Not taken up by Delegation B, 24 Jul, 09:58 UTC",
        ),
        ("/accept HUM-A2", "accepted 24 Jul, 09:58 UTC"),
    ],
)
async def test_an_answer_that_comes_twenty_hours_later_is_recorded_with_its_stamp(
    room: Room, line: str, shown: str
) -> None:
    await accepted(room)
    await room.says("A-hum", "/action B: Name the places by 27 Jul 10:00", "HUM")
    room.now = ENTERED + timedelta(hours=20)
    said = await says(room, "B-hum", line, at=ENTERED)
    assert shown in card(said).text
    assert "entered 24 Jul, 09:58 UTC, received 25 Jul, 05:58 UTC" in card(said).text


@pytest.mark.parametrize(
    ("line", "late", "taken"),
    [
        ("/done HUM-A1", timedelta(hours=24), True),
        ("/done HUM-A1", timedelta(hours=24, seconds=1), False),
        ("/action B: Another by 30 Jul 10:00", timedelta(minutes=10), True),
        ("/action B: Another by 30 Jul 10:00", timedelta(minutes=10, seconds=1), False),
        ("/remind 30 Jul 10:00 call", timedelta(minutes=11), False),
        ("/notice all The session is moved.", timedelta(minutes=11), False),
        ("/status", timedelta(minutes=11), False),
        ("/correct HUM-A1 Another text", timedelta(minutes=11), False),
    ],
)
async def test_only_answers_to_what_exists_are_carried_out_after_ten_minutes(
    room: Room, line: str, late: timedelta, taken: bool
) -> None:
    await accepted(room)
    who = "S-sec" if line.startswith("/notice") else "B-hum"
    before = room.recorded()
    room.now += timedelta(hours=1)
    said = await says(room, who, line, at=room.now - late)
    refused = any("some time after it was sent" in each.text for each in said)
    assert refused is not taken
    assert (room.recorded() != before) is taken


async def test_a_late_yes_enters_what_it_answers_only_if_that_is_an_answer_itself(
    room: Room,
) -> None:
    await accepted(room)
    for line, taken in (("/progress HUM-A1", True), ("/action", False)):
        await room.says("B-hum", line)
        at, room.now = room.now, room.now + timedelta(minutes=30)
        said = await room.says("B-hum", "two units are in transit", at=at)
        assert any("some time after" in each.text for each in said) is not taken


async def test_a_length_of_time_counts_from_the_stamp(room: Room) -> None:
    await accepted(room)
    room.now = RECEIVED
    said = await says(room, "B-hum", "/date HUM-A1 +2h", at=ENTERED)
    assert "Delegation B asks for Thu 24 Jul, 11:58 UTC" in card(said).text
    said = await says(room, "B-hum", "/date HUM-A1 +4m", at=ENTERED)
    assert "Delegation B asks for Thu 24 Jul, 10:02 UTC" in card(said).text


async def test_nobody_agrees_to_a_date_that_came_while_they_typed(room: Room) -> None:
    """A's line was typed before B asked for another date instead."""
    await accepted(room)
    await room.says("B-hum", "/date HUM-A1 25 Jul 10:00", "HUM")
    typed = room.now + timedelta(minutes=1)
    room.now += timedelta(minutes=2)
    await room.says("B-hum", "/date HUM-A1 28 Jul 10:00", "HUM")
    before = room.recorded()
    said = await says(room, "A-hum", "/agree HUM-A1", at=typed)
    assert said[-1].text == (
        "Not recorded: HUM-A1 changed 24 Jul, 08:02 UTC, after your line was sent.\n"
        "Read it, then send your line again: /show HUM-A1"
    )
    assert room.recorded() == before
    said = await room.says("A-hum", "/agree HUM-A1", "HUM")
    assert "due Mon 28 Jul, 10:00 UTC" in card(said).text


async def test_nobody_accepts_a_text_that_came_while_they_typed(room: Room) -> None:
    await room.says("A-hum", ASKED, "HUM")
    room.now += timedelta(minutes=2)
    await room.says("A-hum", "/correct HUM-A1 Hand over everything", "HUM")
    said = await says(room, "B-hum", "/accept HUM-A1", at=room.now - timedelta(seconds=30))
    assert said[-1].text.startswith("Not recorded: HUM-A1 changed 24 Jul, 08:02 UTC, after")
    await room.says("B-hum", "/accept HUM-A1", "HUM")


async def test_a_step_of_another_delegation_on_its_own_line_does_not_stop_a_late_answer(
    room: Room,
) -> None:
    await room.says("S-sec", "/action A+B: Confirm the list by 27 Jul 10:00", "HUM")
    room.now += timedelta(minutes=2)
    await room.says("A-hum", "/accept HUM-A1", "HUM")
    said = await says(room, "B-hum", "/accept HUM-A1", at=room.now - timedelta(minutes=1))
    assert "Delegation B · open" in card(said).text


async def test_a_late_reply_and_a_late_mark_are_shown_with_both_times(room: Room) -> None:
    await accepted(room)
    await room.says("S-sec", "/follow HUM-A1 B: 24 Jul 09:00 How many units?", "HUM")
    await room.says("S-sec", "/notice HUM The session begins at 08:30 UTC.", "HUM")
    await room.after(hours=1)
    room.now = RECEIVED
    said = await says(room, "B-hum", "/reply HUM-F1 Twelve", at=ENTERED)
    assert "Delegation B: entered 24 Jul, 09:58 UTC, received 24 Jul, 10:03 UTC" in card(said).text
    said = await says(room, "B-hum", "/seen HUM-N1", at=ENTERED)
    assert any("entered 24 Jul, 09:58 UTC, received" in each.text for each in said)


async def test_an_answer_to_an_earlier_asking_is_not_taken_for_the_present_one(
    room: Room,
) -> None:
    await accepted(room)
    await room.says("A-hum", "/date HUM-A1 28 Jul 10:00", "HUM")
    await room.says("S-sec", "/follow HUM-A1 B: daily 09:00 How many units?", "HUM")
    await room.after(until=MORNING + timedelta(days=1, hours=1, minutes=1))
    at = MORNING + timedelta(days=1, minutes=58)
    said = await says(room, "B-hum", "/reply HUM-F1 Twelve", at=at)
    assert said[-1].text.startswith("Not recorded (/reply HUM-F1, sent 08:58 UTC): HUM-F1 changed")


async def test_a_press_counts_by_the_time_at_which_it_was_fetched(room: Room) -> None:
    await accepted(room)
    press = room.press("B-hum", "Report done")
    room.now = RECEIVED
    said = await room.receives(press)
    assert "Reported done by Delegation B, 24 Jul, 08:00 UTC" in card(said).text
    assert "received" not in card(said).text


async def test_a_late_report_can_be_taken_back_for_ten_minutes_after_its_receipt(
    room: Room,
) -> None:
    await accepted(room)
    room.now = ENTERED + timedelta(minutes=30)
    await room.says("B-hum", "/done HUM-A1", at=ENTERED)
    room.now += timedelta(minutes=9)
    said = await room.says("B-hum", "/undo HUM-A1")
    assert any("taken back" in each.text for each in said)


async def test_a_stamp_in_the_future_counts_as_now(room: Room) -> None:
    """The machine's clock may be some seconds behind Telegram's."""
    await accepted(room)
    said = await says(room, "B-hum", "/done HUM-A1", at=room.now + timedelta(seconds=30))
    assert "Reported done by Delegation B, 24 Jul, 08:00 UTC" in card(said).text


async def test_the_times_of_a_late_step_are_those_of_the_delegation_that_took_it(
    room: Room,
) -> None:
    """A agrees late to the date that B has asked for; the line of B's item is not named."""
    await accepted(room)
    await room.says("B-hum", "/date HUM-A1 25 Jul 10:00", "HUM")
    room.now = RECEIVED
    said = await says(room, "A-hum", "/agree HUM-A1", at=ENTERED)
    assert "Delegation A: entered 24 Jul, 09:58 UTC, received" in card(said).text
    assert "Delegation B: entered" not in card(said).text


async def test_each_delegations_last_late_step_is_shown_until_its_next_step(room: Room) -> None:
    await room.says("S-sec", "/action A+B: Confirm the list by 27 Jul 10:00", "HUM")
    room.now = RECEIVED
    await says(room, "A-hum", "/accept HUM-A1", at=ENTERED)
    said = await says(room, "B-hum", "/accept HUM-A1", at=ENTERED)
    assert card(said).text.count(": entered 24 Jul, 09:58 UTC, received") == 2
    said = await room.says("A-hum", "/done HUM-A1", "HUM")
    assert "Delegation A: entered" not in card(said).text
    assert "Delegation B: entered" in card(said).text


async def test_a_report_holds_whatever_came_while_it_was_typed(room: Room) -> None:
    await accepted(room)
    await room.says("B-hum", "/date HUM-A1 25 Jul 10:00", "HUM")
    room.now += timedelta(minutes=5)
    await room.says("A-hum", "/agree HUM-A1", "HUM")
    at = room.now - timedelta(minutes=3)
    said = await says(room, "B-hum", "/done HUM-A1 all are named", at=at)
    assert "Reported done by Delegation B, 24 Jul, 08:02 UTC" in card(said).text


async def test_a_late_act_is_confirmed_with_the_time_at_which_it_was_received(room: Room) -> None:
    """What waited in the desk's own database was received before it is handled."""
    await accepted(room)
    room.now = RECEIVED
    for received, told in ((None, "10:03 UTC"), (RECEIVED - timedelta(minutes=2), "10:01 UTC")):
        line = room.user_input("B-hum", "/progress HUM-A1 On the way.", at=MORNING)
        said = await room.receives(replace(line, received_at=received))
        assert said[-1].text.endswith(f"Received {told}.")

"""After an absence of a day the desk does not say that something is missing which may be lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from tests.handlers.followups.questions import begin
from tests.room import Room, Said, at

ITEM = "/action Check the list by 24 Jul 10:00"
#: The desk is away from 24 Jul 09:00 to 25 Jul 10:30.
LOST = (
    "The desk had no contact with Telegram "
    "between Thu 24 Jul, 09:00 UTC and Fri 25 Jul, 10:30 UTC. "
    "What was sent to it in that time may have been lost; it can be sent again."
)


async def away(room: Room, hours: float = 25.5) -> list[Said]:
    """Keep the desk away that long from 24 Jul 09:00 on; return what it says when it is back."""
    await room.after(until=at(24, 9))
    room.now += timedelta(hours=hours)
    await room.dispatch.was_away(at(24, 9), room.now)
    return await room.sleeps(room.now)


def about(said: Sequence[Said], ref: str, to: str = "HUM") -> list[list[str]]:
    """Return the lines of each message to that group or person which begins with *ref*."""
    return [each.text.splitlines() for each in said if each.to == to and each.text.startswith(ref)]


async def test_a_past_due_notice_says_what_may_be_lost_and_a_day_later_that_no_report_is_entered(
    room: Room,
) -> None:
    await room.says("A-hum", ITEM, "HUM")
    [late] = about(await away(room), "HUM-A1")
    assert late[2:] == [
        "Delegation A · was due Thu 24 Jul, 10:00 UTC, 24 h 30 min ago", LOST,
        "Next reminder Sat 26 Jul, 10:00 UTC.", "Prepared for 10:00 UTC, sent 10:30 UTC.",
    ]  # fmt: skip
    [still] = about(await room.after(until=at(26, 10)), "HUM-A1")
    assert still[3:] == [LOST, "Next reminder Sun 27 Jul, 10:00 UTC."]
    [last] = about(await room.after(until=at(27, 10)), "HUM-A1")
    assert last[3:] == ["No report has been entered."]


PRESSED = "Buttons pressed between 09:00 and 13:30 UTC may not have been received."


async def test_for_two_hours_after_some_hours_a_notice_says_what_to_type_instead_of_a_press(
    room: Room,
) -> None:
    await room.says("A-hum", ITEM, "HUM")
    [late] = about(await away(room, 4.5), "HUM-A1")
    assert f"{PRESSED} To report, send: /done HUM-A1" in late
    assert not any("No report" in line for line in late)
    await room.says("A-hum", "/action Check the map by 24 Jul 15:20", "HUM")
    [second] = about(await room.after(until=at(24, 15, 25)), "HUM-A2")
    assert "may not" not in " ".join(second)  # it was logged after the absence
    said = about(await room.after(until=at(25, 10)), "HUM-A1")
    assert "No report has been entered." in " ".join(said[-1])


async def test_after_two_minutes_no_press_can_be_lost(room: Room) -> None:
    await room.says("A-hum", ITEM, "HUM")
    await room.after(until=at(24, 9, 59))
    room.now = at(24, 10, 1)
    await room.dispatch.was_away(at(24, 9, 59), room.now)
    late = about(await room.after(until=at(24, 14)), "HUM-A1")[-1]
    assert "No report" in " ".join(late)


async def test_questions_notices_and_digests_say_what_to_type_instead_of_a_press_too(
    room: Room,
) -> None:
    await room.dispatch.open(room.now)
    await room.says("A-hum", ITEM, "HUM")
    await room.says("S-sec", "/notice HUM The session begins at 12:00 UTC.")
    await begin(room, "/follow HUM-A1 B: 24 Jul 08:30 How many?")
    await room.after(until=at(25, 4, 50))
    room.now = at(25, 8, 45)
    await room.dispatch.was_away(at(25, 4, 50), room.now)
    said = await room.sleeps(room.now)
    pressed = "Buttons pressed between 04:50 and 08:45 UTC may not have been received."
    [again] = about(said, "HUM-F1")
    assert f"{pressed} To answer, send: /reply HUM-F1 and the text" in again
    assert any(pressed in line for line in about(said, "HUM-F1", "B-hum")[0])
    [told] = about(said, "HUM-N1", "A-head")
    assert f"{pressed} To mark it as seen, send: /seen HUM-N1" in told
    [digest] = about(said, "Humanitarian group")
    assert any(line.startswith(f"{pressed} To report, send: /done") for line in digest)


async def test_the_report_on_an_item_that_was_accepted_after_the_absence_cannot_be_lost(
    room: Room,
) -> None:
    await away(room)
    await room.says("A-hum", "/action Check the list by 25 Jul 11:00", "HUM")
    said = about(await room.after(until=at(25, 14)), "HUM-A1")
    assert "No report has been entered. Next reminder Sat 26 Jul, 11:00 UTC." in said[-1]


async def test_the_daily_check_of_an_item_without_a_due_time_says_what_may_be_lost(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Check the list by without delay", "HUM")
    [check] = about(await away(room), "HUM-A1")
    assert LOST in check
    assert "No report has been entered." not in check
    await room.after(until=at(26, 10))
    [check] = about(await room.after(until=at(27, 10)), "HUM-A1")
    assert "No report has been entered." in check


async def test_a_question_is_put_again_without_the_claim_that_it_has_no_answer(
    room: Room,
) -> None:
    await begin(room, "/follow HUM-A1 B: 24 Jul 08:30 How many?")
    said = await away(room)
    [again] = about(said, "HUM-F1")
    assert again == [
        "HUM-F1 · asked again", "How many?", "Delegation B · asked Thu 24 Jul, 08:30 UTC", LOST,
        "Prepared for 08:30 UTC, sent 10:30 UTC.",
    ]  # fmt: skip
    [private] = about(said, "HUM-F1", "B-hum")
    assert private[0] == "HUM-F1 · asked again"
    assert any(
        line.startswith("The desk had no contact with Telegram between") for line in private
    )


async def test_a_question_that_was_due_in_the_absence_is_asked_as_any_late_question(
    room: Room,
) -> None:
    await begin(room, "/follow HUM-A1 B: 24 Jul 12:00 How many?")
    [card] = about(await away(room), "HUM-F1")
    assert card[0] == "HUM-F1 · Follow-up on HUM-A1"
    assert LOST not in card
    assert (
        about(await room.after(until=at(26, 11)), "HUM-F1")[-1][0] == "HUM-F1 · no answer entered"
    )


async def test_the_reminder_of_a_notice_does_not_say_that_it_was_not_marked(room: Room) -> None:
    await room.says("S-sec", "/notice HUM The session begins at 12:00 UTC.")
    [told] = about(await away(room), "HUM-N1", "A-head")
    assert told[2] == "Sent 24 Jul, 08:00 UTC, to be marked as seen by Delegation A."
    assert told[3].startswith(
        "The desk had no contact with Telegram between Thu 24 Jul, 09:00 UTC"
    )


async def test_the_digest_says_what_may_be_lost_until_a_day_after_the_absence(room: Room) -> None:
    await room.dispatch.open(room.now)
    await room.says("A-hum", ITEM, "HUM")
    await away(room)
    [digest] = about(await room.after(until=at(26, 5)), "Humanitarian group")
    assert "Past due" in digest
    assert LOST in digest
    [digest] = about(await room.after(until=at(27, 5)), "Humanitarian group")
    assert "Past due, no report entered" in digest
    assert LOST not in digest


async def test_an_absence_is_kept_for_90_days(room: Room) -> None:
    await room.dispatch.open(room.now)
    await away(room)
    async with room.records() as records:
        assert len(await records.absences.ended_since(at(24, 9))) == 1
    await room.after(hours=24 * 89)
    assert len(room.rows("absences")) == 1
    await room.after(hours=48)
    assert room.rows("absences") == []


async def test_an_absence_that_is_reported_again_after_a_crash_is_kept_once_with_its_last_end(
    room: Room,
) -> None:
    for hours in (24, 25):
        await room.dispatch.was_away(at(24, 9), at(24, 9) + timedelta(hours=hours))
    async with room.records() as records:
        [absence] = await records.absences.ended_since(at(24, 9))
    assert absence.until == at(25, 10)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ru",
            "С чт 24 июля, 09:00 UTC по пт 25 июля, 10:30 UTC у бота не было связи с Telegram.",
        ),
        ("uk", "З чт 24 липня, 09:00 UTC до пт 25 липня, 10:30 UTC бот не мав зв’язку"),
        (
            "tr",
            "Botun Telegram ile bağlantısının olmadığı süre: 24 Temmuz Perşembe, 09:00 UTC –",
        ),
    ],
)
async def test_a_group_reads_what_may_be_lost_in_its_language(
    room: Room, language: str, words: str
) -> None:
    await room.says("S-sec", f"/setup HUM {language}", "HUM")
    await room.says("A-hum", ITEM, "HUM")
    [late] = about(await away(room), "HUM-A1")
    assert late[3].startswith(words)

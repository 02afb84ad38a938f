"""The calendar file of /my ics: which due times it contains, and how it is updated."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from icalendar import Calendar

from storage.mail.outbox import LetterKind
from tests.room import Room, Said


def read(said: Said) -> dict[str, Any]:
    """Return the events in the letter's calendar file, by UID, as a calendar program does."""
    assert said.kind is LetterKind.DOCUMENT
    assert said.letter.file is not None
    calendar = Calendar.from_ical(said.letter.file)
    return {str(each["UID"]): each for each in calendar.walk("VEVENT")}


async def furnish(room: Room) -> None:
    """Enter items with and without a due time, in two groups, and a reminder of B-hum."""
    await room.says("A-hum", "/action B: Confirm the capacity, per day by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/action B: Not accepted by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/action A's own by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/action At once by without delay", "HUM")
    await room.says("B-mil", "/action Mark the lane by 25 Jul 12:00", "MIL")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/assign HUM-A1 Logistics office")
    await room.says("B-hum", "/remind Call the office 25 Jul 09:00")


async def test_the_calendar_file_has_ones_own_due_times_in_utc_without_the_named_office(
    room: Room,
) -> None:
    await furnish(room)
    [board] = await room.says("B-hum", "/my")
    assert "Calendar" in board.buttons
    [sent] = await room.presses("B-hum", "Calendar")
    assert sent.to == "B-hum"
    assert sent.text == (
        "Due times as a calendar file, in UTC: 2. A later file takes the place of this one."
    )
    assert sent.letter.file_name == "greffier.ics"
    events = read(sent)
    assert list(events) == ["HUM-A1@GreffierBot", "reminder-1-105@GreffierBot"]
    item, reminder = events.values()
    assert item["SUMMARY"] == "HUM-A1 · Confirm the capacity, per day"
    assert item["DESCRIPTION"] == "Confirm the capacity, per day"
    assert item["DTSTART"].dt == datetime(2025, 7, 25, 12, tzinfo=UTC)
    assert reminder["SUMMARY"] == "Reminder 1 · Call the office"
    assert reminder["DTSTART"].dt == datetime(2025, 7, 25, 6, tzinfo=UTC)
    content = (sent.letter.file or b"").decode()
    assert "DTSTART:20250725T120000Z" in content
    assert "Logistics" not in content


async def test_a_second_calendar_file_updates_the_moved_events_of_the_first_file(
    room: Room,
) -> None:
    await furnish(room)
    [first] = await room.says("B-hum", "/my ics")
    await room.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    await room.says("A-hum", "/agree HUM-A1", "HUM")
    [second] = await room.says("B-hum", "/my ics", "HUM")
    before, after = read(first)["HUM-A1@GreffierBot"], read(second)["HUM-A1@GreffierBot"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTART"].dt == datetime(2025, 7, 26, 12, tzinfo=UTC)


async def test_the_calendar_file_covers_exactly_the_groups_that_the_person_may_see(
    room: Room,
) -> None:
    await furnish(room)
    [file] = await room.says("B-head", "/my ics")
    assert list(read(file)) == ["HUM-A1@GreffierBot", "MIL-A1@GreffierBot"]
    [file] = await room.says("B-mil", "/my ics")
    assert list(read(file)) == ["MIL-A1@GreffierBot"]


async def test_a_person_without_due_times_gets_a_message_instead_of_a_calendar_file(
    room: Room,
) -> None:
    [told] = await room.says("O-field", "/my ics")
    assert told.text == "There is no due time to put into a calendar."
    assert told.kind is LetterKind.MESSAGE
    [board] = await room.says("O-field", "/my")
    assert board.buttons == {}

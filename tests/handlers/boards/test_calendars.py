"""The calendar file of /my ics: which due times it contains, and how it is updated."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import islice
from typing import Any

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # it ships no types
from icalendar import Calendar

from storage.mail.outbox import LetterKind
from tests.room import Room, Said, at


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
        "Due times as a calendar file: 2. A later file moves or cancels what this one holds."
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


# Entries that recur, and entries that no longer stand.


def times(said: Said, uid: str, most: int) -> list[str]:
    """Return the first instants of an event, as a calendar program finds them from its rule."""
    assert said.letter.file is not None
    event = read(said)[uid]
    start = event["DTSTART"].dt
    rule = event["RRULE"].to_ical().decode()
    zone = start.tzinfo
    naive = rrulestr(f"RRULE:{_local_until(rule, zone)}", dtstart=start.replace(tzinfo=None))
    return [
        f"{each.replace(tzinfo=zone).astimezone(UTC):%d %b %H:%M}" for each in islice(naive, most)
    ]


def _local_until(rule: str, zone: Any) -> str:
    """Return the rule with its UNTIL in local time, as the library needs it."""
    found = re.search(r"UNTIL=(\d{8}T\d{6})Z", rule)
    if found is None:
        return rule
    until = datetime.strptime(found[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC).astimezone(zone)
    return rule.replace(found[0], f"UNTIL={until:%Y%m%dT%H%M%S}")


RECURRING = [
    ("weekly Fri 11:00", ["25 Jul 08:00", "01 Aug 08:00", "08 Aug 08:00"]),
    ("every day at 09:00", ["25 Jul 06:00", "26 Jul 06:00", "27 Jul 06:00"]),
    ("every weekday at 08:30", ["25 Jul 05:30", "28 Jul 05:30", "29 Jul 05:30"]),
    ("every 2 weeks on Mon 10:00", ["28 Jul 07:00", "11 Aug 07:00", "25 Aug 07:00"]),
    ("weekly Mon, Thu 09:00 for 3 times", ["28 Jul 06:00", "31 Jul 06:00", "04 Aug 06:00"]),
    ("daily 09:00 until 26 Jul", ["25 Jul 06:00", "26 Jul 06:00"]),
    ("daily 12:00 for 2 times", ["24 Jul 09:00", "25 Jul 09:00"]),
    ("monthly on 31 09:00", ["31 Jul 06:00", "31 Aug 06:00", "31 Oct 06:00"]),
    ("monthly last 18:00", ["31 Jul 15:00", "31 Aug 15:00", "30 Sep 15:00"]),
    ("every 3 days 07:00", ["25 Jul 04:00", "28 Jul 04:00", "31 Jul 04:00"]),
    ("daily 09:00 UTC", ["24 Jul 09:00", "25 Jul 09:00", "26 Jul 09:00"]),
]


@pytest.mark.parametrize(("when", "expected"), RECURRING)
async def test_a_recurring_reminder_recurs_in_the_calendar_file_at_the_same_times(
    room: Room, when: str, expected: list[str]
) -> None:
    await room.says("A-hum", f"/remind Standup {when}")
    [sent] = await room.says("A-hum", "/my ics")
    found = times(sent, "reminder-1-102@GreffierBot", 3)
    assert found == expected
    said = await room.after(until=at(1, 0, month=11))
    assert [f"{each.letter.prepared_for:%d %b %H:%M}" for each in said[:3]] == expected


async def test_a_count_in_the_calendar_file_has_only_the_times_that_are_left(room: Room) -> None:
    await room.says("A-hum", "/remind Standup daily 12:00 for 5 times")
    await room.after(until=at(25, 23))
    [sent] = await room.says("A-hum", "/my ics")
    assert read(sent)["reminder-1-102@GreffierBot"]["RRULE"]["COUNT"] == [3]


async def test_local_times_in_the_calendar_file_follow_the_clocks_of_their_zone(
    room: Room,
) -> None:
    await room.person("A-hum", zone="Europe/Kyiv")
    await room.says("A-hum", "/remind Standup weekly Sat 10:00")
    [sent] = await room.says("A-hum", "/my ics")
    found = times(sent, "reminder-1-102@GreffierBot", 15)
    assert (found[0], found[-1]) == ("26 Jul 07:00", "01 Nov 08:00")
    assert b"BEGIN:VTIMEZONE" in (sent.letter.file or b"")


async def test_a_later_calendar_file_cancels_what_no_longer_stands(room: Room) -> None:
    await furnish(room)
    [first] = await room.says("B-hum", "/my ics")
    await room.says("B-hum", "/done HUM-A1 all counted", "HUM")
    await room.says("B-hum", "/remind cancel 1")
    [second] = await room.says("B-hum", "/my ics")
    assert second.text.splitlines()[1] == "Cancelled in it, because they no longer stand: 2"
    before, after = read(first), read(second)
    assert list(after) == ["HUM-A1@GreffierBot", "reminder-1-105@GreffierBot"]
    for uid, event in after.items():
        assert event["STATUS"] == "CANCELLED", uid
        assert event["SEQUENCE"] > before[uid]["SEQUENCE"], uid
        assert event["DTSTART"].dt == before[uid]["DTSTART"].dt, uid
    [third] = await room.says("B-hum", "/my ics")
    assert [each["SEQUENCE"] for each in read(third).values()] == [
        each["SEQUENCE"] for each in after.values()
    ]


async def test_an_item_that_is_open_again_replaces_its_cancellation(room: Room) -> None:
    await furnish(room)
    await room.says("B-hum", "/my ics")
    await room.says("B-hum", "/done HUM-A1 all counted", "HUM")
    [cancelled] = await room.says("B-hum", "/my ics")
    await room.says("A-hum", "/notyet HUM-A1 the figure is missing", "HUM")
    [again] = await room.says("B-hum", "/my ics")
    was, now = (read(each)["HUM-A1@GreffierBot"] for each in (cancelled, again))
    assert (was["STATUS"], now["STATUS"]) == ("CANCELLED", "CONFIRMED")
    assert now["SEQUENCE"] > was["SEQUENCE"]


async def test_a_reminder_that_has_come_is_not_cancelled_in_a_later_file(room: Room) -> None:
    await furnish(room)
    await room.says("B-hum", "/my ics")
    await room.after(until=at(25, 7))
    [later] = await room.says("B-hum", "/my ics")
    assert list(read(later)) == ["HUM-A1@GreffierBot"]


async def test_the_calendar_files_of_one_person_cancel_nothing_for_another(room: Room) -> None:
    await furnish(room)
    await room.says("B-hum", "/my ics")
    await room.says("B-hum", "/done HUM-A1 all counted", "HUM")
    [told] = await room.says("B-head", "/my ics")
    assert list(read(told)) == ["MIL-A1@GreffierBot"]


async def test_every_calendar_file_has_what_the_standard_requires(room: Room) -> None:
    await furnish(room)
    await room.says("B-hum", "/remind Standup; with, signs \\ weekly Fri 11:00")
    await room.says("B-hum", "/my ics")
    await room.says("B-hum", "/remind cancel 1")
    [sent] = await room.says("B-hum", "/my ics")
    content = (sent.letter.file or b"").decode()
    assert all(len(line.encode()) <= 75 for line in content.split("\r\n"))
    assert "\n" not in content.replace("\r\n", "")
    calendar = Calendar.from_ical(content)
    assert {"PRODID", "VERSION"} <= {*calendar}
    for event in calendar.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART", "SEQUENCE", "STATUS", "SUMMARY"} <= {*event}
        assert event.errors == []
    zones = {str(each["TZID"]) for each in calendar.walk("VTIMEZONE")}
    named = set(re.findall(r"DTSTART;TZID=([^:]+):", content))
    assert named <= zones

"""Due notices of items: when, where and to whom the desk sends them, and when they end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tests.handlers.letters import first_lines
from tests.room import Room, Said, at


async def play(room: Room, script: Sequence[tuple[datetime, str, str, str | None]]) -> list[Said]:
    """Send each line at its time; return the letters that timers sent before the last line."""
    said: list[Said] = []
    for when, who, text, where in script:
        said += await room.after(until=when)
        await room.says(who, text, where)
    return said


async def test_due_notices_of_three_items_come_at_their_times_in_the_thread_and_in_private(
    room: Room,
) -> None:
    said = await play(room, [
        (at(24, 8, 52), "A-hum", "/action B: Confirm capacity per day by 25 Jul 12:00", "HUM"),
        (at(24, 8, 55), "B-hum", "/accept HUM-A1", "HUM"),
        (at(24, 8, 59), "B-hum", "/action A: Provide batch sizes by 25 Jul 15:00", "HUM"),
        (at(24, 9, 1), "A-hum", "/date HUM-A2 26 Jul 09:00", "HUM"),
        (at(24, 9, 2), "B-hum", "/agree HUM-A2", "HUM"),
        (at(24, 9, 5), "O-field", "/action Advise both sides by 25 Jul 10:00", "HUM"),
        (at(24, 17), "B-hum", "/remind HUM-A1 tomorrow 07:00", None),
        (at(25, 9, 50), "O-field", "/done HUM-A3 Note sent to both sides.", "HUM"),
        (at(25, 15, 20), "B-hum", "/date HUM-A1 26 Jul 08:00 Two units in transit.", "HUM"),
        (at(25, 15, 31), "A-hum", "/agree HUM-A1", "HUM"),
        (at(26, 7, 55), "B-hum", "/done HUM-A1 120 a day, 2 vehicles", "HUM"),
        (at(26, 8, 10), "A-hum", "/confirm HUM-A1", "HUM"),
        (at(26, 8, 30), "A-hum", "/done HUM-A2 Batches of 120.", "HUM"),
        (at(26, 8, 41), "B-hum", "/confirm HUM-A2", "HUM"),
        (at(31, 0), "S-sec", "/parked", None),
    ])  # fmt: skip
    one, two, three = ("B-hum", "HUM-A1"), ("A-hum", "HUM-A2"), ("O-field", "HUM-A3")
    expected = [
        ("24 10:00", three, "due in 24 h, Fri 25 Jul, 10:00 UTC"),
        ("24 12:00", one, "due in 24 h, Fri 25 Jul, 12:00 UTC"),
        ("25 08:00", three, "due in 2 h, at 10:00 UTC"),
        ("25 09:00", two, "due in 24 h, Sat 26 Jul, 09:00 UTC"),
        ("25 10:00", one, "due in 2 h, at 12:00 UTC"),
        ("25 12:00", one, "due now, 12:00 UTC"),
        ("25 15:00", one, "the due time has passed"),
        ("26 06:00", one, "due in 2 h, at 08:00 UTC"),
        ("26 07:00", two, "due in 2 h, at 09:00 UTC"),
    ]
    thread = [each for each in first_lines(said) if each[1] == "HUM"]
    assert thread == [(when, "HUM", f"{ref} · {text}") for when, (_, ref), text in expected]
    private = [each[:2] for each in first_lines(said) if each[1] != "HUM"]
    assert [each for each in private if each[0] != "25 04:00"] == [
        (when, who) for when, (who, _), _ in expected
    ]
    assert [each for each in private if each[0] == "25 04:00"] == [("25 04:00", "B-hum")]


async def test_a_due_notice_is_a_silent_reply_to_the_items_card_and_names_the_delegation(
    room: Room,
) -> None:
    await room.says("O-field", "/action Advise both sides by 24 Jul 12:00", "HUM")
    thread, private = await room.after(hours=2)
    assert thread.text == "HUM-A1 · due in 2 h, at 12:00 UTC\nAdvise both sides\nObserver"
    assert (thread.letter.reply_card, thread.letter.silent) == ("HUM-A1", True)
    assert not thread.buttons
    assert private.text == (
        "HUM-A1 · due in 2 h, at 12:00 UTC\nAdvise both sides\n"
        "Due Thu 24 Jul, 12:00 UTC (14:00 your time)."
    )
    assert list(private.buttons) == [
        "Report done", "Snooze 1 h", "4 h", "Tomorrow 09:00", "Ask the facilitator",
    ]  # fmt: skip


async def test_a_past_due_notice_gives_the_due_time_and_the_time_of_the_next_notice(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Confirm capacity by 24 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    said = await room.after(until=at(27, 13))
    thread = [each for each in said if each.to == "HUM"]
    assert [each.text.splitlines()[2:] for each in thread[2:]] == [
        [
            "Delegation B · was due Thu 24 Jul, 12:00 UTC, 3 h ago",
            "No report has been entered. Next reminder Fri 25 Jul, 12:00 UTC.",
        ],
        [
            "Delegation B · was due Thu 24 Jul, 12:00 UTC, 24 h ago",
            "No report has been entered. Next reminder Sat 26 Jul, 12:00 UTC.",
        ],
        [
            "Delegation B · was due Thu 24 Jul, 12:00 UTC, 2 days ago",
            "No report has been entered. Next reminder Sun 27 Jul, 12:00 UTC.",
        ],
        [
            "Delegation B · was due Thu 24 Jul, 12:00 UTC, 3 days ago",
            "No report has been entered.",
        ],
    ]
    assert list(thread[-1].buttons) == ["Report done", "Progress", "Ask for a new date"]
    assert await room.after(hours=500) == []


async def test_without_a_point_of_contact_due_notices_go_to_the_person_who_accepted_the_item(
    room: Room,
) -> None:
    await room.says("A-head", "/action POL B: Name the speakers by 24 Jul 12:00")
    await room.says("B-head", "/accept POL-A1", "POL")
    assert [each.to for each in await room.after(hours=2)] == ["POL", "B-head"]


# Private notices in quiet hours.


async def test_of_several_private_notices_held_in_quiet_hours_only_the_last_is_sent(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Send the list by 24 Jul 22:00", "HUM")
    said = first_lines(await room.after(until=at(25, 12)))
    assert [each for each in said if each[1] == "HUM"] == [
        ("24 20:00", "HUM", "HUM-A1 · due in 2 h, at 22:00 UTC"),
        ("24 22:00", "HUM", "HUM-A1 · due now, 22:00 UTC"),
        ("25 01:00", "HUM", "HUM-A1 · the due time has passed"),
    ]
    assert [each for each in said if each[1] != "HUM"] == [
        ("25 02:00", "A-hum", "HUM-A1 · the due time has passed")
    ]


async def test_a_notice_held_in_quiet_hours_names_the_time_for_which_it_was_prepared(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Send the list by 25 Jul 03:00", "HUM")
    said = [each for each in await room.after(until=at(25, 2)) if each.to == "A-hum"]
    assert [each.text.splitlines()[-1] for each in said] == [
        "Prepared for 01:00 UTC, sent 02:00 UTC."
    ]


async def test_a_notice_held_for_more_than_12_quiet_hours_is_sent_and_not_parked(
    room: Room,
) -> None:
    await room.says("A-hum", "/settings quiet 12:00-10:00")
    await room.says("A-hum", "/action Send the list by 24 Jul 12:00", "HUM")
    said = first_lines(await room.after(until=at(25, 8)))
    assert [each for each in said if each[1] != "HUM"] == [
        ("25 07:00", "A-hum", "HUM-A1 · the due time has passed")
    ]


async def test_a_notice_held_in_quiet_hours_is_not_sent_if_the_item_was_reported_by_then(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Send the list by 24 Jul 22:00", "HUM")
    await room.after(until=at(24, 23))
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert await room.after(until=at(25, 12)) == []


async def test_a_held_notice_of_a_shared_item_is_not_sent_to_the_delegation_that_reported(
    room: Room,
) -> None:
    await room.says("M-conv", "/action A+B: Send the lists by 24 Jul 22:00", "HUM")
    for who in ("A-hum", "B-hum"):
        await room.says(who, "/accept HUM-A1", "HUM")
    await room.after(until=at(24, 21))
    await room.says("A-hum", "/done HUM-A1", "HUM")
    said = await room.after(until=at(25, 3))
    private = [each for each in said if each.to not in {"HUM", "M-conv"}]
    # B receives A's report, because B may confirm it. The same message says what B's own part is.
    [told] = private
    assert (told.to, told.text.splitlines()[0]) == ("B-hum", "Answer awaited: Delegation B")
    assert "Was due Thu 24 Jul, 22:00 UTC" in told.text
    assert list(told.buttons)[:3] == ["Confirm", "Not yet", "Report done"]


# Notices that are sent late.


async def test_a_notice_sent_late_is_sent_once_and_gives_its_planned_time(room: Room) -> None:
    await room.says("A-hum", "/action Send the list by 25 Jul 06:00", "HUM")
    await room.after(until=at(25, 3, 59))
    said = await room.sleeps(at(25, 4, 20))
    assert [each.to for each in said] == ["HUM", "A-hum"]
    assert said[0].text == (
        "HUM-A1 · due in 1 h 40 min, at 06:00 UTC\nSend the list\nDelegation A\n"
        "Prepared for 04:00 UTC, sent 04:20 UTC."
    )
    assert await room.sleeps(at(25, 4, 21)) == []


async def test_a_notice_sent_within_a_minute_of_its_time_is_not_marked_as_late(room: Room) -> None:
    await room.says("A-hum", "/action Send the list by 25 Jul 06:00", "HUM")
    await room.after(until=at(25, 3, 59))
    said = await room.sleeps(at(25, 4, 1))
    assert [each for each in said if "Prepared for" in each.text] == []


async def test_after_an_absence_of_the_desk_only_the_last_missed_notice_of_an_item_is_sent(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Send the list by 25 Jul 12:00", "HUM")
    said = await room.sleeps(at(25, 16))
    assert [each.text.splitlines()[0] for each in said if each.to == "HUM"] == [
        "HUM-A1 · the due time has passed"
    ]
    assert said[0].text.endswith("Prepared for 15:00 UTC, sent 16:00 UTC.")
    [told] = await room.says("S-sec", "/parked")
    assert told.text == "Nothing is awaiting a decision."


async def test_a_notice_over_12_hours_late_is_parked_and_reported_to_the_secretariat(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Send the list by 24 Jul 12:00", "HUM")
    said = await room.sleeps(at(25, 3, 1))
    assert [(each.to, each.text) for each in said] == [(
        "S-duty",
        ("Notices more than 12 hours past their time: 1. They were not sent. "
        "Send /parked to decide."),
    )]  # fmt: skip
    _, parked = await room.says("S-duty", "/parked")
    assert parked.text.splitlines()[0].endswith("notice about HUM-A1 · since 24 Jul, 15:00 UTC")
    again = await room.presses("S-duty", "Send again")
    assert room.popped.endswith(" is being sent again.")
    assert [(each.to, each.letter.card, each.buttons) for each in again] == [
        ("S-duty", parked.letter.card, {})
    ]
    said = await room.after(minutes=0)
    assert [each.to for each in said] == ["HUM", "A-hum"]
    assert said[0].text.endswith("Prepared for Thu 24 Jul, 15:00 UTC, sent Fri 25 Jul, 03:01 UTC.")


async def test_a_parked_due_notice_can_be_dropped_and_later_notices_still_come(room: Room) -> None:
    await room.says("A-hum", "/action Send the list by 24 Jul 12:00", "HUM")
    await room.sleeps(at(25, 3, 1))
    await room.says("S-duty", "/parked")
    await room.presses("S-duty", "Drop")
    assert room.popped.endswith(" is dropped.")
    await room.presses("S-duty", "Drop")
    assert "is awaiting a decision" in room.popped
    assert [each.to for each in await room.after(until=at(25, 12))] == ["HUM", "A-hum"]


async def test_a_due_notice_exactly_12_hours_late_is_still_sent(room: Room) -> None:
    await room.says("A-hum", "/action Send the list by 24 Jul 12:00", "HUM")
    said = await room.sleeps(at(25, 3))
    assert [each.to for each in said] == ["HUM", "A-hum"]

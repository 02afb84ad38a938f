"""For ten minutes a person takes back their own report, acceptance or confirmation."""

from __future__ import annotations

import pytest

from domain.times.wall_clock import QuietHours
from tests.handlers.actions.steps import history, lines, proposed, reported, timers
from tests.handlers.letters import card
from tests.room import Room, at

# The three steps, and what stays of them.


async def test_a_report_is_taken_back_and_everything_is_as_before_but_the_journal(
    room: Room,
) -> None:
    await proposed(room)
    shown = card(await room.says("B-hum", "/accept HUM-A1", "HUM"))
    before = (lines(room), timers(room))
    assert before[1]
    await room.says("B-hum", "/done HUM-A1 120 a day", "HUM")
    assert timers(room) == []
    await room.after(minutes=9)
    said = await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert (lines(room), timers(room)) == before
    assert card(said).text == shown.text
    assert list(card(said).buttons) == list(shown.buttons)
    assert await history(room) == [
        "action-logged", "action-accepted", "action-reported", "action-report-undone",
    ]  # fmt: skip


async def test_an_acceptance_is_taken_back_and_the_item_awaits_acceptance_again(
    room: Room,
) -> None:
    shown = await proposed(room)
    before = lines(room), timers(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    said = await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert (lines(room), timers(room)) == before
    assert (card(said).text, list(card(said).buttons)) == (shown.text, list(shown.buttons))
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    assert [slot for _, _, slot, _ in timers(room)] == [
        "-24h", "-2h", "0h", "+3h", "+24h", "+48h", "+72h",
    ]  # fmt: skip


async def test_a_confirmation_is_taken_back_and_the_report_waits_again(room: Room) -> None:
    await reported(room)
    before = lines(room)
    await room.says("A-hum", "/confirm HUM-A1", "HUM")
    said = await room.says("A-hum", "/undo HUM-A1", "HUM")
    assert lines(room) == before
    assert "Confirm" in card(said).buttons
    assert card(said).text.startswith("HUM-A1 · Action, reported done")
    await room.says("A-hum", "/confirm HUM-A1", "HUM")
    assert await history(room) == [
        "action-logged", "action-accepted", "action-reported", "action-confirmed",
        "action-confirmation-undone", "action-confirmed",
    ]  # fmt: skip


async def test_an_item_of_ones_own_that_closed_at_once_is_open_again(room: Room) -> None:
    await proposed(room, whose="")
    before = (lines(room), timers(room))
    await room.says("A-hum", "/done HUM-A1", "HUM")
    said = await room.says("A-hum", "/undo HUM-A1", "HUM")
    assert (lines(room), timers(room)) == before
    assert card(said).text.startswith("HUM-A1 · Action\n")
    assert room.query("SELECT ended FROM actions") == [(0,)]


async def test_the_history_names_the_step_and_that_it_was_taken_back(room: Room) -> None:
    await reported(room)
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    [shown] = await room.says("A-hum", "/show HUM-A1")
    assert shown.text.splitlines()[-3:] == [
        "24 Jul, 08:00 UTC · reported done by Delegation B",
        "120 a day",
        "24 Jul, 08:00 UTC · report taken back by Delegation B",
    ]


# Notices about the due time.


async def test_a_notice_that_fell_due_between_report_and_undo_is_sent_then_and_only_once(
    room: Room,
) -> None:
    await proposed(room, due="24 Jul 10:05")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.after(until=at(24, 10))
    await room.says("B-hum", "/done HUM-A1", "HUM")
    assert await room.after(minutes=8) == []
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    said = await room.after(minutes=1)
    assert [(each.to, each.text.splitlines()[0]) for each in said] == [
        ("HUM", "HUM-A1 · the due time has passed"),
        ("B-hum", "HUM-A1 · the due time has passed"),
    ]
    assert "Prepared for 10:05 UTC, sent 10:08 UTC." in said[0].text
    said = await room.after(until=at(24, 14))
    assert [each.to for each in said] == ["HUM", "B-hum"]


async def test_a_notice_put_off_by_the_person_comes_at_its_time_after_an_undo(room: Room) -> None:
    await proposed(room, due="24 Jul 12:00")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/snooze HUM-A1 1h")
    await room.says("B-hum", "/done HUM-A1", "HUM")
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    said = await room.after(until=at(24, 9))
    assert [each.to for each in said] == ["B-hum"]


async def test_in_a_shared_item_only_the_private_notice_that_was_left_out_follows(
    room: Room,
) -> None:
    await room.says("M-conv", "/action A+B: Count by 24 Jul 10:05", "HUM")
    for who in ("A-hum", "B-hum"):
        await room.says(who, "/accept HUM-A1", "HUM")
    await room.after(until=at(24, 10))
    await room.says("B-hum", "/done HUM-A1", "HUM")
    said = await room.after(minutes=6)
    assert [each.to for each in said] == ["HUM", "A-hum"]
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    said = await room.after(minutes=1)
    assert [each.to for each in said] == ["B-hum"]


async def test_the_daily_check_of_an_item_without_delay_goes_on(room: Room) -> None:
    await proposed(room, due="without delay")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    before = timers(room)
    await room.says("B-hum", "/done HUM-A1", "HUM")
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert timers(room) == before


# Who is told.


async def test_those_who_were_told_of_a_report_are_told_that_it_was_taken_back(
    room: Room,
) -> None:
    said = await reported(room)
    assert "A-hum" in {each.to for each in said}
    said = await room.says("B-hum", "/undo HUM-A1", "HUM")
    [told] = [each for each in said if each.to == "A-hum"]
    assert told.text.splitlines()[:2] == [
        "HUM-A1 · report taken back by Delegation B",
        "HUM-A1 · Action",
    ]
    assert told.buttons == {}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "HUM-A1 · сообщение об исполнении отозвано делегацией B"),
        ("uk", "HUM-A1 · повідомлення про виконання відкликано делегацією B"),
        ("tr", "HUM-A1 · yapıldı bildirimini geri alan: B Heyeti"),
    ],
)
async def test_each_is_told_in_their_own_language(room: Room, language: str, words: str) -> None:
    await room.person("A-hum", language=language)
    await reported(room)
    said = await room.says("B-hum", "/undo HUM-A1", "HUM")
    [told] = [each for each in said if each.to == "A-hum"]
    assert told.text.splitlines()[0] == words


async def test_nobody_is_told_who_had_not_heard_of_the_report_yet(room: Room) -> None:
    await proposed(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.person("A-hum", quiet=QuietHours.parse("10:00-14:00"))
    said = await room.says("B-hum", "/done HUM-A1", "HUM")
    assert "A-hum" not in {each.to for each in said}
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    said = await room.after(hours=4)
    assert "A-hum" not in {each.to for each in said}


async def test_a_person_in_quiet_hours_is_told_when_they_end(room: Room) -> None:
    await reported(room)
    await room.person("A-hum", quiet=QuietHours.parse("10:00-14:00"))
    said = await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert "A-hum" not in {each.to for each in said}
    said = await room.after(until=at(24, 11))
    assert [each.text.splitlines()[0] for each in said if each.to == "A-hum"] == [
        "HUM-A1 · report taken back by Delegation B"
    ]

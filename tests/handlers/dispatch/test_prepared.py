"""The field prepared_for of letters: the planned time of timers, None for answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tests.room import Room, Said, at


def prepared(said: Sequence[Said]) -> list[tuple[str, datetime | None]]:
    """Return the recipient of each letter and the time for which it was prepared."""
    return [(each.to, each.letter.prepared_for) for each in said]


async def test_an_answer_to_a_command_has_no_planned_time(room: Room) -> None:
    said = await room.says("A-hum", "/action Send the list by 25 Jul 12:00", "HUM")
    said += await room.says("A-hum", "/my")
    assert {each.letter.prepared_for for each in said} == {None}


async def test_a_due_notice_has_its_planned_hour_in_the_thread_and_in_private(room: Room) -> None:
    await room.says("A-hum", "/action Send the list by 24 Jul 12:00", "HUM")
    said = await room.after(until=at(24, 11))
    assert prepared(said) == [("HUM", at(24, 10)), ("A-hum", at(24, 10))]


async def test_a_due_notice_held_in_quiet_hours_keeps_its_first_planned_hour(room: Room) -> None:
    await room.says("A-hum", "/action Send the list by 25 Jul 03:00", "HUM")
    said = await room.after(until=at(25, 2))
    assert prepared(said)[-1] == ("A-hum", at(25, 1))


async def test_a_notice_is_planned_for_the_time_at_which_all_get_it_also_in_quiet_hours(
    room: Room,
) -> None:
    await room.after(until=at(24, 21))
    said = await room.says("S-sec", "/notice B The hall opens at nine.")
    assert {each for each in prepared(said) if each[0] != "S-sec"} == {
        (who, at(24, 21)) for who in ("B-head", "B-hum", "B-mil", "E-hum")
    }


async def test_after_several_missed_times_the_letter_has_the_last_missed_time(room: Room) -> None:
    """Checked for a daily reminder, a daily notice of an item, and a daily question."""
    await room.says("A-hum", "/remind Check the list daily 09:00")
    await room.says("A-hum", "/action Admit the convoy by without delay", "HUM")
    await room.says("M-conv", "/follow HUM-A1 A: daily 07:00 How far is it?", "HUM")
    said = await room.sleeps(at(27, 10))
    assert set(prepared(said)) == {
        ("A-hum", at(27, 6)), ("HUM", at(27, 8)), ("HUM", at(27, 7)), ("A-hum", at(27, 7)),
    }  # fmt: skip


async def test_the_message_about_a_left_out_reminder_has_no_planned_time(room: Room) -> None:
    await room.says("A-head", "/remind to A Send the figures daily 09:00")
    said = await room.sleeps(at(25, 22))
    assert prepared(said) == [("A-head", None)]


async def test_a_digest_sent_late_has_its_planned_hour(room: Room) -> None:
    await room.dispatch.open(room.now)
    assert {when for _, when in prepared(await room.sleeps(at(27, 10)))} == {at(27, 5)}

"""What had ended with an entry lives again if its closing is taken back."""

from __future__ import annotations

from pathlib import Path

from tests.handlers.actions.steps import history, proposed, reported
from tests.room import Room, at


async def test_questions_about_an_item_live_again_if_its_closing_is_taken_back(
    room: Room,
) -> None:
    await proposed(room, whose="")
    await room.says("B-hum", "/follow HUM-A1 A: 24 Jul 10:00 How many?", "HUM")
    await room.says("B-hum", "/follow HUM-A1 A: daily 09:00 How many today?", "HUM")
    await room.says("B-hum", "/follow HUM-A1 A: 24 Jul 08:30 How far?", "HUM")
    await room.after(until=at(24, 8, 40))
    before = room.query("SELECT state, ended, at FROM followups ORDER BY number")
    planned = room.query("SELECT id, at FROM timers WHERE state = 'planned' ORDER BY id")
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert {state for state, *_ in room.query("SELECT state FROM followups")} == {"ended"}
    said = await room.says("A-hum", "/undo HUM-A1", "HUM")
    assert room.query("SELECT state, ended, at FROM followups ORDER BY number") == before
    assert room.query("SELECT id, at FROM timers WHERE state = 'planned' ORDER BY id") == planned
    [asked] = [each for each in said if each.text.startswith("HUM-F3")]
    assert "Answer" in asked.buttons
    said = await room.after(until=at(24, 10))
    assert [each.text.splitlines()[0] for each in said if each.to == "HUM"][-1].startswith("HUM-F")


async def test_a_question_that_was_due_while_the_item_was_closed_is_asked_after_the_undo(
    room: Room,
) -> None:
    await proposed(room, whose="")
    await room.says("B-hum", "/follow HUM-A1 A: 24 Jul 08:05 How many?", "HUM")
    await room.after(minutes=4)
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert await room.after(minutes=5) == []
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    said = await room.after(minutes=1)
    assert "HUM" in {each.to for each in said}
    assert room.query("SELECT state FROM followups") == [("asked",)]


async def test_reminders_of_an_item_live_again_if_its_closing_is_taken_back(room: Room) -> None:
    await proposed(room, whose="")
    await room.says("A-hum", "/remind HUM-A1 +1h")
    await room.says("A-hum", "/remind HUM-A1 daily 13:00")
    await room.says("A-head", "/remind HUM-A1 +2h")
    await room.says("A-head", "/remind cancel 1")
    before = room.query('SELECT "user", number, state, at FROM reminders ORDER BY 1, 2')
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert {row[0] for row in room.query("SELECT state FROM reminders")} == {"cancelled"}
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    assert room.query('SELECT "user", number, state, at FROM reminders ORDER BY 1, 2') == before
    said = await room.after(until=at(24, 10, 30))
    assert [each.to for each in said] == ["A-hum", "A-hum"]


async def test_a_reminder_that_was_put_off_comes_at_its_time_after_an_undo(room: Room) -> None:
    await proposed(room, whose="", due="26 Jul 12:00")
    await room.says("A-head", "/remind to A HUM-A1 +1h")
    said = await room.after(hours=1)
    [told] = [each for each in said if each.to == "A-hum"]
    await room.presses("A-hum", "Snooze 1 h", told)
    await room.says("A-hum", "/done HUM-A1", "HUM")
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    said = await room.after(hours=1)
    assert [each.to for each in said] == ["A-hum"]


async def test_a_reminder_parked_for_an_unreachable_person_waits_again(room: Room) -> None:
    await proposed(room, whose="")
    await room.says("A-head", "/remind HUM-A1 +1h")
    await room.person("A-head", reachable=False)
    await room.after(hours=1)
    before = room.query("SELECT state FROM reminders")
    assert before == [("undeliverable",)]
    await room.says("A-hum", "/done HUM-A1", "HUM")
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    await room.after(minutes=1)
    assert room.query("SELECT state FROM reminders") == before
    assert room.query("SELECT count(*) FROM timers WHERE state = 'parked'") == [(1,)]


async def test_a_closing_that_is_not_taken_back_ends_them_for_good(room: Room) -> None:
    await proposed(room, whose="")
    await room.says("A-hum", "/remind HUM-A1 +1h")
    await room.says("B-hum", "/follow HUM-A1 A: 24 Jul 10:00 How many?", "HUM")
    await room.says("A-hum", "/done HUM-A1", "HUM")
    assert await room.after(hours=48) == []


async def test_a_step_can_be_taken_back_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "room.db"
    async with Room.open(path) as room:
        await reported(room)
    async with Room.again(path) as room:
        await room.after(minutes=5)
        await room.says("B-hum", "/undo HUM-A1", "HUM")
        assert (await history(room))[-1] == "action-report-undone"

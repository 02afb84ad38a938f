"""What several entries ask of one person within two minutes is one message."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from domain.groups import Place
from handlers.dispatch.undelivered import Undelivered
from handlers.turns.updates import ChatChange
from storage.mail.outbox import LetterState
from tests.room import USERS, Room, Said, at

SIDES = pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])


async def propose(room: Room, side: str, *numbers: int, due: str = "30 Jul 12:00") -> list[Said]:
    """Have the secretariat enter an item for *side* every ten seconds; return all letters."""
    said = []
    for number in numbers:
        said += await room.says("S-sec", f"/action {side}: Confirm row {number} by {due}", "HUM")
        room.now += timedelta(seconds=10)
    return said


def to(who: str, said: list[Said]) -> list[Said]:
    return [each for each in said if each.to == who]


def heads(said: Said) -> list[str]:
    """Return the lines of a message about several entries that begin with a reference."""
    return [each for each in said.text.splitlines() if each.startswith("HUM-")]


@SIDES
async def test_the_first_ask_goes_at_once_and_those_of_two_minutes_go_together(
    room: Room, own: str, other: str
) -> None:
    [first] = to(f"{own}-hum", await propose(room, own, 1, 2, 3))
    assert first.text.splitlines()[1] == "HUM-A1 · Action, awaiting acceptance"
    [together] = await room.after(minutes=5)
    assert together.to == f"{own}-hum"
    assert together.text.splitlines() == [
        "About 2 entries:",
        "HUM-A2 · awaited: acceptance · due Wed 30 Jul, 12:00 UTC (15:00 your time)",
        "Confirm row 2",
        "HUM-A3 · awaited: acceptance · due Wed 30 Jul, 12:00 UTC (15:00 your time)",
        "Confirm row 3",
    ]
    assert together.letter.created_at == at(24, 8, 2)
    [shown] = await room.presses(f"{own}-hum", "Open HUM-A3", together)
    assert list(shown.buttons)[:3] == ["Accept", "Accept with another date", "Decline"]
    [nothing, *_] = to(f"{other}-hum", await room.says(f"{other}-hum", "/my"))
    assert nothing.text == "Your delegation has nothing pending."


async def test_ten_items_in_five_minutes_are_four_messages(room: Room) -> None:
    said = []
    for number in range(10):
        said += await propose(room, "B", number)
        said += await room.after(until=at(24, 8) + timedelta(seconds=30 * (number + 1)))
    said += await room.after(minutes=5)
    told = to("B-hum", said)
    assert [len(heads(each)) for each in told] == [1, 3, 4, 2]
    assert [each.letter.created_at.minute for each in told] == [0, 2, 4, 6]


async def test_what_is_gathered_survives_a_restart(tmp_path: Path) -> None:
    async with Room.open(tmp_path / "room.db") as room:
        await propose(room, "B", 1, 2, 3)
    async with Room.again(tmp_path / "room.db") as again:
        again.now = at(24, 8, 1)
        assert to("B-hum", await propose(again, "B", 4)) == []
        [together] = await again.after(minutes=5)
    assert [each[:6] for each in heads(together)] == ["HUM-A2", "HUM-A3", "HUM-A4"]


async def test_what_was_answered_is_left_out_and_what_was_moved_is_shown_as_it_is(
    room: Room,
) -> None:
    await propose(room, "B", 1, 2, 3, 4)
    await room.says("B-head", "/accept HUM-A2", "HUM")
    await room.says("S-sec", "/correct HUM-A3 Confirm row 33 by 31 Jul 12:00", "HUM")
    [together] = to("B-hum", await room.after(minutes=5))
    assert together.text.splitlines()[1:3] == [
        "HUM-A3 · awaited: acceptance · due Thu 31 Jul, 12:00 UTC (15:00 your time)",
        "Confirm row 33",
    ]
    assert list(together.buttons) == ["Open HUM-A3", "Open HUM-A4"]


async def test_one_that_is_left_has_its_normal_message_and_none_has_none(room: Room) -> None:
    await propose(room, "B", 1, 2, 3)
    await room.says("B-head", "/accept HUM-A2", "HUM")
    [alone] = to("B-hum", await room.after(minutes=5))
    assert alone.text.splitlines()[:2] == [
        "Answer awaited: Delegation B", "HUM-A3 · Action, awaiting acceptance",
    ]  # fmt: skip
    assert list(alone.buttons)[:3] == ["Accept", "Accept with another date", "Decline"]
    await room.after(minutes=5)
    await propose(room, "B", 4, 5)
    await room.says("S-sec", "/withdraw HUM-A5", "HUM")
    assert to("B-hum", await room.after(minutes=5)) == []


async def test_an_entry_that_opened_the_window_goes_at_once_and_not_again(room: Room) -> None:
    await propose(room, "A", 1)
    await room.says("A-hum", "/accept HUM-A1", "HUM")
    await propose(room, "B", 2, 3)
    said = await room.says("S-sec", "/correct HUM-A2 Confirm row 22 by 30 Jul 12:00", "HUM")
    [again] = to("B-hum", said)
    assert "HUM-A2 · corrected by the secretariat" in again.text
    [alone] = to("B-hum", await room.after(minutes=5))
    assert "HUM-A2" not in alone.text


@SIDES
async def test_an_act_that_asks_both_sides_asks_them_at_the_same_time(
    room: Room, own: str, other: str
) -> None:
    await propose(room, own, 1)
    said = await room.says("S-sec", "/action A+B: Exchange lists by 30 Jul 12:00", "HUM")
    assert {each.to for each in said} == {"HUM"}
    said = await room.after(minutes=5)
    assert {each.to: each.letter.created_at for each in said} == {
        "A-hum": at(24, 8, 2), "B-hum": at(24, 8, 2),
    }  # fmt: skip


async def test_a_person_in_quiet_hours_gets_all_when_they_end(room: Room) -> None:
    room.now = at(24, 20)
    said = await propose(room, "B", 1, 2, 3)
    said += await room.after(until=at(25, 1, 59))
    told = to("B-hum", said)
    [together] = to("B-hum", await room.after(until=at(25, 2)))
    assert told == []
    assert together.text.splitlines()[0] == "About 3 entries:"


async def test_an_ask_after_that_message_waits_two_minutes_for_others(room: Room) -> None:
    room.now = at(24, 20)
    await propose(room, "B", 1, 2)
    await room.after(until=at(25, 6))
    [first] = to("B-hum", await propose(room, "B", 3))
    assert "HUM-A3" in first.text


@SIDES
async def test_what_is_due_at_one_time_is_one_message_for_each_person(
    room: Room, own: str, other: str
) -> None:
    for number, side in enumerate((own, other, own, own), 1):
        await propose(room, side, number, due="24 Jul 12:00")
        await room.says(f"{side}-hum", f"/accept HUM-A{number}", "HUM")
    await room.after(until=at(24, 9))
    [ahead, single] = [each for each in await room.after(hours=1) if each.to != "HUM"]
    if ahead.to != f"{own}-hum":
        ahead, single = single, ahead
    assert [each.partition(" · ")[0] for each in heads(ahead)] == ["HUM-A1", "HUM-A3", "HUM-A4"]
    assert heads(ahead)[0] == "HUM-A1 · due in 2 h, at 12:00 UTC"
    assert single.text.startswith("HUM-A2 · due in 2 h, at 12:00 UTC")
    [shown] = await room.presses(f"{own}-hum", "Open HUM-A3", ahead)
    assert {"Report done", "Snooze 1 h", "4 h", "Tomorrow 09:00"} <= {*shown.buttons}
    await room.says(f"{own}-hum", "/done HUM-A1", "HUM")
    [due] = to(f"{own}-hum", await room.after(hours=2))
    assert heads(due) == [
        "HUM-A3 · due now, 12:00 UTC", "HUM-A4 · due now, 12:00 UTC",
    ]  # fmt: skip
    [past] = to(f"{own}-hum", await room.after(hours=3))
    assert heads(past)[0] == "HUM-A3 · was due Thu 24 Jul, 12:00 UTC (15:00 your time)"


async def test_questions_of_one_time_are_one_message(room: Room) -> None:
    for number in (1, 2):
        await propose(room, "B", number)
        await room.says("B-hum", f"/accept HUM-A{number}", "HUM")
        await room.says("A-hum", f"/follow HUM-A{number} B: 24 Jul 10:00 How is {number}?", "HUM")
    [asked] = to("B-hum", await room.after(until=at(24, 10)))
    assert asked.text.splitlines() == [
        "About 2 entries:",
        "HUM-F1 · Follow-up on HUM-A1", "How is 1?",
        "HUM-F2 · Follow-up on HUM-A2", "How is 2?",
    ]  # fmt: skip
    [shown] = await room.presses("B-hum", "Open HUM-F2", asked)
    assert "Answer" in shown.buttons


async def test_reminders_to_accept_are_one_message(room: Room) -> None:
    await propose(room, "B", 1, 2, due="24 Jul 12:00")
    await room.after(until=at(24, 9))
    [told] = to("B-hum", await room.after(hours=1))
    assert heads(told) == [
        f"HUM-A{number} · due in 2 h, at 12:00 UTC · awaited: acceptance" for number in (1, 2)
    ]


@SIDES
async def test_what_comes_of_a_gathered_entry_is_said_with_it(
    room: Room, own: str, other: str
) -> None:
    for number in (1, 2):
        text = f"/action {own}+{other}: Exchange row {number} by 30 Jul 12:00"
        await room.says("S-sec", text, "HUM")
    said = await room.says("S-sec", "/correct HUM-A2 Exchange row 22 by 30 Jul 12:00", "HUM")
    said += await room.says(f"{other}-head", "/decline HUM-A2", "HUM")
    said += await room.after(minutes=5)
    [told] = to(f"{own}-hum", said)
    assert told.text.startswith(f"Answer awaited: Delegation {own}\nHUM-A2 · Action")


async def test_late_lines_say_for_when_they_were(room: Room) -> None:
    for number, hour in ((1, 10), (2, 11)):
        await propose(room, "B", number, due=f"24 Jul {hour}:00")
        await room.says("B-hum", f"/accept HUM-A{number}", "HUM")
    [told] = to("B-hum", await room.sleeps(at(24, 11, 30)))
    assert told.text.splitlines() == [
        "About 2 entries:",
        "HUM-A1 · was due Thu 24 Jul, 10:00 UTC (13:00 your time)", "Confirm row 1",
        "Prepared for 10:00 UTC, sent 11:30 UTC.",
        "HUM-A2 · was due Thu 24 Jul, 11:00 UTC (14:00 your time)", "Confirm row 2",
        "Prepared for 11:00 UTC, sent 11:30 UTC.",
    ]  # fmt: skip


async def test_a_message_that_waits_is_written_anew_without_what_was_answered(room: Room) -> None:
    for number in (1, 2, 3):
        text = f"/action A+B: Exchange row {number} by 24 Jul 12:00"
        await room.says("S-sec", text, "HUM")
        for side in ("A", "B"):
            await room.says(f"{side}-hum", f"/accept HUM-A{number}", "HUM")
    await room.after(until=at(24, 9, 59))
    room.now = at(24, 10)
    await room.fire()
    undelivered = Undelivered(room.dispatch.desk)
    async with room.records() as records:
        for each in await records.outbox.in_state(LetterState.QUEUED):
            if each.place.chat != USERS["B-hum"]:
                records.outbox.settle(each, LetterState.SENT, sent_at=room.now)
    room.now = at(24, 10, 5)
    await room.take(room.user_input("B-hum", "/done HUM-A2", "HUM"))
    async with room.records() as records:
        [waits] = [
            each
            for each in await records.outbox.in_state(LetterState.QUEUED)
            if "entries" in each.text
        ]
        async with records.savepoint():
            assert await undelivered.renew(records, waits, room.now)
            records.outbox.settle(waits, LetterState.REPLACED, dedup=None)
    await room.fire()
    said = [each for each in await room.letters() if "About" in each.text]
    assert [(each.to, list(each.buttons)) for each in said] == [
        ("B-hum", ["Open HUM-A1", "Open HUM-A3"])
    ]


async def test_if_one_timer_fails_the_others_are_still_said(room: Room) -> None:
    for number in (1, 2, 3):
        await propose(room, "B", number, due="24 Jul 12:00")
        await room.says("B-hum", f"/accept HUM-A{number}", "HUM")
    with closing(sqlite3.connect(room.path)) as file, file:
        # A slot that cannot be read stops the handler of this timer.
        file.execute("UPDATE timers SET slot = 'x' WHERE subject = 'HUM-A2' AND slot = '-2h'")
    told = to("B-hum", await room.after(until=at(24, 10)))
    assert [each.text.partition(" · ")[0] for each in told] == ["HUM-A1", "HUM-A3"]


async def test_who_is_back_gets_what_is_still_asked_of_a_message_about_several(
    room: Room,
) -> None:
    await propose(room, "B", 1, 2, 3, 4)
    room.now = at(24, 8, 2)
    await room.fire()
    async with room.records() as records, records.savepoint():
        [waits] = await records.outbox.in_state(LetterState.QUEUED)
        records.outbox.settle(waits, LetterState.PARKED, problem="unreachable")
    await room.person("B-hum", reachable=False)
    room.now = at(24, 9)
    await room.says("B-head", "/accept HUM-A3", "HUM")
    room.now = at(24, 10)
    said = await room.receives(room.chat_event(ChatChange.UNBLOCKED, Place(USERS["B-hum"])))
    [anew] = to("B-hum", said)
    assert [each for each in ("HUM-A2", "HUM-A4") if f"Accept {each}" in anew.buttons] == [
        "HUM-A2", "HUM-A4",
    ]  # fmt: skip
    assert "Accept HUM-A3" not in anew.buttons


async def test_each_goes_alone_to_who_cannot_be_reached(room: Room) -> None:
    for who in ("B-hum", "B-head", "E-hum"):
        await room.person(who, reachable=False)
    await propose(room, "B", 1, 2, due="24 Jul 12:00")
    await room.after(hours=2)
    async with room.records() as records:
        parked = await records.outbox.in_state(LetterState.PARKED)
    assert sorted(each.text.count("HUM-A") for each in parked) == [1, 1, 1, 1]

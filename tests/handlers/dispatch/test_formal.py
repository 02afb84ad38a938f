"""Tests that formal acts wait until the journal is verified, and keep their time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.turns.formal import FormalGate, FormalWaits
from tests.room import Room, at
from tests.spaces import spaced

WAITS = (
    "Received 24 Jul, 08:00 UTC. The record is being verified after the start of the desk, and "
    "this is entered after that. Nothing need be sent again."
)


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """Yield a room in which A-hum has proposed HUM-A1 to B, and B has reported it done."""
    async with Room.open(tmp_path / "desk.db", formal=FormalGate()) as opened:
        await opened.says("A-hum", "/action B: Confirm the capacity by 25 Jul 12:00", "HUM")
        await opened.presses("B-hum", "Accept")
        await opened.says("B-hum", "/done HUM-A1", "HUM")
        gate(opened).is_open = False
        yield opened


def gate(room: Room) -> FormalGate:
    """Return the gate of the room's desk."""
    return room.dispatch.desk.formal


async def defer(room: Room, who: str, text: str) -> list[str]:
    """Have the desk tell a person that their act waits; return what it says."""
    given = room.user_input(who, text)
    await room.store.run(lambda records: room.dispatch.defer(records, given, room.now))
    return [f"{each.to}: {each.text}" for each in await room.letters()]


@pytest.mark.parametrize("command", ["/confirm HUM-A1", "/digest HUM"])
async def test_a_formal_command_records_nothing_before_the_journal_is_verified(
    command: str, room: Room
) -> None:
    before = room.recorded()
    who = "S-sec" if command.startswith("/digest") else "A-hum"
    with pytest.raises(FormalWaits):
        await room.says(who, command)
    assert room.recorded() == before
    assert await room.letters() == []
    gate(room).is_open = True
    assert await room.says(who, command) != []


async def test_a_person_without_the_right_to_a_formal_act_is_refused_at_once(room: Room) -> None:
    [said] = await room.says("B-hum", "/digest HUM")
    assert said.text.startswith("Not recorded")


async def test_all_other_commands_work_before_the_journal_is_verified(room: Room) -> None:
    await room.says("A-hum", "/notyet HUM-A1 The list is missing", "HUM")
    await room.says("A-hum", "/action B: Send the list by +24h", "HUM")
    assert room.query("SELECT count(*) FROM actions") == [(2,)]


async def test_the_person_is_told_that_their_act_was_received_and_waits(room: Room) -> None:
    assert await defer(room, "A-hum", "/confirm HUM-A1") == [f"A-hum: {WAITS}"]
    await room.person("A-hum", reachable=False)
    assert await defer(room, "A-hum", "/confirm HUM-A1") == []


async def test_a_formal_act_that_has_waited_counts_by_the_time_at_which_it_was_sent(
    room: Room,
) -> None:
    press = room.press("A-hum", "Confirm", after=0)
    answer = await room.store.run(lambda records: room.dispatch.defer(records, press, room.now))
    assert answer is not None
    assert spaced(answer.text).startswith("Received 24 Jul, 08:00 UTC.")
    gate(room).is_open = True
    room.now = at(24, 8, 20)
    await room.store.run(lambda records: room.dispatch.resume(records, press, room.now))
    said = await room.letters()
    assert "Action, closed" in said[0].text
    assert "\nClosed 24 Jul, 08:00 UTC" in said[0].text
    assert {(each.to, each.text) for each in said[1:]} == {
        ("A-hum", "HUM-A1: confirmed and closed."),
        ("B-hum", "HUM-A1 · report confirmed by Delegation A"),
    }


async def test_the_daily_digest_waits_until_the_journal_is_verified_and_says_its_time(
    room: Room,
) -> None:
    await room.dispatch.open(room.now)
    said = await room.after(until=at(25, 5, 20))
    assert not any("Record: entry" in each.text for each in said)
    gate(room).is_open = True
    assert await room.next_due() == at(25, 5)
    said = await room.sleeps(at(25, 5, 20))
    [digest] = [each for each in said if each.to == "HUM"]
    assert "Record: entry" in digest.text
    assert "Prepared for 05:00 UTC, sent 05:20 UTC." in digest.text


async def test_the_status_shows_no_head_before_the_journal_is_verified(room: Room) -> None:
    [board] = await room.says("A-hum", "/status HUM")
    assert board.text.endswith("\nRecord: being verified after the start of the desk")
    gate(room).is_open = True
    [board] = await room.says("A-hum", "/status HUM")
    assert "\nRecord: entry " in board.text


def test_the_formal_acts_are_those_that_state_the_record_or_complete_for_both_sides(
    room: Room,
) -> None:
    contents = room.dispatch.desk.contents
    assert [name for name, each in contents.commands.items() if each.formal] == [
        "confirm",
        "digest",
    ]
    assert [kind for kind, each in contents.timers.items() if each.formal] == ["digest"]

"""Tests what becomes of lines and presses beyond the limits, and who is told of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.floods import InputLimits
from handlers.turns.updates import InputKind
from storage.mail.outbox import Lane
from tests.handlers.flooding import flood, items
from tests.room import Room

SECOND = timedelta(seconds=1)


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with Room.open(tmp_path / "desk.db", limits=InputLimits()) as room:
        yield room


async def test_beyond_ten_lines_in_a_minute_nothing_is_recorded_and_it_is_said_once(
    room: Room,
) -> None:
    said = await flood(room, "A-hum", 100)
    assert len(items(said)) == 10
    told = [each.text for each in said if each.to == "A-hum"]
    assert told[-1] == (
        "Not recorded: more than 10 lines came from you within a minute. What follows now is not "
        "taken either.\nWait a minute, then send again what is still wanted."
    )
    assert sum("more than 10 lines" in text for text in told) == 1
    [duty] = [each.text for each in said if each.to == "S-duty"]
    assert duty == (
        "More than 10 lines came from A-hum within a minute. Those beyond the limit are not "
        "taken; A-hum has been told. Others are not affected."
    )


async def test_after_a_minute_the_person_is_heard_again_and_a_new_flood_is_told_anew(
    room: Room,
) -> None:
    await flood(room, "A-hum", 20)
    room.now += 61 * SECOND
    assert len(items(await flood(room, "A-hum", 10))) == 10
    said = await flood(room, "A-hum", 10)
    assert sum("more than 10 lines" in each.text for each in said if each.to == "A-hum") == 1


async def test_of_a_flood_that_goes_on_the_person_is_told_once_a_minute_and_duty_once(
    room: Room,
) -> None:
    told, duty = 0, 0
    for _ in range(120):
        said = await flood(room, "A-hum", 5)
        told += sum("more than 10 lines" in each.text for each in said)
        duty += sum(each.to == "S-duty" for each in said)
        room.now += SECOND
    assert (told, duty) == (2, 1)


async def test_others_are_heard_during_a_flood(room: Room) -> None:
    await flood(room, "A-hum", 100)
    for who in ("B-hum", "A-head", "S-sec", "O-field"):
        assert len(items(await flood(room, who, 1))) == 1


@pytest.mark.parametrize("who", ["A-hum", "B-hum", "A-head", "M-conv", "O-field", "S-sec"])
async def test_the_same_limit_holds_for_everybody(room: Room, who: str) -> None:
    assert len(items(await flood(room, who, 30))) == 10


async def test_presses_beyond_thirty_in_a_minute_are_answered_and_do_nothing(room: Room) -> None:
    await room.says("A-hum", "/action B: Name the places by +48h", "HUM")
    press = room.press("B-hum", "Accept")
    for _ in range(30):
        await room.receives(press)
        assert not room.popped.startswith("Not recorded")
    await room.receives(press)
    assert room.popped == (
        "Not recorded: more than 30 presses came from you within a minute.\n"
        "Wait a minute, then press again."
    )


async def test_lines_that_have_waited_for_hours_are_no_flood(room: Room) -> None:
    batch = [
        room.user_input("B-hum", f"/seen HUM-N{n}", at=room.now - timedelta(minutes=n))
        for n in range(1, 40)
    ]
    said = await room.receives(*batch)
    assert not any("lines came from you" in each.text for each in said)


async def test_the_cards_of_somebody_who_sends_many_lines_go_behind_those_of_others(
    room: Room,
) -> None:
    said = items(await flood(room, "A-hum", 8))
    assert [each.letter.lane for each in said] == [Lane.ORDINARY] * 3 + [Lane.BEHIND] * 5
    [card] = items(await flood(room, "B-hum", 1))
    assert card.letter.lane is Lane.ORDINARY


async def test_the_cards_of_somebody_who_works_without_haste_do_not_go_behind(room: Room) -> None:
    lanes = []
    for _ in range(14):
        room.now += 9 * SECOND
        word = f"{room.now:%H%M%S}"
        said = await room.says("A-hum", f"/action B: Check list {word} by +48h", "HUM")
        lanes += [each.letter.lane for each in items(said)]
    assert lanes == [Lane.ORDINARY] * 14


async def test_what_somebody_presses_in_haste_goes_behind(room: Room) -> None:
    cards = []
    for word in ("bridges", "crossings", "checkpoints", "pumps", "roads"):
        room.now += 15 * SECOND
        cards += items(await room.says("A-hum", f"/action B: Name the {word} by +48h", "HUM"))
    room.now += 15 * SECOND
    edits = [edit for card in cards for edit in await room.presses("B-hum", "Accept", card)]
    assert [each.letter.lane for each in edits if each.to == "HUM"] == [
        Lane.ORDINARY, Lane.ORDINARY, Lane.ORDINARY, Lane.BEHIND, Lane.BEHIND,
    ]  # fmt: skip


async def test_notices_and_due_moments_are_urgent(room: Room) -> None:
    await flood(room, "A-hum", 10)
    [notice] = items(await room.says("S-sec", "/notice HUM The session begins.", "HUM"))
    assert notice.letter.lane is Lane.URGENT
    said = await room.after(hours=24)
    due = [each for each in items(said) if "due in" in each.text]
    assert {each.letter.lane for each in due} == {Lane.URGENT}


async def test_in_private_nothing_goes_behind(room: Room) -> None:
    said = await flood(room, "A-hum", 10, None)
    assert {each.letter.lane for each in said if each.to == "A-hum"} == {Lane.ORDINARY}


async def test_of_somebody_who_is_not_accredited_only_a_hash_is_kept_and_nobody_is_told(
    room: Room,
) -> None:
    said = []
    for _ in range(15):
        said += await room.says("stranger", "/start no-such-link")
    assert {each.to for each in said} == {"999"}
    assert sum("more than 10 lines" in each.text for each in said) == 1
    assert "999" not in str(room.query("SELECT key, taken FROM flows"))


async def test_the_button_to_withdraw_is_offered_only_if_there_is_something_to_withdraw(
    room: Room,
) -> None:
    said = await room.receives(*(room.user_input("A-hum", "/my", "HUM") for _ in range(11)))
    [duty] = [each for each in said if each.to == "S-duty"]
    assert duty.text.startswith("More than 10 lines came from A-hum")
    assert not duty.buttons
    [duty] = [each for each in await flood(room, "B-hum", 11) if each.to == "S-duty"]
    assert list(duty.buttons) == ["Withdraw what was entered"]


async def test_an_edit_counts_as_a_line_of_its_sender_at_the_time_of_the_edit(room: Room) -> None:
    """Also the edit of an old message: it must not give the person the whole limit again."""
    await room.says("A-hum", "/action B: Name the places by +48h", "HUM", message_id=7)
    old, room.now = room.now, room.now + timedelta(minutes=5)
    assert len(items(await flood(room, "A-hum", 8))) == 8
    for digest in ("one", "two"):
        edit = {"kind": InputKind.EDITED, "digest": digest, "at": old, "edited_at": room.now}
        await room.says("A-hum", "/action", "HUM", message_id=7, **edit)
    said = await flood(room, "A-hum", 1)
    assert items(said) == []
    assert any("more than 10 lines" in each.text for each in said if each.to == "A-hum")


async def test_a_reaction_to_a_message_does_not_count_as_a_line_of_its_sender(room: Room) -> None:
    line = {"message_id": 7, "digest": "one"}
    await room.says("A-hum", "/action B: Name the places by +48h", "HUM", **line)
    for _ in range(20):
        await room.says("A-hum", "/action", "HUM", kind=InputKind.EDITED, **line)
    assert len(items(await flood(room, "A-hum", 9))) == 9


async def test_the_others_on_duty_are_told_of_a_flood_of_the_secretariat(room: Room) -> None:
    told = {each.to: each.text for each in await flood(room, "S-sec", 20) if each.to != "HUM"}
    assert told["S-duty"].startswith("More than 10 lines came from S-sec within a minute.")
    told = {each.to: each.text for each in await flood(room, "S-duty", 20) if each.to != "HUM"}
    assert told["S-duty"].startswith("Not recorded: more than 10 lines came from you")

"""Who asked hears the answers in private; who was asked hears that no answer is awaited."""

from __future__ import annotations

import pytest

from tests.handlers.followups.questions import asked, begin
from tests.room import Room, Said, at


def private(said: list[Said]) -> dict[str, str]:
    return {each.to: each.text.splitlines()[0] for each in said if each.to != "HUM"}


@pytest.mark.parametrize("side", ["A", "B"])
async def test_who_asked_hears_of_each_answer(room: Room, side: str) -> None:
    await asked(room)
    said = await room.says(f"{side}-hum", "/reply HUM-F1 It is explained.", "HUM")
    assert private(said) == {"S-sec": f"HUM-F1 · answered by Delegation {side}"}


async def test_in_quiet_hours_who_asked_hears_of_both_answers_when_they_end(room: Room) -> None:
    await asked(room)
    await room.after(until=at(24, 21))
    for side in "AB":
        said = await room.says(f"{side}-hum", "/reply HUM-F1 It is explained.", "HUM")
        assert private(said) == {}
    told = [each.text for each in await room.after(until=at(25, 3)) if each.to == "S-sec"]
    assert told == [f"HUM-F1 · answered by Delegation {side}" for side in "AB"]


async def test_who_has_not_answered_hears_that_the_question_was_withdrawn(room: Room) -> None:
    await asked(room)
    said = await room.says("S-sec", "/withdraw HUM-F1", "HUM")
    line = "HUM-F1 · question withdrawn by the secretariat"
    assert private(said) == {"A-hum": line, "B-hum": line}


async def test_who_has_not_answered_hears_that_the_question_ended_with_its_item(
    room: Room,
) -> None:
    await asked(room)
    for side in "AB":
        await room.says(f"{side}-hum", "/done HUM-A1", "HUM")
    said = await room.says("M-conv", "/confirm HUM-A1", "HUM")
    told = {(each.to, each.text) for each in said if "HUM-F1" in each.text and each.to != "HUM"}
    hearing = ("A-hum", "B-hum", "S-sec")
    assert told == {(who, "HUM-F1 · question closed with HUM-A1") for who in hearing}


async def test_who_has_not_yet_got_the_question_hears_nothing_of_its_withdrawal(
    room: Room,
) -> None:
    await begin(room, "/follow HUM-A1 A+B: 24 Jul 21:00 How many?")
    await room.after(until=at(24, 22))
    await room.says("S-sec", "/withdraw HUM-F1", "HUM")
    said = await room.after(until=at(25, 3))
    assert [each.text for each in said if "HUM-F1" in each.text] == []


@pytest.mark.parametrize("side", ["A", "B"])
async def test_who_planned_a_question_hears_that_it_ended_before_it_was_asked(
    room: Room, side: str
) -> None:
    other = "B" if side == "A" else "A"
    await room.says(f"{other}-hum", f"/action {side}: Count by 30 Jul 12:00", "HUM")
    await room.says(f"{side}-head", "/follow HUM-A1 29 Jul 12:00 How many?", "HUM")
    await room.says("M-conv", "/follow HUM-A1 29 Jul 13:00 How many more?", "HUM")
    await room.says(f"{other}-head", "/follow HUM-A1 29 Jul 14:00 And when?", "HUM")
    said = await room.says(f"{other}-head", "/withdraw HUM-A1", "HUM")
    told = {(each.to, each.text) for each in said if "question closed" in each.text}
    assert told == {
        (f"{side}-head", "HUM-F1 · question closed with HUM-A1"),
        ("M-conv", "HUM-F2 · question closed with HUM-A1"),
    }

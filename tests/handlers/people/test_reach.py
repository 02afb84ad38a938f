"""While a person cannot be reached, those hear of it to whom the rule then points."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from domain.groups import Place
from handlers.turns.updates import ChatChange
from tests.room import USERS, Room, Said, at

SIDES = ("A", "B")
OTHER = {"A": "B", "B": "A"}
GONE = "{} cannot be reached in private. Messages for that person are being held."
TO_YOU = "Until then, what is awaited about these entries goes to you: {}\nTo see it, send: /my"


async def leave(room: Room, *labels: str) -> list[Said]:
    """Block the desk as these people, one after the other; return what it says then."""
    return [
        said
        for who in labels
        for said in await room.receives(room.chat_event(ChatChange.BLOCKED, Place(USERS[who])))
    ]


async def come_back(room: Room, who: str) -> list[Said]:
    return await room.receives(room.chat_event(ChatChange.UNBLOCKED, Place(USERS[who])))


def to(said: Sequence[Said], who: str) -> list[str]:
    return [each.text for each in said if each.to == who and each.letter.problem is None]


def heard(said: Sequence[Said]) -> set[str]:
    """Return who gets something in private; what is parked is not returned by the room."""
    return {each.to for each in said} - {"HUM", "POL"}


@pytest.mark.parametrize("side", SIDES)
async def test_the_head_is_asked_and_reminded_in_place_of_a_point_of_contact(
    room: Room, side: str
) -> None:
    other, line = OTHER[side], "by 26 Jul 12:00"
    await leave(room, f"{side}-hum")
    asked = await room.says(f"{other}-hum", f"/action {side}: Count the rows {line}", "HUM")
    assert [each.splitlines()[0] for each in to(asked, f"{side}-head")] == [
        f"Answer awaited: Delegation {side}"
    ]
    await room.says(f"{side}-head", "/accept HUM-A1", "HUM")
    await room.says("S-sec", f"/follow HUM-A1 {side}: 25 Jul 08:00 How many?", "HUM")
    day = await room.after(until=at(25, 9))
    assert any("How many?" in each for each in to(day, f"{side}-head"))
    again = await room.after(until=at(26, 16))
    said = to(again, f"{side}-head")
    assert any("no answer" in each.lower() or "How many?" in each for each in said)
    assert any("due in 2 h" in each for each in said)
    assert any("due now" in each for each in said)


@pytest.mark.parametrize("side", SIDES)
async def test_what_was_asked_of_a_person_goes_at_once_to_the_next_who_can_be_reached(
    room: Room, side: str
) -> None:
    await room.says(f"{OTHER[side]}-hum", f"/action {side}: Count by 26 Jul 12:00", "HUM")
    said = await leave(room, f"{side}-hum")
    gone = GONE.format(f"{side}-hum")
    assert to(said, f"{side}-head") == [f"{gone}\n{TO_YOU.format('HUM-A1')}"]
    assert to(said, "S-duty") == [gone]


@pytest.mark.parametrize("side", SIDES)
async def test_a_delegate_is_told_if_neither_head_nor_point_of_contact_can_be_reached(
    room: Room, side: str
) -> None:
    await room.person(f"{side}-mil", groups=frozenset({"HUM", "MIL"}), poc=False)
    if side == "B":
        await room.person("E-hum", groups=frozenset({"MIL"}))
    await room.says(f"{OTHER[side]}-hum", f"/action {side}: Count by 26 Jul 12:00", "HUM")
    said = await leave(room, f"{side}-head", f"{side}-hum")
    assert to(said, f"{side}-mil") == [f"{GONE.format(f'{side}-hum')}\n{TO_YOU.format('HUM-A1')}"]
    asked = await room.says(f"{OTHER[side]}-hum", f"/action {side}: Sort by 26 Jul 12:00", "HUM")
    assert heard(asked) == {f"{side}-mil"}


@pytest.mark.parametrize("side", SIDES)
async def test_if_nobody_can_be_reached_the_proposer_and_the_secretariat_learn_it(
    room: Room, side: str
) -> None:
    proposer, rest = f"{OTHER[side]}-hum", ["E-hum"] if side == "B" else []
    await room.says(proposer, f"/action {side}: Count by 26 Jul 12:00", "HUM")
    said = await leave(room, *rest, f"{side}-head", f"{side}-hum")
    held = (
        "HUM-A{} · Delegation {}: nobody can be reached in private. The messages are being held."
    )
    left = (
        f"HUM-A1 · Delegation {side}: nobody can be reached in private now. "
        "What is awaited goes to the first person who is back."
    )
    assert to(said, proposer) == [left]
    assert to(said, "S-duty")[-1] == left
    said = await room.says(proposer, f"/action {side}: Sort by 26 Jul 12:00", "HUM")
    assert to(said, proposer) == to(said, "S-duty") == [held.format(2, side)]
    await room.says("M-conv", f"/follow HUM-A1 {side}: 25 Jul 08:00 How many?", "HUM")
    said = await room.after(until=at(25, 9))
    asked = f"HUM-F1 · Delegation {side}: nobody can be reached in private."
    assert [each.startswith(asked) for each in to(said, "M-conv")] == [True]
    parked = await room.says("S-sec", "/parked")
    [waits] = [each.text for each in parked if "HUM-A2 · 24 Jul" in each.text]
    assert f"private chat of {side}-hum" in waits


@pytest.mark.parametrize("side", SIDES)
async def test_an_outcome_goes_to_the_next_if_who_asked_cannot_be_reached(
    room: Room, side: str
) -> None:
    await room.says(f"{side}-hum", f"/action {OTHER[side]}: Count by 26 Jul 12:00", "HUM")
    await leave(room, f"{side}-hum")
    said = await room.says(f"{OTHER[side]}-hum", "/accept HUM-A1", "HUM")
    assert len(to(said, f"{side}-head")) == 1
    await room.says(f"{OTHER[side]}-hum", "/done HUM-A1", "HUM")
    await come_back(room, f"{side}-hum")
    [nothing] = await room.says("S-sec", "/parked")
    assert nothing.text == "Nothing is awaiting a decision."


@pytest.mark.parametrize("side", SIDES)
async def test_a_question_that_is_withdrawn_is_told_to_whom_it_has_passed(
    room: Room, side: str
) -> None:
    await room.says("M-conv", f"/action {side}: Count by 30 Jul 12:00", "HUM")
    await room.says(f"{side}-hum", "/accept HUM-A1", "HUM")
    await room.says("S-sec", f"/follow HUM-A1 {side}: 25 Jul 08:00 How many?", "HUM")
    await room.after(until=at(25, 9))
    await leave(room, f"{side}-hum")
    said = await room.says("S-sec", "/withdraw HUM-F1")
    assert len(to(said, f"{side}-head")) == 1


@pytest.mark.parametrize("side", SIDES)
async def test_heads_and_duty_are_told_too_that_a_person_is_back(room: Room, side: str) -> None:
    await leave(room, f"{side}-hum")
    said = await come_back(room, f"{side}-hum")
    back = f"{side}-hum can be reached in private again."
    assert to(said, f"{side}-head") == to(said, "S-duty") == [back]


@pytest.mark.parametrize("side", SIDES)
async def test_in_quiet_hours_both_are_told_without_a_sound(room: Room, side: str) -> None:
    await room.after(until=at(24, 22))
    said = [*await leave(room, f"{side}-hum"), *await come_back(room, f"{side}-hum")]
    assert [each.letter.silent for each in said] == [True] * 4
    await room.after(until=at(25, 9))
    assert not any(each.letter.silent for each in await leave(room, f"{side}-hum"))

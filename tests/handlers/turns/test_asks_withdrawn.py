"""A person hears nothing of an item that is withdrawn before they were told of it."""

from __future__ import annotations

import pytest

from tests.room import Room, Said, at

SIDES = pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])


async def propose(room: Room, own: str, other: str, number: int) -> list[Said]:
    """Have *other* enter an item for *own*; return the private letters."""
    line = f"/action {own}: Confirm row {number} by 30 Jul 12:00"
    return [each for each in await room.says(f"{other}-hum", line, "HUM") if each.to != "HUM"]


async def withdraw(room: Room, other: str, number: int) -> list[str]:
    """Withdraw an item; return who hears of it in private, now or until the next morning."""
    said = await room.says(f"{other}-hum", f"/withdraw HUM-A{number}", "HUM")
    said += await room.after(until=at(25, 7))
    return [each.to for each in said if each.to != "HUM" and f"HUM-A{number}" in each.text]


@SIDES
async def test_an_item_withdrawn_while_it_is_gathered_is_told_to_nobody(
    room: Room, own: str, other: str
) -> None:
    assert await propose(room, own, other, 1)
    assert not await propose(room, own, other, 2)
    assert await withdraw(room, other, 2) == []


@SIDES
async def test_an_item_proposed_and_withdrawn_in_quiet_hours_is_told_to_nobody(
    room: Room, own: str, other: str
) -> None:
    room.now = at(24, 21)
    assert not await propose(room, own, other, 1)
    assert await withdraw(room, other, 1) == []


@SIDES
async def test_whoever_was_told_of_the_item_hears_that_it_is_withdrawn(
    room: Room, own: str, other: str
) -> None:
    assert await propose(room, own, other, 1)
    assert not await propose(room, own, other, 2)
    await room.after(minutes=3)
    assert await withdraw(room, other, 2) == [f"{own}-hum"]


@SIDES
async def test_a_date_agreed_before_the_withdrawal_is_not_told_either(
    room: Room, own: str, other: str
) -> None:
    room.now = at(24, 21)
    await room.says("M-conv", "/action A+B: Exchange lists by 30 Jul 12:00", "HUM")
    await room.says(f"{other}-hum", "/date HUM-A1 31 Jul 12:00", "HUM")
    await room.says("M-conv", "/agree HUM-A1", "HUM")
    for who in ("M-conv", f"{other}-hum"):
        await room.says(who, "/withdraw HUM-A1", "HUM")
    said = await room.after(until=at(25, 7))
    assert "action-withdrawn" in dict(await room.journal("HUM", "HUM-A1"))
    assert [each.text for each in said if each.to.startswith(f"{own}-")] == []

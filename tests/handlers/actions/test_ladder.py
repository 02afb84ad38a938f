"""The ladder: whom the desk tells in private as the due time of an accepted item passes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from domain.timers import Schedule
from tests.room import Room, at

SIDES = pytest.mark.parametrize("side", ["A", "B"])


async def told(room: Room, side: str, *, until: int = 31) -> list[tuple[str, str]]:
    """Return day and time and recipient of each private notice on an item due 25 Jul 12:00."""
    other = "A" if side == "B" else "B"
    await room.says(f"{other}-hum", f"/action {side}: Count the units by 25 Jul 12:00", "HUM")
    await room.says(f"{side}-hum", "/accept HUM-A1", "HUM")
    await room.says(f"{side}-head", f"/assign HUM-A1 {side}-mil")
    said = await room.after(until=at(until, 0))
    return [(f"{each.letter.created_at:%d %H}", each.to) for each in said if each.to != "HUM"]


@SIDES
async def test_notices_go_up_the_ladder_and_end_after_three_days(room: Room, side: str) -> None:
    await room.person(f"{side}-mil", groups=frozenset({"HUM"}), poc=False)
    assert await told(room, side) == [
        *((when, f"{side}-mil") for when in ("24 12", "25 10", "25 12")),
        *((when, f"{side}-{who}") for when in ("25 15", "26 12") for who in ("mil", "hum")),
        ("27 12", f"{side}-head"),
    ]


@SIDES
async def test_without_heads_in_the_group_those_on_the_rung_before_are_told(
    room: Room, side: str
) -> None:
    await room.person(f"{side}-mil", groups=frozenset({"HUM"}), poc=False)
    await room.person(f"{side}-head", groups=frozenset({"POL"}))
    other = "A" if side == "B" else "B"
    await room.says(f"{other}-hum", f"/action {side}: Count the units by 25 Jul 12:00", "HUM")
    await room.says(f"{side}-hum", "/accept HUM-A1", "HUM")
    await room.after(until=at(27, 11))
    assert [each.to for each in await room.after(hours=2)] == ["HUM", f"{side}-hum"]


@SIDES
async def test_then_the_item_stands_in_the_lists_of_secretariat_and_facilitator(
    room: Room, side: str
) -> None:
    await told(room, side)
    for who in ("S-sec", "M-conv"):
        [board] = await room.says(who, "/my")
        assert f"HUM-A1 · report · Delegation {side} · was due Fri 25 Jul, 12:00 UTC" in board.text


async def test_the_rungs_can_be_set_and_the_entry_card_says_them(tmp_path: Path) -> None:
    schedule = Schedule(contacts=timedelta(hours=24), heads=timedelta(hours=24))
    async with Room.open(tmp_path / "desk.db", schedule=schedule) as room:
        await room.person("B-mil", groups=frozenset({"HUM"}), poc=False)
        assert [who for _, who in await told(room, "B")] == ["B-mil"] * 4 + ["B-head"] * 2
        said = await room.says("S-sec", "/setup HUM", "HUM")
        card = next(each for each in said if each.letter.card == "HUM-entry")
    [line] = [each for each in card.text.splitlines() if each.startswith("Told in private")]
    assert line == (
        "Told in private of a due time: who has the item in hand, else the point of contact · "
        "24 h after it the point of contact too · after 24 h the heads of delegation · "
        "after 3 days nobody, the item then stands in the lists of secretariat and facilitator"
    )

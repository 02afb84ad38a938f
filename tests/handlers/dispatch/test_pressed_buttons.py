"""Buttons pressed twice, late or by others; references in different spellings."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.handlers.letters import refused
from tests.room import MORNING, Room, Said


async def logged(room: Room, many: int = 1) -> list[Said]:
    """Enter *many* items that A proposes to B in HUM, and return their cards."""
    return [
        (await room.says("A-hum", f"/action B: Item {number} by 25 Jul 12:00", "HUM"))[0]
        for number in range(1, many + 1)
    ]


async def test_a_second_press_of_a_button_is_answered_with_the_time_of_the_first(
    room: Room,
) -> None:
    [card] = await logged(room)
    await room.after(until=MORNING + timedelta(minutes=55))
    await room.receives(room.press("B-hum", "Accept", card), room.press("B-hum", "Accept", card))
    assert room.popped == "Already accepted, 08:55 UTC"
    assert await room.journal("HUM", "HUM-A1") == [
        ("action-logged", "A"), ("action-accepted", "B"),
    ]  # fmt: skip


async def test_a_press_by_another_delegation_is_refused_in_a_pop_up_and_not_recorded(
    room: Room,
) -> None:
    [card] = await logged(room)
    before = room.recorded()
    for who in ("A-hum", "O-field", "S-sec"):
        assert await room.presses(who, "Accept", card) == []
        assert room.popped == "This button is for Delegation B."
    assert room.recorded() == before


async def test_a_button_of_an_earlier_version_of_a_card_is_refused(room: Room) -> None:
    [card] = await logged(room)
    await room.says("A-hum", "/correct HUM-A1 Something else by 26 Jul 12:00", "HUM")
    before = room.recorded()
    assert await room.presses("B-hum", "Accept", card) == []
    assert room.popped == (
        "Not recorded: the card of HUM-A1 has changed since.\n"
        "Its buttons have changed too; use those on the card now."
    )
    assert room.recorded() == before


async def test_a_button_that_was_deleted_from_the_database_is_refused(room: Room) -> None:
    [card] = await logged(room)
    async with room.records() as records:
        records.buttons.forget(room.now + timedelta(days=1))
    assert await room.presses("B-hum", "Accept", card) == []
    assert room.popped.startswith("Not recorded: this button is no longer known.")


async def test_the_refusal_of_an_unknown_reference_names_the_two_nearest_references(
    room: Room,
) -> None:
    await logged(room, 3)
    for typed in ("HUM-A9", "hum a9", "нum-а9", "HUM–A９", "A9"):
        answer = await refused(room, "B-hum", f"/accept {typed}")
        assert answer == "Not recorded: there is no HUM-A9.\nNearest: HUM-A3, HUM-A2"


@pytest.mark.parametrize("typed", ["HUM-A1", "hum-a1", "нum-а1", "НУМ-А1".replace("У", "U"),
                                   "hum a 1", "A1", "а1", "HUM—A1", "HUM-A\u0661"])  # fmt: skip
async def test_a_reference_is_read_in_capitals_or_small_cyrillic_or_latin_with_any_dash(
    room: Room, typed: str
) -> None:
    await logged(room)
    await room.says("B-hum", f"/accept {typed}", "HUM")
    assert await room.journal("HUM", "HUM-A1") == [
        ("action-logged", "A"), ("action-accepted", "B"),
    ]  # fmt: skip

"""Tests that the same item is not logged twice within minutes without a question."""

from __future__ import annotations

import pytest

from tests.room import Room

LINE = "/action B: Confirm the capacity by 25 Jul 12:00"


async def numbers(room: Room) -> list[str]:
    """Return the references of all items that the journal of the group names."""
    return [f"HUM-A{row[1]}" for row in room.rows("actions")]


@pytest.mark.parametrize(("who", "line"), [("A-hum", LINE), ("B-hum", LINE.replace("B:", "A:"))])
async def test_the_same_item_of_the_same_person_is_asked_about_and_entered_only_on_enter(
    room: Room, who: str, line: str
) -> None:
    await room.says(who, line, "HUM")
    await room.after(minutes=1)
    [asked] = await room.says(who, line, "HUM")
    assert asked.to == who
    assert asked.text.startswith(
        "Nothing is recorded yet. The same was entered a moment ago: HUM-A1."
    )
    assert await numbers(room) == ["HUM-A1"]
    await room.presses(who, "Enter")
    assert await numbers(room) == ["HUM-A1", "HUM-A2"]


async def test_a_cancelled_second_item_takes_no_number(room: Room) -> None:
    await room.says("A-hum", LINE, "HUM")
    await room.says("A-hum", LINE, "HUM")
    await room.presses("A-hum", "Cancel")
    await room.says("A-hum", "/action B: Confirm the route by 25 Jul 12:00", "HUM")
    assert await numbers(room) == ["HUM-A1", "HUM-A2"]


@pytest.mark.parametrize(
    ("who", "line"),
    [
        ("A-head", LINE),
        ("A-hum", LINE.replace("12:00", "13:00")),
        ("A-hum", LINE.replace("B:", "A+B:")),
        ("A-hum", LINE.replace("capacity", "route")),
    ],
)
async def test_another_item_or_the_item_of_another_person_is_entered_at_once(
    room: Room, who: str, line: str
) -> None:
    await room.says("A-hum", LINE, "HUM")
    await room.says(who, line, "HUM")
    assert await numbers(room) == ["HUM-A1", "HUM-A2"]


async def test_ten_minutes_later_or_after_it_was_withdrawn_the_same_item_is_entered_at_once(
    room: Room,
) -> None:
    await room.says("A-hum", LINE, "HUM")
    await room.after(minutes=10)
    await room.says("A-hum", LINE, "HUM")
    await room.says("A-hum", "/withdraw HUM-A2", "HUM")
    await room.says("A-hum", LINE, "HUM")
    assert await numbers(room) == ["HUM-A1", "HUM-A2", "HUM-A3"]

"""Tests that people read the year of a time in another year."""

from __future__ import annotations

from tests.room import Room


async def test_both_sides_see_the_year_of_a_date_that_is_asked_for_next_year(room: Room) -> None:
    await room.says("A-hum", "/action B: Name the places by +48h", "HUM")
    said = await room.says("B-hum", "/date HUM-A1 29 Jul 2026 09:00", "HUM")
    said += await room.says("A-hum", "/agree HUM-A1", "HUM")
    said += await room.says("B-hum", "/my")
    said += await room.says("S-sec", "/status HUM")
    said += await room.says("A-hum", "/remind 29 Jul 2026 09:00 Call the field")
    shown = [line for each in said for line in each.text.split("\n") if "29 Jul" in line]
    assert len(shown) > 5
    assert all("Wed 29 Jul 2026, " in line for line in shown)


async def test_a_card_of_last_year_shows_its_year(room: Room) -> None:
    await room.says("A-hum", "/action B: Name the places by +48h", "HUM")
    room.now = room.now.replace(year=2026)
    [shown] = await room.says("A-hum", "/show HUM-A1")
    assert "Sat 26 Jul 2025, 08:00 UTC" in shown.text

"""What timers of one instant say of one entry to one person is one message."""

from __future__ import annotations

import pytest

from tests.room import Room, at


@pytest.mark.parametrize(("own", "other"), [("A", "B"), ("B", "A")])
async def test_an_outcome_and_a_notice_of_one_entry_at_one_time_are_one_message(
    room: Room, own: str, other: str
) -> None:
    """Quiet hours end at 05:00 in Istanbul, when the item is due."""
    room.now = at(24, 16)
    await room.says(f"{own}-hum", f"/action {other}+{own}: Count them by 25 Jul 02:00", "HUM")
    room.now = at(24, 20)
    await room.says(f"{other}-hum", "/accept HUM-A1", "HUM")
    said = await room.after(until=at(25, 2, 1))
    told = [each for each in said if each.to == f"{own}-hum"]
    [last] = [each for each in told if each.letter.created_at >= at(25, 2)]
    assert f"HUM-A1 · accepted by Delegation {other}" in last.text
    assert "due now, 02:00 UTC" in last.text
    assert "Report done" in last.buttons

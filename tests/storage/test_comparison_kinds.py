"""Every step that sets words or a due time leaves an item that agrees with the journal."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.room import Room


async def test_ongoing_items_and_other_words_agree_with_the_journal(tmp_path: Path) -> None:
    """A false difference would hold up every formal act after a start."""
    async with Room.open(tmp_path / "room.db") as room:
        await room.says("A-hum", "/action B: Keep the line open, ongoing", "HUM")
        await room.says("B-hum", "/accept HUM-A1", "HUM")
        await room.says("A-hum", "/action B: Count the units by 30 Jul 12:00", "HUM")
        await room.says("B-hum", "/accept HUM-A2", "HUM")
        room.now += timedelta(minutes=20)
        await room.says("A-hum", "/correct HUM-A2 Count the lorries", "HUM")
        await room.says("B-hum", "/agree HUM-A2", "HUM")
        await room.says("B-hum", "/date HUM-A1 31 Jul 12:00", "HUM")
        await room.says("A-hum", "/agree HUM-A1", "HUM")
        await room.says("B-hum", "/date HUM-A2 ongoing", "HUM")
        await room.says("A-hum", "/agree HUM-A2", "HUM")
        rows = room.query("SELECT number, text, due FROM actions ORDER BY number")
        # The room's journal checks the chain and compares each entry with it.
        kinds = [kind for kind, _ in await room.journal("HUM", "HUM-A2")]
    assert [(text, due[:4]) for _, text, due in rows] == [
        ("Keep the line open", "2025"),
        ("Count the lorries", "9000"),
    ]
    assert "action-reworded" in kinds
    assert kinds[-1] == "action-date-agreed"

"""Questions that recur at an hour of a city: the zone is no part of the question."""

from __future__ import annotations

import pytest

from tests.handlers.followups.questions import begin
from tests.room import Room


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "daily 09:00 Kyiv time"),
        ("en", "daily at 09:00 Europe/Kyiv"),
        ("en", "daily 06:00 UTC"),
        ("en", "every day at 09:00 Kyiv time"),
        ("en", "weekly Fri 09:00 Kyiv time"),
        ("ru", "ежедневно в 09:00 по Киеву"),
        ("uk", "щодня о 09:00 за Києвом"),
        ("tr", "her gün Kiev saatiyle 09:00"),
    ],
)
async def test_the_zone_behind_the_hour_belongs_to_the_time(
    room: Room, language: str, words: str
) -> None:
    await room.person("A-hum", language=language)
    told, _ = await begin(room, f"/follow HUM-A1 B: {words} How many?", "A-hum")
    assert "25" in told.text
    assert "06:00 UTC" in told.text
    said = await room.after(hours=24)
    cards = [each.text for each in said if each.to == "HUM" and "HUM-F1" in each.text]
    assert cards[0].splitlines()[1] == "How many?"


async def test_a_zone_that_is_not_known_is_refused(room: Room) -> None:
    await room.says("A-hum", "/action B: Send the list by 30 Jul 12:00", "HUM")
    line = "/follow HUM-A1 B: daily 09:00 Geneva time How many?"
    [told] = await room.says("A-hum", line, "HUM")
    assert "daily 09:00 Geneva time does not name a time that recurs" in told.text

"""A new message in private that a press has brought takes no press for two seconds."""

from __future__ import annotations

from tests.handlers.dispatch.taps import CHANGED, accepted, proposed, taps
from tests.room import Room


async def test_a_private_copy_that_is_not_redrawn_makes_nobody_wait(room: Room) -> None:
    await proposed(room)
    await accepted(room)
    said = await room.presses("B-hum", "Report done")
    [told] = [each for each in said if each.to == "A-hum"]
    await room.presses("A-hum", "Confirm", told)
    assert await taps(room, "A-hum", "Not yet", told, 0.1) == "Already closed, 24 Jul, 08:00 UTC"


async def test_a_preview_that_comes_under_the_finger_is_not_entered_by_the_second_tap(
    room: Room,
) -> None:
    await room.says("A-hum", "/action HUM")
    await room.presses("A-hum", "Delegation A")
    await room.says("A-hum", "Count the units.")
    [preview] = await room.receives(room.press("A-hum", "Without delay", after=0))
    for after in (0, 1.9):
        assert await taps(room, "A-hum", "Enter", preview, after) == CHANGED["en"]
    assert room.rows("actions") == []
    assert await taps(room, "A-hum", "Enter", preview, 2) == "HUM-A1 is recorded."


async def test_take_back_below_an_entered_preview_waits_too(room: Room) -> None:
    await room.says("A-hum", "/action Count by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/done")
    await room.presses("A-hum", "HUM-A1")
    await room.presses("A-hum", "Enter")
    ended = room.ended[-1]
    assert list(ended.buttons) == ["Take back"]
    assert await taps(room, "A-hum", "Take back", ended, 1) == CHANGED["en"]
    assert "taken back" in await taps(room, "A-hum", "Take back", ended, 2)


async def test_the_line_with_take_back_that_follows_a_press_in_private_waits_too(
    room: Room,
) -> None:
    await proposed(room)
    await accepted(room)
    said = await room.presses("B-hum", "Report done")
    [told] = [each for each in said if each.to == "A-hum"]
    said = await room.presses("A-hum", "Confirm", told)
    [receipt] = [each for each in said if "Take back" in each.buttons]
    assert await taps(room, "A-hum", "Take back", receipt, 1) == CHANGED["en"]
    assert "taken back" in await taps(room, "A-hum", "Take back", receipt, 2)


async def test_a_question_that_a_press_brings_takes_no_answer_at_once(room: Room) -> None:
    await room.says("A-hum", "/follow")
    await proposed(room)
    await room.says("A-hum", "/follow")
    [question] = await room.receives(room.press("A-hum", "HUM-A1", after=0))
    assert await taps(room, "A-hum", "Delegation B", question, 1) == CHANGED["en"]
    assert await taps(room, "A-hum", "Delegation B", question, 2) != CHANGED["en"]

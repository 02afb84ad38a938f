"""The preview: what Enter and Cancel do, and what a second press is told."""

from __future__ import annotations

import pytest

from tests.room import Room, Said


async def previewed(room: Room) -> Said:
    """Answer all questions of /action, and return the preview."""
    for words in ("/action", "B", "Confirm it"):
        await room.says("A-hum", words)
    [preview] = await room.says("A-hum", "+24h")
    return preview


async def test_enter_twice_records_once_and_says_so(room: Room) -> None:
    preview = await previewed(room)
    await room.receives(
        room.press("A-hum", "Enter", preview), room.press("A-hum", "Enter", preview)
    )
    assert room.popped == "Already recorded, 08:00 UTC"
    assert len(room.rows("actions")) == 1
    [told] = await room.says("A-hum", "/enter")
    assert told.text == "Already recorded, 08:00 UTC"


async def test_cancel_after_enter_says_what_is_recorded_and_how_to_change_it(room: Room) -> None:
    preview = await previewed(room)
    await room.presses("A-hum", "Enter", preview)
    assert await room.presses("A-hum", "Cancel", preview) == []
    assert room.popped == (
        "Already recorded, 08:00 UTC. Cancel drops nothing any more.\n"
        "To change it, send: /correct with its reference (10 minutes), then /withdraw"
    )
    assert len(room.rows("actions")) == 1


async def test_enter_after_cancel_says_that_nothing_was_recorded(room: Room) -> None:
    preview = await previewed(room)
    await room.presses("A-hum", "Cancel", preview)
    for label in ("Enter", "Cancel"):
        assert await room.presses("A-hum", label, preview) == []
        assert room.popped == (
            "Dropped, 08:00 UTC: nothing was recorded.\nTo begin again, send: /action"
        )
    assert room.rows("actions") == []


@pytest.mark.parametrize(
    ("label", "first"),
    [
        ("Enter", "Recorded by /action, 24 Jul, 08:00 UTC:"),
        ("Cancel", "Dropped, 24 Jul, 08:00 UTC. Nothing was recorded:"),
    ],
)
async def test_a_used_preview_says_if_it_was_recorded_and_has_no_buttons(
    room: Room, label: str, first: str
) -> None:
    preview = await previewed(room)
    await room.presses("A-hum", label, preview)
    [used] = room.ended
    assert used.letter.card == preview.letter.card
    assert (used.to, used.buttons) == ("A-hum", {})
    assert used.text == (
        f"{first}\nFor Delegation B\nConfirm it\nDue Fri 25 Jul, 08:00 UTC (11:00 your time)"
    )


async def test_a_preview_that_could_not_be_entered_keeps_its_buttons(room: Room) -> None:
    await previewed(room)
    await room.after(hours=25)
    await room.presses("A-hum", "Enter")
    assert room.popped.startswith("Not recorded: Fri 25 Jul, 08:00 UTC")
    assert room.ended == []


async def test_after_the_last_question_an_answer_is_refused(room: Room) -> None:
    preview = await previewed(room)
    await room.presses("A-hum", "Enter", preview)
    [told] = await room.says("A-hum", "/answer B")
    assert told.text.startswith("Not recorded: the desk is not asking you anything at present.")

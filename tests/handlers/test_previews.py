"""The preview before recording: what the buttons Enter and Cancel do, pressed once or twice."""

from __future__ import annotations

import pytest

from tests.room import Room, Said, at


async def previewed(room: Room) -> Said:
    """Answer all questions of /action, and return the preview."""
    for words in ("/action", "B", "Confirm it"):
        await room.says("A-hum", words)
    [preview] = await room.says("A-hum", "+24h")
    return preview


async def test_pressing_enter_twice_records_once_and_the_second_press_is_told_so(
    room: Room,
) -> None:
    preview = await previewed(room)
    await room.receives(
        room.press("A-hum", "Enter", preview), room.press("A-hum", "Enter", preview)
    )
    assert room.popped == "Already recorded, 08:00 UTC"
    assert len(room.rows("actions")) == 1
    [told] = await room.says("A-hum", "/enter")
    assert told.text == "Already recorded, 08:00 UTC"


async def test_cancel_after_enter_changes_nothing_and_says_how_to_correct_the_entry(
    room: Room,
) -> None:
    preview = await previewed(room)
    await room.presses("A-hum", "Enter", preview)
    assert await room.presses("A-hum", "Cancel", preview) == []
    assert room.popped == (
        "Already recorded, 08:00 UTC. Cancel no longer has any effect.\n"
        "To change it, send: /correct with its reference (10 minutes), then /withdraw"
    )
    assert len(room.rows("actions")) == 1


async def test_enter_after_cancel_records_nothing_and_says_so(room: Room) -> None:
    preview = await previewed(room)
    await room.presses("A-hum", "Cancel", preview)
    for label in ("Enter", "Cancel"):
        assert await room.presses("A-hum", label, preview) == []
        assert room.popped == (
            "Discarded, 08:00 UTC: nothing was recorded.\nTo begin again, send: /action"
        )
    assert room.rows("actions") == []


@pytest.mark.parametrize(
    ("label", "first"),
    [
        ("Enter", "Recorded by /action, 24 Jul, 08:00 UTC:"),
        ("Cancel", "Discarded, 24 Jul, 08:00 UTC. Nothing was recorded:"),
    ],
)
async def test_after_enter_or_cancel_the_preview_shows_the_outcome_and_has_no_buttons(
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


async def test_a_preview_keeps_its_buttons_if_enter_was_refused(room: Room) -> None:
    await previewed(room)
    await room.after(hours=25)
    await room.presses("A-hum", "Enter")
    assert room.popped.startswith("Not recorded: Fri 25 Jul, 08:00 UTC")
    assert room.ended == []


async def test_an_answer_sent_after_the_entry_was_recorded_is_refused(room: Room) -> None:
    preview = await previewed(room)
    await room.presses("A-hum", "Enter", preview)
    [told] = await room.says("A-hum", "/answer B")
    assert told.text.startswith("Not recorded: the desk is not asking you anything at present.")


@pytest.mark.parametrize("side", ["A", "B"])
@pytest.mark.parametrize("says", ["Enter", "text"])
async def test_a_preview_of_an_answer_that_the_head_has_given_blocks_nothing(
    room: Room, side: str, says: str
) -> None:
    await room.says("M-conv", f"/action {side}: Count by 30 Jul 12:00", "HUM")
    await room.says("M-conv", f"/follow HUM-A1 {side}: 24 Jul 12:00 How many?", "HUM")
    await room.after(until=at(24, 13))
    await room.says(f"{side}-hum", "/reply HUM-F1")
    [preview] = await room.says(f"{side}-hum", "Twelve rows")
    await room.says(f"{side}-head", "/reply HUM-F1 Twelve rows", "HUM")
    if says == "text":
        said = await room.says(f"{side}-hum", "Thirteen rows")
        assert "Already answered" in said[0].text
    else:
        await room.presses(f"{side}-hum", "Enter", preview)
        assert "Already answered" in room.popped
    assert room.ended[-1].text.startswith("Discarded")
    said = await room.says(f"{side}-hum", "Thirteen rows")
    assert "preview" not in said[0].text.lower()


@pytest.mark.parametrize("where", [None, "HUM"])
@pytest.mark.parametrize("line", ["/progress HUM-A9 remove first", "/assign HUM-A9 B-hum"])
async def test_a_later_command_that_is_refused_ends_the_preview(
    room: Room, line: str, where: str | None
) -> None:
    await previewed(room)
    await room.after(minutes=20)
    await room.says("A-hum", line, where)
    [used] = room.ended
    assert used.text.startswith("Discarded, 24 Jul, 08:20 UTC. Nothing was recorded:")
    [told] = await room.says("A-hum", "/enter")
    assert told.text.startswith("Discarded, 08:20 UTC: nothing was recorded.")
    assert room.rows("actions") == []


@pytest.mark.parametrize("line", ["/status HUM-A9", "/help nothing", "/change nothing", "maybe"])
async def test_a_preview_stays_after_a_refused_look_or_other_words(room: Room, line: str) -> None:
    await previewed(room)
    await room.says("A-hum", line)
    await room.says("A-hum", "/enter")
    assert len(room.rows("actions")) == 1

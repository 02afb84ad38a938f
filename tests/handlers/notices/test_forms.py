"""The arguments of /notice: recipients and text are separated, asked for, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handlers.letters import in_threads
from tests.room import Room

# The recipients and the text in one line.


@pytest.mark.parametrize(
    ("words", "to", "text"),
    [
        ("HUM, POL Bring it", ["POL", "HUM"], "Bring it"),
        ("hum pol: Bring it", ["POL", "HUM"], "Bring it"),
        ("нum Bring it", ["HUM"], "Bring it"),
        ("HUM: POL is next", ["HUM"], "POL is next"),
        ("HUM At the gate: bring it", ["HUM"], "At the gate: bring it"),
        ("all: HUM is first", ["DEL", "POL", "HUM", "MIL"], "HUM is first"),
        ("HUM at without delay: 10:00 is the hour", ["HUM"], "10:00 is the hour"),
    ],
)
async def test_a_notice_goes_to_the_recipients_at_the_start_of_the_line_without_their_codes(
    room: Room, words: str, to: list[str], text: str
) -> None:
    cards = in_threads(await room.says("S-sec", f"/notice {words}"))
    assert [each.to for each in cards] == to
    assert cards[0].text.splitlines()[1] == text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("zzz Bring it", '"zzz" names no group, delegation or role.'),
        ("a session is held", '"a" names no group, delegation or role.'),
        ("X-head: word", '"X-head" names no group, delegation or role.'),
        ("HUM POL Bring it", "it is not clear to whom the notice goes."),
        ("heads A meeting is held", '"heads A" names no group, delegation or role.'),
        ("HUM+A Bring it", "it is not clear to whom the notice goes."),
        ("all+HUM Bring it", "it is not clear to whom the notice goes."),
        ("HUM at 03/07 Bring it", "the date 03/07 can be read two ways."),
        ("HUM at 2025-07-24 10:00 Bring it",
         "Thu 24 Jul, 07:00 UTC (10:00 your time) has passed."),
        ("HUM Meet at 50.4501, 30.5234", "the text contains coordinates."),
        ("HUM " + "x" * 501, "the text has 501 characters; the limit is 500."),
        ("change DEL-N9 Other words", "there is no DEL-N9."),
        ("confirm HUM-A1", "there is no HUM-A1."),
    ],
)  # fmt: skip
async def test_an_invalid_notice_is_refused_and_nothing_is_recorded(
    room: Room, words: str, told: str
) -> None:
    [answer] = await room.says("S-sec", f"/notice {words}")
    assert answer.text.splitlines()[0] == f"Not recorded: {told}"
    assert room.rows("notices", "journal", "timers", "counters") == []


async def test_a_notice_by_anybody_but_the_secretariat_is_refused(room: Room) -> None:
    for who in ("A-head", "M-conv", "O-field"):
        [told] = await room.says(who, "/notice HUM Bring it")
        assert told.text.startswith("Not recorded (/notice): this is done by the secretariat.")


async def test_a_notice_to_recipients_without_any_accredited_person_is_refused(
    tmp_path: Path,
) -> None:
    async with Room.open(tmp_path / "empty.db", furnished=False) as room:
        [told] = await room.says("S-sec", "/notice heads Call")
        assert told.text.startswith("Not recorded: nobody who is accredited")
        [told] = await room.says("S-sec", "/notice all Call")
        assert told.text.startswith("Not recorded (/notice): this group is not set up yet.")


async def test_the_command_notice_without_arguments_asks_previews_and_sends_the_text_unchanged(
    room: Room,
) -> None:
    [asked] = await room.says("S-sec", "/notice")
    assert list(asked.buttons) == [
        "All groups", "Heads of delegation", "Political", "Humanitarian", "Military",
        "Heads, in private", "Cancel",
    ]  # fmt: skip
    await room.presses("S-sec", "Humanitarian")
    await room.says("S-sec", "At 10:00 the session begins")
    [preview] = await room.presses("S-sec", "At once")
    assert preview.text.splitlines()[1:4] == [
        "To: HUM", "At 10:00 the session begins", "To be sent at once",
    ]  # fmt: skip
    [card] = in_threads(await room.presses("S-sec", "Enter"))
    assert card.text.splitlines()[1] == "At 10:00 the session begins"


async def test_notice_with_recipients_alone_asks_for_the_text_and_the_time(room: Room) -> None:
    [asked] = await room.says("S-sec", "/notice HUM")
    assert asked.text.startswith("What is the notice?")
    await room.says("S-sec", "Morning session")
    await room.presses("S-sec", "Tomorrow 05:30 UTC")
    [told] = await room.presses("S-sec", "Enter")
    assert told.text.splitlines()[2:] == [
        "Morning session",
        "To: Humanitarian group",
        "Will be sent Fri 25 Jul, 05:30 UTC (08:30 your time)",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["перемістити", "переместить", "kaydır", "reschedule"])
async def test_other_words_for_move_are_read_alike(room: Room, word: str) -> None:
    await room.says("S-sec", "/notice HUM at 26 Jul 08:00 Heads meet")
    said = await room.says("S-sec", f"/notice {word} HUM-N1 27 Jul 10:00")
    assert any("27 Jul, 07:00 UTC" in each.text for each in said)

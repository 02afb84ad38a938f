"""Lists name each side with its own state, in an order that nobody chooses, and an item once."""

from __future__ import annotations

import pytest

from tests.room import Room
from voice import LANGUAGES

DUE = "Fri 25 Jul, 12:00 UTC (15:00 your time)"


async def lines_of(room: Room, who: str, line: str = "/my") -> list[str]:
    """Return the lines of a board that are not empty."""
    [said] = await room.says(who, line)
    return [each.rstrip() for each in said.text.splitlines() if each.strip()]


@pytest.mark.parametrize(
    ("steps", "states"),
    [
        ([("B", "/decline HUM-A1 no")], "Delegation A: open · Delegation B: not taken up"),
        (
            [("A", "/done HUM-A1 as agreed")],
            "Delegation A: closed · Delegation B: awaiting acceptance",
        ),
        (
            [("B", "/accept HUM-A1"), ("B", "/done HUM-A1 counted")],
            "Delegation A: open · Delegation B: reported done",
        ),
    ],
)
async def test_sides_in_different_states_are_each_named_with_their_own(
    room: Room, steps: list[tuple[str, str]], states: str
) -> None:
    await room.says("A-hum", "/action A+B: One by 25 Jul 12:00", "HUM")
    for side, step in steps:
        await room.says(f"{side}-hum", step, "HUM")
    for who, line in (("B-hum", "/status HUM"), ("A-hum", "/show One")):
        assert f"HUM-A1 · {DUE} · {states}" in await lines_of(room, who, line)


async def test_the_list_to_confirm_says_who_has_reported_and_who_has_not_accepted(
    room: Room,
) -> None:
    await room.says("O-field", "/settings zone Europe/Istanbul")
    await room.says("M-conv", "/action A+B: One by 25 Jul 12:00", "HUM")
    for step in ("/accept HUM-A1", "/done HUM-A1 counted"):
        await room.says("B-hum", step, "HUM")
    title, line, *_ = await lines_of(room, "M-conv")
    assert title == "To confirm"
    assert (
        line == f"HUM-A1 · {DUE} · Delegation A: awaiting acceptance · Delegation B: reported done"
    )


@pytest.mark.parametrize("language", LANGUAGES)
async def test_both_sides_are_named_with_their_states_in_each_language(
    room: Room, language: str
) -> None:
    await room.says("A-hum", "/action A+B: One by 25 Jul 12:00", "HUM")
    await room.person("B-hum", language=language)
    head = (await lines_of(room, "B-hum", "/status HUM"))[2]
    *_, first, second = head.split(" · ")
    assert "A" in first.split(": ")[0].split(" ")
    assert "B" in second.split(": ")[0].split(" ")
    assert first.split(": ")[1] != second.split(": ")[1]


@pytest.mark.parametrize("written", ["A+B", "B+A"])
async def test_the_order_of_the_sides_is_not_that_in_which_somebody_wrote_them(
    room: Room, written: str
) -> None:
    for text in ("One", "Two"):
        await room.says("A-hum", f"/action {written}: {text} by 25 Jul 12:00", "HUM")
    for number, question in enumerate(("Why?", "How?"), 1):
        await room.says("S-sec", f"/follow HUM-A{number} {written}: +1h {question}", "HUM")
    said = await room.after(hours=2)
    cards = [each.text for each in said if each.to == "HUM" and "Follow-up" in each.text]
    [status] = await room.says("S-sec", "/status HUM")
    for number, text in ((1, cards[0]), (2, cards[1]), (1, status.text), (2, status.text)):
        places = [text.index(f"HUM-{kind}{number}") for kind in "AF"]
        tail = text[min(places) :]
        first, second = (tail.index(f"Delegation {side}") for side in "AB")
        assert (first < second) is (number == 1), text

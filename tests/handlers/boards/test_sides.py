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


@pytest.mark.parametrize("asker", ["A", "B"])
async def test_an_item_whose_withdrawal_is_asked_for_stands_once_in_the_list_to_answer(
    room: Room, asker: str
) -> None:
    other = "B" if asker == "A" else "A"
    await room.says("A-hum", "/action A+B: One by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says(f"{asker}-hum", "/withdraw HUM-A1", "HUM")
    head = f"HUM-A1 · Delegation A, Delegation B · {DUE} · open"
    board = await lines_of(room, f"{other}-hum")
    assert board == ["To answer", f"{head} · withdrawal is asked for", "One"]
    assert await lines_of(room, f"{asker}-hum") == ["To do", head, "One"]
    [said] = await room.says(f"{other}-hum", "/my")
    assert "Calendar" in said.buttons
    await room.says(f"{other}-hum", "/retain HUM-A1", "HUM")
    assert await lines_of(room, f"{other}-hum") == ["To do", head, "One"]


async def test_an_item_with_two_requests_to_answer_stands_once_and_tells_both(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: One by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    await room.says("B-hum", "/withdraw HUM-A1", "HUM")
    assert await lines_of(room, "A-hum") == [
        "To answer",
        f"HUM-A1 · Delegation B · {DUE} · open · withdrawal is asked for",
        "One",
        "Delegation B asks for Sat 26 Jul, 12:00 UTC (15:00 your time)",
    ]


async def test_entries_that_stand_once_are_counted_once_for_the_pages(room: Room) -> None:
    for number in range(1, 7):
        await room.says("A-hum", f"/action B: Count {number} by 25 Jul 12:00", "HUM")
        await room.says("B-hum", f"/accept HUM-A{number}", "HUM")
        await room.says("A-hum", f"/withdraw HUM-A{number}", "HUM")
    board = await lines_of(room, "B-hum")
    assert [line.split(" ")[0] for line in board if "HUM-A" in line] == [
        f"HUM-A{number}" for number in range(1, 7)
    ]
    assert "Page" not in board[-1]


@pytest.mark.parametrize("singles", range(5, 9))
@pytest.mark.parametrize("who", ["M-conv", "S-sec"])
async def test_the_delegations_of_one_entry_are_never_split_over_two_pages(
    room: Room, who: str, singles: int
) -> None:
    """Else it would seem on each page as if only one of them had not answered."""
    for number in range(singles):
        line = f"/action B: Count list {'abcdefghi'[number]} by 30 Jul 12:00"
        await room.says("A-hum", line, "HUM")
    room.now = room.now.replace(minute=1)
    await room.says("S-sec", "/notice HUM: The hall is open.")
    room.now = room.now.replace(minute=2)
    await room.says("A-hum", "/action B: Count the last list by 30 Jul 12:00", "HUM")
    pages = [await lines_of(room, who, f"/my {page}") for page in (1, 2)]
    found = [each for page in pages for each in page if each.startswith("HUM-N1")]
    assert len(found) == 1
    assert "Delegation A" in found[0]
    assert "Delegation B" in found[0]
    whole = [each for page in pages for each in page if each.startswith("HUM-A")]
    assert len(whole) == len(set(whole)) == singles + 1

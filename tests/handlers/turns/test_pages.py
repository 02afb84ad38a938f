"""Long lists: eight entries a page, and buttons that turn the page in the same message."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.actions.model import Action
from domain.refs import Ref
from storage.mail.outbox import LetterKind
from tests.room import MORNING, USERS, Room, Said


async def furnish(room: Room, count: int, group: str = "HUM") -> None:
    """Store *count* open items of Delegation B. Item 1 is due in an hour, item 2 in two, ..."""
    async with room.records() as records, records.savepoint():
        for number in range(1, count + 1):
            due = MORNING + timedelta(hours=number)
            action = Action.log(
                Ref(group, "A", number), f"Row {number}.", proposed_by="B", author=1,
                assignees=["B"], due=due, at=MORNING,
            )  # fmt: skip
            records.actions.add(action)


def listed(said: Said) -> list[int]:
    """Return the numbers of the items on a page."""
    return [
        int(line.split(" ")[0].rpartition("-A")[2])
        for line in said.text.splitlines()
        if "-A" in line and " · " in line
    ]


async def test_the_buttons_next_and_previous_turn_the_page_in_the_message_of_the_list(
    room: Room,
) -> None:
    await furnish(room, 20)
    [first] = await room.says("B-hum", "/my")
    assert (first.kind, listed(first)) == (LetterKind.MESSAGE, [*range(1, 9)])
    assert first.text.splitlines()[-1] == "Page 1 of 3 · 20 in all"
    assert list(first.buttons)[-2:] == ["Next", "Calendar"]
    [second] = await room.presses("B-hum", "Next")
    assert (second.kind, second.letter.card) == (LetterKind.EDIT, first.letter.card)
    assert listed(second) == [*range(9, 17)]
    assert second.text.splitlines()[0] == "To do"
    assert list(second.buttons)[-3:] == ["Previous", "Next", "Calendar"]
    [third] = await room.presses("B-hum", "Next")
    assert listed(third) == [17, 18, 19, 20]
    [back] = await room.presses("B-hum", "Previous")
    assert listed(back) == [*range(9, 17)]
    assert room.popped == ""


async def test_a_list_that_is_requested_again_is_sent_as_a_new_message(room: Room) -> None:
    await furnish(room, 9)
    await room.says("B-hum", "/my")
    [again] = await room.says("B-hum", "/my 2")
    assert (again.kind, listed(again)) == (LetterKind.MESSAGE, [9])


async def test_a_page_button_changes_the_message_in_which_the_button_was_pressed(
    room: Room,
) -> None:
    await furnish(room, 9)
    [old] = await room.says("B-hum", "/my")
    await room.says("B-hum", "/my")
    press = room.press("B-hum", "Next", old)
    await room.receives(replace(press, message_id=77))
    async with room.records() as records:
        key = old.letter.card or ""
        assert await records.cards.messages([key]) == {(key, USERS["B-hum"]): 77}


async def test_if_a_page_is_turned_again_before_it_was_sent_only_the_last_page_is_sent(
    room: Room,
) -> None:
    await furnish(room, 30)
    [board] = await room.says("B-hum", "/my")
    await room.take(room.press("B-hum", "Next", board))
    said = await room.says("B-hum", "/help")
    assert [each.kind for each in said].count(LetterKind.EDIT) == 1


async def test_a_request_for_a_page_beyond_the_end_shows_the_last_page(room: Room) -> None:
    await furnish(room, 9)
    [board] = await room.says("B-hum", "/my")
    await room.says("B-hum", "/done HUM-A1", "HUM")
    [page] = await room.presses("B-hum", "Next", board)
    assert listed(page) == [*range(2, 10)]
    assert "Page" not in page.text
    [page] = await room.says("B-hum", "/my 999999")
    assert listed(page) == [*range(2, 10)]


async def test_the_lists_of_status_and_of_a_search_have_pages_too(room: Room) -> None:
    await furnish(room, 10)
    [board] = await room.says("O-field", "/status", "HUM")
    assert listed(board) == [*range(1, 9)]
    [board] = await room.presses("O-field", "Next")
    assert (board.kind, listed(board)) == (LetterKind.EDIT, [9, 10])
    [board] = await room.says("O-field", "/status 2", "HUM")
    assert listed(board) == [9, 10]
    [found] = await room.says("O-field", "/show {row}")
    assert found.text == "No entry that you may see contains these words."
    [found] = await room.says("O-field", "/show row")
    assert found.text.startswith("10 entries contain these words:")
    assert listed(found) == [10, 9, 8, 7, 6, 5, 4, 3]
    [found] = await room.presses("O-field", "Next")
    assert (found.kind, listed(found)) == (LetterKind.EDIT, [2, 1])


async def test_the_second_page_of_a_search_for_a_text_with_braces_can_be_shown(room: Room) -> None:
    for number in range(9):
        line = f"/action B: Fill in {{name}} of row {number} by 25 Jul 12:00"
        await room.says("A-hum", line, "HUM")
    await room.says("B-hum", "/show {name}")
    [found] = await room.presses("B-hum", "Next")
    assert len(listed(found)) == 1


async def test_a_page_button_is_refused_to_other_people_and_after_leaving_the_group(
    room: Room,
) -> None:
    await furnish(room, 9, "MIL")
    [shown] = await room.says("B-mil", "/status MIL")
    assert await room.presses("A-mil", "Next", shown) == []
    assert room.popped.startswith("Not recorded: this button is no longer known.")
    await room.person("B-mil", groups=frozenset({"HUM"}))
    assert await room.presses("B-mil", "Next") == []
    assert room.popped.startswith(
        "Not shown (/status): you are not accredited to the military group."
    )


@pytest.mark.parametrize(
    ("language", "mark", "buttons"),
    [
        ("en", "Page 1 of 2 · 9 in all", ["Next", "Calendar"]),
        ("ru", "Страница 1 из 2 · всего 9", ["Далее", "Календарь"]),
        ("uk", "Сторінка 1 з 2 · усього 9", ["Далі", "Календар"]),
        ("tr", "Sayfa 1 / 2 · toplam 9", ["Sonraki", "Takvim"]),
    ],
)
async def test_page_number_and_page_buttons_are_in_the_readers_language(
    room: Room, language: str, mark: str, buttons: list[str]
) -> None:
    await furnish(room, 9)
    await room.person("B-hum", language=language)
    [board] = await room.says("B-hum", "/my")
    assert board.text.splitlines()[-1] == mark
    assert list(board.buttons)[-2:] == buttons

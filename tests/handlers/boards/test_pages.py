"""Tests of the pages that people name, and of the question of which group a board is."""

from __future__ import annotations

import pytest

from tests.room import Room


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "There is no page 9; the list has one page."),
        ("ru", "Страницы 9 нет. Всего страниц: 1."),
        ("uk", "Сторінки 9 немає. Усього сторінок: 1."),
        ("tr", "Sayfa 9 yok. Toplam sayfa: 1."),
    ],
)
async def test_a_page_that_does_not_exist_is_named_with_the_number_of_pages(
    room: Room, language: str, told: str
) -> None:
    await room.person("B-hum", language=language)
    await room.says("A-hum", "/action B: Name the places by 26 Jul 12:00", "HUM")
    for line in ("/my 9", "/status HUM 9", "/show page 9: Name"):
        [said] = await room.says("B-hum", line)
        assert told in said.text, line
    [said] = await room.says("B-hum", "/my 1")
    assert "1 page" not in said.text


@pytest.mark.parametrize("word", ["page", "сторінка", "страница", "sayfa"])
async def test_a_page_of_a_search_is_named_in_each_language(room: Room, word: str) -> None:
    for letter in "abcdefghi":
        await room.says("A-hum", f"/action B: Name place {letter * 3} by 26 Jul 12:00", "HUM")
    for line in (f"/show {word} 2: Name", f"/show Name {word} 2"):
        [said] = await room.says("B-hum", line)
        assert "Page 2 of 2" in said.text, line
    [said] = await room.says("B-hum", f"/show {word} 30")
    assert said.text.startswith("Not shown: it is not clear which is meant.")


async def test_status_in_private_asks_for_one_of_several_groups_with_buttons(room: Room) -> None:
    [asked] = await room.says("B-head", "/status 2")
    assert list(asked.buttons) == ["Heads of delegation", "Political", "Humanitarian", "Military"]
    [said] = await room.presses("B-head", "Humanitarian")
    assert said.text.startswith("Humanitarian group · ")
    [said] = await room.says("B-hum", "/status")
    assert said.text.startswith("Humanitarian group · ")

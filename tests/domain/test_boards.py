"""Tests of the pages of a board: their number, and the entries that each page shows."""

from __future__ import annotations

import pytest

from domain.boards import PAGE, Page, Section


@pytest.mark.parametrize(
    ("number", "count", "page"),
    [(1, 0, (1, 1)), (1, 8, (1, 1)), (2, 9, (2, 2)), (9, 9, (2, 2)), (0, 20, (1, 3))],
)
def test_a_page_number_that_does_not_exist_is_replaced_by_the_nearest_page(
    number: int, count: int, page: tuple[int, int]
) -> None:
    found = Page.of(number, count)
    assert (found.number, found.pages) == page


def test_the_pages_of_a_board_show_every_entry_of_every_section_once_and_in_order() -> None:
    counts = {Section.ANSWER: 3, Section.DO: 20, Section.CONFIRM: 0, Section.REMINDERS: 5}
    shown: list[tuple[Section, int]] = []
    for number in range(1, 5):
        parts = Page.of(number, 28).parts(counts)
        on_page = [
            (section, place)
            for section, (skip, most) in parts.items()
            for place in range(skip, skip + most)
        ]
        assert len(on_page) == min(PAGE, 28 - len(shown))
        shown += on_page
    assert shown == [(each, place) for each in Section for place in range(counts.get(each, 0))]

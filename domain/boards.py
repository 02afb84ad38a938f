"""Boards: the sections in a person's list of own tasks, and the pages of a long list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

#: The number of entries on a page: so few that they always fit in one message.
PAGE = 8


class Section(StrEnum):
    """The sections of a person's board, in the order in which they are shown."""

    ANSWER = "answer"
    DO = "do"
    CONFIRM = "confirm"
    REMINDERS = "reminders"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a board.

    *number* is the number of the page and *pages* that of the last page, both counted from 1.
    *count* is the number of entries on all pages.
    """

    number: int
    pages: int
    count: int

    @classmethod
    def of(cls, number: int, count: int) -> Page:
        """Return the page with that number, or the last page if there are fewer pages now."""
        pages = max(1, -(-count // PAGE))
        return cls(number=min(max(number, 1), pages), pages=pages, count=count)

    @property
    def skipped(self) -> int:
        """The number of entries on the pages before this one."""
        return (self.number - 1) * PAGE

    def parts(self, counts: Mapping[Section, int]) -> dict[Section, tuple[int, int]]:
        """Return for each section on this page how many entries to skip and how many to show."""
        parts: dict[Section, tuple[int, int]] = {}
        before = 0
        for section in Section:
            count = counts.get(section, 0)
            first = max(0, self.skipped - before)
            last = min(count, self.skipped + PAGE - before)
            if first < last:
                parts[section] = (first, last - first)
            before += count
        return parts

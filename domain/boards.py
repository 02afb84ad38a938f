"""Boards: the sections of a person's own board, and the pages of a long one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

#: Entries on a page: few enough to fit one message, however long they are.
PAGE = 8


class Section(StrEnum):
    """The sections of a person's board, in this order."""

    ANSWER = "answer"
    DO = "do"
    CONFIRM = "confirm"
    REMINDERS = "reminders"


@dataclass(frozen=True, slots=True)
class Page:
    """Page *number* of *pages*, both counted from 1; *count* is the number of all entries."""

    number: int
    pages: int
    count: int

    @classmethod
    def of(cls, number: int, count: int) -> Page:
        """Return the page of that number, or the last one if the board has become shorter."""
        pages = max(1, -(-count // PAGE))
        return cls(number=min(max(number, 1), pages), pages=pages, count=count)

    @property
    def skipped(self) -> int:
        """How many entries are on the pages before."""
        return (self.number - 1) * PAGE

    def parts(self, counts: Mapping[Section, int]) -> dict[Section, tuple[int, int]]:
        """Return for each section on this page how many of its entries to skip and to show."""
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

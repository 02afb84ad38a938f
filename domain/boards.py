"""Boards: what stands on one's own, and long ones cut into pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

#: Entries on a page: few enough for one message on a telephone, whatever they hold.
PAGE = 8


class Section(StrEnum):
    """What is expected of a delegation, and what the person asked to be told, in this order."""

    ANSWER = "answer"
    DO = "do"
    CONFIRM = "confirm"
    REMINDERS = "reminders"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a board: *number* of *pages*, both from 1, of *count* entries in all."""

    number: int
    pages: int
    count: int

    @classmethod
    def of(cls, number: int, count: int) -> Page:
        """The page of that number; the last one where the board has become shorter."""
        pages = max(1, -(-count // PAGE))
        return cls(min(max(number, 1), pages), pages, count)

    @property
    def skipped(self) -> int:
        """How many entries stand on the pages before."""
        return (self.number - 1) * PAGE

    def parts(self, counts: Mapping[Section, int]) -> dict[Section, tuple[int, int]]:
        """What of each section is on this page: how many entries to skip, and how many to show."""
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

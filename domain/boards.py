"""Boards: the sections of a person's board, and the pages of a long list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.awaits import What

#: The number of entries on a page: so few that they always fit in one message.
PAGE = 8
#: The entries of a list or section are counted only up to this number, because counting more takes
#: long. Entries beyond it are on no page.
COUNTED = 10_000
#: Words of one or two characters are looked for only in this many of the newest entries of each
#: group, because the index of the search has no pieces as short as that.
SCANNED = 10_000


class Section(StrEnum):
    """The sections of a person's board, in the order in which they are shown."""

    ANSWER = "answer"
    DO = "do"
    CONFIRM = "confirm"
    NOTICES = "notices"
    #: The person's own questions that the desk will still ask.
    QUESTIONS = "questions"
    REMINDERS = "reminders"
    #: What is awaited of all delegations. Only facilitators and the secretariat have this section.
    CONVENED = "convened"


#: What is awaited in the entries of each section.
SECTIONS: Mapping[Section, tuple[What, ...]] = {
    Section.ANSWER: (What.ACCEPTANCE, What.DATE, What.WORDS, What.WITHDRAWAL, What.ANSWER),
    Section.DO: (What.REPORT,),
    Section.CONFIRM: (What.CONFIRMATION,),
}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a board.

    *number* is the number of the page and *pages* that of the last page, both counted from 1.
    *count* is the number of entries on all pages. *more* is true if there are still more entries,
    which were not counted.
    """

    number: int
    pages: int
    count: int
    more: bool = False
    #: The number that was asked for, if that is more than *pages*; else 0.
    missing: int = 0

    @classmethod
    def of(cls, number: int, *counts: int) -> Page:
        """Return the page with that number, or the last page if there are fewer pages now.

        *counts* are the numbers of entries in each section, or in the list. A number above COUNTED
        means that there are more than COUNTED entries.
        """
        count = sum(min(each, COUNTED) for each in counts)
        pages = max(1, -(-count // PAGE))
        more = any(each > COUNTED for each in counts)
        missing = number if number > pages else 0
        shown = min(max(number, 1), pages)
        return cls(number=shown, pages=pages, count=count, more=more, missing=missing)

    @property
    def skipped(self) -> int:
        """The number of entries on the pages before this one."""
        return (self.number - 1) * PAGE

    def parts(self, counts: Mapping[Section, int]) -> dict[Section, tuple[int, int]]:
        """Return for each section on this page how many entries to skip and how many to show."""
        parts: dict[Section, tuple[int, int]] = {}
        before = 0
        for section in Section:
            count = min(counts.get(section, 0), COUNTED)
            first = max(0, self.skipped - before)
            last = min(count, self.skipped + PAGE - before)
            if first < last:
                parts[section] = (first, last - first)
            before += count
        return parts

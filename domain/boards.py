"""Boards: what a delegation has to do about an item, and the pages of a long list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.actions.model import Action, State
from domain.actions.withdrawals import undecided

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
    REMINDERS = "reminders"


class Point(StrEnum):
    """What a delegation has to do about an open item.

    ANSWER, DO and CONFIRM are the sections of a board. TAKE means that the delegation has not
    accepted or declined the item, even if it waits for an answer about another due time.
    """

    TAKE = "take"
    ANSWER = "answer"
    DO = "do"
    CONFIRM = "confirm"


def points(action: Action) -> list[tuple[str, Point]]:
    """Return each delegation that has to do something about the item, and what."""
    lines = {line.delegation: line for line in action.lines}
    withdrawal = undecided(action)
    found: list[tuple[str, Point]] = []
    for side in dict.fromkeys([action.proposed_by, *lines]):
        state = lines[side].state if side in lines else None
        unanswered = state is State.AWAITING and lines[side].asked_due is None
        holds = {
            Point.TAKE: state is State.AWAITING,
            Point.ANSWER: unanswered or bool(action.asked(side)) or side in withdrawal,
            Point.DO: state is State.OPEN,
            Point.CONFIRM: bool(action.reported(side)),
        }
        found += [(side, point) for point, is_so in holds.items() if is_so]
    return found


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

    @classmethod
    def of(cls, number: int, *counts: int) -> Page:
        """Return the page with that number, or the last page if there are fewer pages now.

        *counts* are the numbers of entries in each section, or in the list. A number above COUNTED
        means that there are more than COUNTED entries.
        """
        count = sum(min(each, COUNTED) for each in counts)
        pages = max(1, -(-count // PAGE))
        more = any(each > COUNTED for each in counts)
        return cls(number=min(max(number, 1), pages), pages=pages, count=count, more=more)

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

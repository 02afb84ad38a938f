"""Awaits: what the desk awaits of a delegation about an entry, since when and until when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.refs import Ref


class What(StrEnum):
    """What is awaited."""

    #: That the delegation accepts or declines an item.
    ACCEPTANCE = "acceptance"
    #: An answer to a request for another due time.
    DATE = "date"
    #: An answer to a request for other words.
    WORDS = "words"
    #: An answer to a request to withdraw an item.
    WITHDRAWAL = "withdrawal"
    #: A report that an accepted item is done.
    REPORT = "report"
    #: That a report is confirmed or not accepted.
    CONFIRMATION = "confirmation"
    #: An answer to a question.
    ANSWER = "answer"
    #: That a notice is marked as seen.
    SEEN = "seen"
    #: That a second member of the secretariat confirms a notice.
    SECOND = "second"


#: What is to be answered at once. A report is not: it is awaited until its due time.
OWED = frozenset(What) - {What.REPORT}


class Level(StrEnum):
    """Who in the delegation is told of it."""

    POC = "poc"
    MEMBER = "member"
    SECRETARIAT = "secretariat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Await:
    """One thing that is awaited of one delegation.

    *since* is when it was first awaited. *until* is the due time of the entry, or None.
    """

    ref: Ref
    what: What
    delegation: str
    level: Level
    since: datetime
    until: datetime | None = None

    @property
    def key(self) -> tuple[Ref, What, str]:
        """What distinguishes this from everything else that is awaited."""
        return (self.ref, self.what, self.delegation)

    @property
    def thing(self) -> tuple[Ref, What, datetime | None]:
        """What is awaited, whoever owes it, with the time by which lists sort it."""
        return (self.ref, self.what, self.until if self.what is What.REPORT else self.since)


def fresh(before: Iterable[Await], after: Iterable[Await]) -> list[Await]:
    """Return what is owed in *after* but was not awaited in *before*."""
    known = {each.key for each in before}
    return [each for each in after if each.what in OWED and each.key not in known]


def waited(since: datetime, now: datetime) -> tuple[int, int]:
    """Return for how many whole days something has waited, and in the first day the hours."""
    hours = (now - since) // timedelta(hours=1)
    return (hours // 24, 0) if hours >= 24 else (0, hours)


def together(awaits: Sequence[Await]) -> list[list[Await]]:
    """Join neighbours that are about the same thing, and differ only in the delegation."""
    joined: list[list[Await]] = []
    for each in awaits:
        last = joined[-1][-1] if joined else None
        if last and (last.ref, last.what, last.since) == (each.ref, each.what, each.since):
            joined[-1].append(each)
        else:
            joined.append([each])
    return joined

"""Advance: makes the changes of an entry that time alone causes, from its stored instants."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol, Self, TypeVar


class Timed(Protocol):
    """An entry whose state changes when an instant has come, without anybody's act.

    Both members use only what is stored in the entry, never the present time. So it makes no
    difference when the desk makes a change, or how many it makes together.
    """

    @property
    def changes_at(self) -> datetime | None:
        """The instant of the next change that time alone causes, or None if there is none."""

    def change(self) -> Self:
        """Return the entry after that change. Its next change, if any, has a later instant."""


Entry = TypeVar("Entry", bound=Timed)


def changes(entry: Entry, now: datetime) -> Iterator[Entry]:
    """Yield the entry after each change that is due at *now*, in the order of their instants."""
    while (at := entry.changes_at) is not None and at <= now:
        entry = entry.change()
        assert entry.changes_at is None or entry.changes_at > at, "a change leads to a later one"
        yield entry


def advance(entry: Entry, now: datetime) -> Entry:
    """Return the entry after all changes that are due at *now*; the same entry if none is due.

    `advance(advance(entry, earlier), later)` is `advance(entry, later)`: no change is lost or made
    twice if the desk was stopped in between.
    """
    for changed in changes(entry, now):
        entry = changed
    return entry

"""Calendar files: which entries a person's files have held, and which of them a new file cancels.

A calendar program keeps an entry until a later file cancels it with a higher SEQUENCE.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

#: An entry that was cancelled this long after its time is no longer named in new files.
_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class SentEntry:
    """An entry as a calendar file held it: its name, its SEQUENCE, its start, and if cancelled."""

    name: str
    sequence: int
    at: datetime
    cancelled: bool = False

    def after(self, earlier: SentEntry | None) -> SentEntry:
        """Return the entry with a SEQUENCE that replaces what an *earlier* file held of it."""
        if earlier is None:
            return self
        return replace(self, sequence=max(self.sequence, earlier.sequence + earlier.cancelled))


def cancelled(
    held: Mapping[str, SentEntry], standing: Collection[str], now: datetime
) -> list[SentEntry]:
    """Return the cancellations of what earlier files *held* and what is not *standing* any more.

    They are repeated in every later file, because nobody knows which of the files were read.
    """
    gone = (each for name, each in held.items() if name not in standing)
    return [
        each if each.cancelled else replace(each, sequence=each.sequence + 1, cancelled=True)
        for each in gone
        if each.at > now - _KEPT
    ]


def kept(
    held: Mapping[str, SentEntry], sent: Iterable[SentEntry], standing: Collection[str]
) -> list[SentEntry]:
    """Return all entries to remember after a new file with the entries *sent*.

    Entries that stand but did not fit into the file are remembered from the earlier one.
    """
    new = {each.name: each for each in sent}
    return [*new.values(), *(held[name] for name in held if name in standing and name not in new)]

"""A play: steps, each with its time and deed, and what differed from what had to be seen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sandbox.records import LedgerEntry
from sandbox.scenario.stage import GROUPS, Stage


@dataclass
class Play:
    """A run of the scenario: the stage, and where what was seen differed from what was due."""

    stage: Stage
    differences: list[str] = field(default_factory=list)
    step: int = 0

    def sees(self, seen: list[LedgerEntry], *texts: str, where: str | None = None) -> None:
        """Each of *texts* stands in something that the desk did, in *where* (group or label)."""
        place = self._place(where)
        there = [each.text for each in seen if place is None or at_place(each) == place]
        for text in map(self.stage.told, texts):
            if not any(text in each for each in there):
                self.differences.append(
                    f"step {self.step}: not seen in {where or 'any place'}: {text}"
                )

    def sees_nothing(self, seen: list[LedgerEntry], text: str) -> None:
        """*text* stands in nothing that the desk did."""
        if any(self.stage.told(text) in each.text for each in seen):
            self.differences.append(f"step {self.step}: seen and not due: {text}")

    def _place(self, where: str | None) -> tuple[int | None, int | None] | None:
        if where is None:
            return None
        if where in GROUPS:
            return self.stage.threads[where]
        return self.stage.people[self.stage.told(where)], None


Deed = Callable[[Play], Awaitable[None]]


@dataclass(frozen=True)
class Step:
    """One step; *omits* names what of it waits for a matter still to come."""

    numbers: tuple[int, ...]
    at: datetime
    deed: Deed
    omits: str = ""


def on(day: int, clock: str) -> datetime:
    """A day of July 2025 at a time of it, in UTC."""
    hours, minutes = clock.split(":")
    return datetime(2025, 7, day, int(hours), int(minutes), tzinfo=UTC)


def at_place(entry: LedgerEntry) -> tuple[int | None, int | None]:
    """The chat and thread in which the desk did something."""
    return entry.chat_id, entry.thread_id

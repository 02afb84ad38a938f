"""Reading: what the meaning of a command's words depends on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from domain.dues import Due, read_due


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a command's words depends on: time, the writer's zone, the known codes."""

    now: datetime
    zone: str
    default_time: time
    delegations: tuple[str, ...]
    own: str
    group: str | None
    text_max: int

    def due(self, words: str) -> Due:
        """The due time that *words* spell; raises the refusals of `domain.dues`."""
        return read_due(words, zone=self.zone, now=self.now, default_time=self.default_time)

    def settled(self, words: str) -> str:
        """The same due time in words that mean it at any hour and in any zone."""
        at = self.due(words).at
        return f"{at:%Y-%m-%dT%H:%MZ}" if at else "without delay"

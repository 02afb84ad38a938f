"""Private reminders: what a person asked to be told, and when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class ReminderState(StrEnum):
    """What became of a private reminder."""

    PLANNED = "planned"
    SENT = "sent"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One person's reminder: of an entry (*ref*) or of words of their own (*text*)."""

    number: int
    user: int
    at: datetime
    created_at: datetime
    ref: str | None = None
    text: str | None = None
    group: str | None = None
    state: ReminderState = ReminderState.PLANNED

    def become(self, state: ReminderState) -> Reminder:
        """The reminder in another state."""
        return replace(self, state=state)

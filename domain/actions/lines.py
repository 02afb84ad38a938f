"""Lines of an action item: how far each delegation has come with its part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.actions.refusals import (
    AlreadyAccepted,
    AlreadyClosed,
    AlreadyDeclined,
    AlreadyReported,
    AlreadyWithdrawn,
)
from domain.refusals import Refusal


class State(StrEnum):
    """How far one delegation has come with an item."""

    AWAITING = "awaiting"
    OPEN = "open"
    REPORTED = "reported"
    CLOSED = "closed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


#: States in which nothing more is expected of the delegation.
ENDED = frozenset({State.CLOSED, State.DECLINED, State.WITHDRAWN})

#: What is said to whoever does again what was done.
ALREADY: dict[State, type[Refusal]] = {
    State.OPEN: AlreadyAccepted,
    State.REPORTED: AlreadyReported,
    State.CLOSED: AlreadyClosed,
    State.DECLINED: AlreadyDeclined,
    State.WITHDRAWN: AlreadyWithdrawn,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One delegation's part of an item; *note* is its words, *asked_due* a date asked for."""

    delegation: str
    state: State
    since: datetime
    by: int
    note: str | None = None
    accepted_at: datetime | None = None
    asked_due: datetime | None = None

    def move(self, state: State, at: datetime, by: int, note: str | None = None) -> Line:
        """The line in another state since *at*; a date asked for is answered by it."""
        return replace(self, state=state, since=at, by=by, note=note, asked_due=None)

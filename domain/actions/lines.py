"""Lines of an action item: one for each delegation, with its state."""

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
    """The state of one delegation's line."""

    AWAITING = "awaiting"
    OPEN = "open"
    REPORTED = "reported"
    CLOSED = "closed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


#: States in which nothing more is expected of the delegation.
ENDED = frozenset({State.CLOSED, State.DECLINED, State.WITHDRAWN})

#: The refusal for a step that the line has taken before, by its state.
ALREADY: dict[State, type[Refusal]] = {
    State.OPEN: AlreadyAccepted,
    State.REPORTED: AlreadyReported,
    State.CLOSED: AlreadyClosed,
    State.DECLINED: AlreadyDeclined,
    State.WITHDRAWN: AlreadyWithdrawn,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One delegation's part of an item.

    *note* is the delegation's own words, *asked_due* a date that it asks for.
    """

    delegation: str
    state: State
    since: datetime
    by: int
    note: str | None = None
    accepted_at: datetime | None = None
    asked_due: datetime | None = None

    def move(self, state: State, at: datetime, by: int, note: str | None = None) -> Line:
        """Return the line in another state since *at*, without the date that it asked for."""
        return replace(self, state=state, since=at, by=by, note=note, asked_due=None)

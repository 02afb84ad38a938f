"""Lines of an action item: each delegation that shares the item has one line with a state."""

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

#: The refusal for a step that was done before, by the state of the line. For example, an open line
#: was accepted before, so it cannot be accepted again.
ALREADY: dict[State, type[Refusal]] = {
    State.OPEN: AlreadyAccepted,
    State.REPORTED: AlreadyReported,
    State.CLOSED: AlreadyClosed,
    State.DECLINED: AlreadyDeclined,
    State.WITHDRAWN: AlreadyWithdrawn,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One delegation's part of an action item.

    *note* is a text in the delegation's own words. If a report was answered with "not yet", it is
    in the words of the delegation that answered. *asked_due* is the due date that the delegation
    asks for, or None.
    """

    delegation: str
    state: State
    since: datetime
    by: int
    note: str | None = None
    accepted_at: datetime | None = None
    asked_due: datetime | None = None
    #: When the delegation asked for `asked_due`.
    asked_at: datetime | None = None
    #: The version that the item got with this request.
    asked_version: int = 0

    def move(self, state: State, at: datetime, by: int, note: str | None = None) -> Line:
        """Return the line in another state since *at*.

        Its request for another due date is removed.
        """
        moved = replace(self, state=state, since=at, by=by, note=note)
        return replace(moved, asked_due=None, asked_at=None)

"""Working groups: their codes, their threads, and whether they are open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.refusals import Refusal


class PlaceTaken(Refusal):
    """The thread is bound to another group already (facts: group)."""


class GroupSetUpElsewhere(Refusal):
    """The group is bound to another thread already (facts: group, usage)."""


class GroupHere(Refusal):
    """The group is in this thread already, so it cannot move to it (facts: group, usage)."""


class SecondMember(Refusal):
    """Another member of the secretariat has to confirm the group's move (facts: group, usage)."""


class GroupMovedOn(Refusal):
    """The group has moved from this thread to another one (facts: group, thread)."""


class UnreadDefault(Refusal):
    """The words do not name a length for a group's default due time (facts: words)."""


#: The codes of the heads' group and the three working groups, in the order in which they are
#: shown.
CODES = ("DEL", "POL", "HUM", "MIL")


def in_order(codes: Collection[str]) -> list[str]:
    """Return *codes* in the order in which groups are shown."""
    return [code for code in CODES if code in codes]


class GroupState(StrEnum):
    """The state of a group; entries are recorded only in an active group."""

    PROPOSED = "proposed"
    UNDER_CONSIDERATION = "under-consideration"
    ACTIVE = "active"


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, or one topic of a forum.

    *thread* is None in a private chat and in the forum's topic "General".
    """

    chat: int
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """One negotiation group; *place* is None until the group is bound to a thread."""

    code: str
    state: GroupState = GroupState.PROPOSED
    place: Place | None = None
    title: str = ""
    language: str = "en"
    opened_at: datetime | None = None
    #: An action item without a due time is due so long after its entry; None if the desk asks.
    default_due: timedelta | None = None

    def bind(self, place: Place, title: str, language: str) -> Group:
        """Return the group bound to *place*.

        *title* is stored so that the desk can notice when the thread's title changes.
        """
        return replace(self, place=place, title=title, language=language)

    def open(self, at: datetime) -> Group:
        """Return the group as active since *at*; an active group is returned unchanged."""
        if self.state is GroupState.ACTIVE:
            return self
        return replace(self, state=GroupState.ACTIVE, opened_at=at)

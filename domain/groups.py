"""Working groups: their codes, their threads, and whether they are open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.refs import Ref
from domain.refusals import GroupNotOpen, Refusal


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


class GroupClosed(Refusal):
    """The group was closed, and nothing new is entered in it (facts: group, code, at)."""


class MovePassed(Refusal):
    """The button belongs to a move that another request has replaced (facts: group, usage)."""


class UnreadDefault(Refusal):
    """The words do not name a length for a group's default due time (facts: words)."""


#: The codes of the heads' group and the three working groups, in the order in which they are
#: shown.
CODES = ("DEL", "POL", "HUM", "MIL")
#: The group of the heads of delegation, which opens and closes the others.
HEADS = "DEL"
#: The commands that work in a group that is not open, or not any more.
WORK_UNOPENED = frozenset(
    {"notice", "settings", "help", "my", "status", "show", "privacy", "accredit", "seen"}
)
#: Those that work in a closed group too: what is open there is brought to its end.
WORK_CLOSED = WORK_UNOPENED | {
    "accept",
    "agree",
    "confirm",
    "correct",
    "decline",
    "done",
    "handover",
    "keep",
    "notyet",
    "progress",
    "reply",
    "report",
    "retain",
    "undo",
    "withdraw",
}


def in_order(codes: Collection[str]) -> list[str]:
    """Return *codes* in the order in which groups are shown."""
    return [code for code in CODES if code in codes]


class GroupState(StrEnum):
    """The state of a group; entries are recorded only in an active group."""

    PROPOSED = "proposed"
    UNDER_CONSIDERATION = "under-consideration"
    ACTIVE = "active"
    CLOSED = "closed"


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
    #: The adopted text with the group's terms of reference; None of a group that was opened before
    #: these were kept.
    terms: Ref | None = None
    #: True if the terms of reference admit the silence procedure.
    silence: bool = False
    closed_at: datetime | None = None

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

    def consider(self, *, considered: bool) -> Group:
        """Return a group that is not open yet as under consideration, or as proposed again.

        An open group, and a closed one, stays what it is while other terms are considered.
        """
        if self.state not in {GroupState.PROPOSED, GroupState.UNDER_CONSIDERATION}:
            return self
        state = GroupState.UNDER_CONSIDERATION if considered else GroupState.PROPOSED
        return replace(self, state=state)

    def adopt_terms(self, terms: Ref, at: datetime, *, silence: bool) -> Group:
        """Return the group as open under these terms of reference, in place of earlier ones."""
        return replace(self.open(at), terms=terms, silence=silence, closed_at=None)

    def close(self, terms: Ref, at: datetime) -> Group:
        """Return the group as closed by that adopted text."""
        return replace(self, state=GroupState.CLOSED, terms=terms, closed_at=at)

    def expect_open(self, command: str) -> None:
        """Raise GroupNotOpen or GroupClosed if the command does not work in the group's state."""
        if self.state is GroupState.ACTIVE or command in WORK_UNOPENED:
            return
        if self.state is not GroupState.CLOSED:
            raise GroupNotOpen(group=self.code)
        if command not in WORK_CLOSED:
            raise GroupClosed(group=self.code, code=self.code, at=self.closed_at)

"""Working groups, the places in which they talk, and whether they are open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

#: The heads of delegation and the three working groups, in the order in which they are shown.
CODES = ("DEL", "POL", "HUM", "MIL")


def in_order(codes: Collection[str]) -> list[str]:
    """*codes* in the order in which groups are shown."""
    return [code for code in CODES if code in codes]


class GroupState(StrEnum):
    """How far a group has come; only an active one records entries."""

    PROPOSED = "proposed"
    UNDER_CONSIDERATION = "under-consideration"
    ACTIVE = "active"


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, or one topic of a forum; *thread* is None in a private chat and in General."""

    chat: int
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """One negotiation thread: its code, its place once bound, its working language."""

    code: str
    state: GroupState = GroupState.PROPOSED
    place: Place | None = None
    title: str = ""
    language: str = "en"
    opened_at: datetime | None = None

    def bind(self, place: Place, title: str, language: str) -> Group:
        """The group in its thread; *title* is the chat's, kept so that a change is noticed."""
        return replace(self, place=place, title=title, language=language)

    def open(self, at: datetime) -> Group:
        """The group active from *at* on; the first opening counts."""
        if self.state is GroupState.ACTIVE:
            return self
        return replace(self, state=GroupState.ACTIVE, opened_at=at)

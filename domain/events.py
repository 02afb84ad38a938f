"""Domain events: one matter publishes them, and other matters react in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.groups import Group
from domain.people.model import Person
from domain.refs import Ref


@dataclass(frozen=True, slots=True)
class Event:
    """A fact that one matter publishes because other matters may have to react.

    A matter listens with `@routes.on(EventClass)`. The listeners run in the turn of the publisher,
    so that all their changes are committed together or not at all.
    """


@dataclass(frozen=True, slots=True)
class EntryClosed(Event):
    """An entry was closed, declined or withdrawn.

    From now on, nobody is reminded of it or asked about it.
    """

    ref: Ref


@dataclass(frozen=True, slots=True)
class EntryReopened(Event):
    """The step that closed an entry was taken back.

    What ended because of the closing goes on as if there had been none.
    """

    ref: Ref


@dataclass(frozen=True, slots=True)
class FloodDropped(Event):
    """The secretariat withdraws what somebody has entered in a flood: the entries *refs*.

    Each matter withdraws its own. *by* is the person who does this.
    """

    refs: Sequence[Ref]
    by: Person


@dataclass(frozen=True, slots=True)
class GroupOpened(Event):
    """A group was bound to its thread and opened."""

    group: Group


@dataclass(frozen=True, slots=True)
class GroupMoved(Event):
    """A group has moved to another thread, where the cards that still matter are drawn anew."""

    group: Group


@dataclass(frozen=True, slots=True)
class RosterChanged(Event):
    """The list of accredited people has changed in the groups with these codes."""

    groups: Sequence[str]


@dataclass(frozen=True, slots=True)
class PersonOut(Event):
    """A person was suspended or revoked, and can do nothing for their delegation now.

    Listeners pass on what they did for it, and add what users hear of that to *said*, so that
    everybody gets one message. If the person was revoked, PersonRemoved follows.
    """

    person: Person
    #: User -> sentences in that person's language.
    said: dict[int, list[str]] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class PersonRemoved(Event):
    """A person's accreditation was revoked.

    Listeners cancel the reminders and questions that are for this person alone.
    """

    person: Person


@dataclass(frozen=True, slots=True)
class WeeklyChanged(Event):
    """A person has another weekly digest, or another time zone; *row* is the input's number."""

    person: Person
    row: int


@dataclass(frozen=True, slots=True)
class PersonReachable(Event):
    """The desk can send private messages to this person again, which was not possible before."""

    person: Person


@dataclass(frozen=True, slots=True)
class PersonUnreachable(Event):
    """The desk cannot send private messages to this person any more.

    Listeners tell those to whom the person's messages go now.
    """

    person: Person


@dataclass(frozen=True, slots=True)
class LetterSent(Event):
    """Telegram has taken a letter that has a dedup key."""

    dedup: str

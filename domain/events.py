"""Domain events: what one matter tells all others, in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.groups import Group
from domain.people.model import Person
from domain.refs import Ref


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a matter has done and that other matters may have to act on.

    A matter listens with `@routes.on(EventClass)`. The listeners run in the turn of the publisher,
    so that either all of it is committed or nothing.
    """


@dataclass(frozen=True, slots=True)
class EntryClosed(Event):
    """An entry is closed, declined or withdrawn: nobody is reminded of it or asked about it."""

    ref: Ref


@dataclass(frozen=True, slots=True)
class GroupOpened(Event):
    """A group was bound to its thread and opened, or bound again."""

    group: Group


@dataclass(frozen=True, slots=True)
class RosterChanged(Event):
    """Who is accredited has changed in the groups with these codes."""

    groups: Sequence[str]


@dataclass(frozen=True, slots=True)
class PersonRemoved(Event):
    """A person's accreditation is revoked: what waits for that person alone is cancelled."""

    person: Person


@dataclass(frozen=True, slots=True)
class PersonReachable(Event):
    """A person whom the desk could not reach in private can be reached again."""

    person: Person

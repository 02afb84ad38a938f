"""Stores the accredited people, by the numeric id of their Telegram account."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Row,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from domain.people.labels import skeleton
from domain.people.model import Person, Role
from domain.times.wall_clock import QuietHours
from storage.engine.columns import Id, Instant, Json
from storage.engine.metadata import metadata
from storage.engine.session import Session

people = Table(
    "people",
    metadata,
    Column("user", Id, primary_key=True, autoincrement=False),
    Column("label", String, nullable=False, unique=True),
    Column("delegation", String, nullable=False),
    Column("role", String, nullable=False),
    Column("groups", Json, nullable=False),
    Column("accredited_at", Instant, nullable=False),
    Column("poc", Boolean, nullable=False),
    Column("duty", Boolean, nullable=False),
    Column("suspended", Boolean, nullable=False),
    Column("reachable", Boolean, nullable=False),
    Column("language", String, nullable=False),
    Column("zone", String, nullable=False),
    Column("quiet", String),
    #: The day and the time of the weekly digest, as `MO 09:00`; NULL if it is off.
    Column("weekly", String),
)


_ALL = select(people)
_THESE = select(people).where(people.c.user.in_(bindparam("users", expanding=True)))
_USERS_OF = select(people.c.user).where(
    people.c.delegation.in_(bindparam("delegations", expanding=True))
)
_ADD = insert(people)
_SAVE = update(people).where(people.c.user == bindparam("of_user"))
_REMOVE = delete(people).where(people.c.user == bindparam("of_user"))


class People:
    """The accredited people; each is read at most once in a transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def load(self, users: Collection[int]) -> None:
        """Read the people with these account ids with one query and cache them for `find`."""
        found = {
            row.user: _person(row)
            for row in await self._session.rows(_THESE, {"users": list(users)})
        }
        for user in users:
            self._session.keep(("person", user), (found.get(user),))

    async def find(self, user: int) -> Person | None:
        """Return the person with that account id, or None."""
        if self._session.kept(("person", user)) is None:
            await self.load([user])
        person: Person | None = self._session.kept(("person", user))[0]
        return person

    async def users_of(self, delegations: Collection[str]) -> frozenset[int]:
        """Return the users of these delegations."""
        values = {"delegations": list(delegations)}
        rows = await self._session.rows(_USERS_OF, values) if delegations else ()
        return frozenset(row.user for row in rows)

    async def all(self) -> Sequence[Person]:
        """Return everyone who is accredited, sorted by delegation and label."""
        everyone: Sequence[Person] | None = self._session.kept("everyone")
        if everyone is None:
            found = [_person(row) for row in await self._session.rows(_ALL)]
            everyone = sorted(found, key=lambda each: (each.delegation, each.label))
            self._session.keep("everyone", everyone)
        return everyone

    async def labelled(self, label: str) -> Person | None:
        """Return the person with that label, or None; upper and lower case are the same.

        A label that looks the same counts if nobody has that label exactly.
        """
        people = await self.all()
        exact = [each for each in people if each.label.casefold() == label.casefold()]
        alike = [each for each in people if skeleton(each.label) == skeleton(label)]
        return next(iter([*exact, *alike]), None)

    def add(self, person: Person) -> None:
        """Add a person."""
        self._session.write(_ADD, _row(person))
        self._keep(person.user, person)

    def save(self, person: Person) -> None:
        """Replace the stored person that has the same account id."""
        values = {"of_user": person.user, **_row(person)}
        self._session.write(_SAVE, values)
        self._keep(person.user, person)

    def remove(self, person: Person) -> None:
        """Delete the person, whose accreditation was revoked."""
        self._session.write(_REMOVE, {"of_user": person.user})
        self._keep(person.user, None)

    def _keep(self, user: int, person: Person | None) -> None:
        self._session.keep(("person", user), (person,))
        self._session.keep("everyone", None)


def _row(person: Person) -> dict[str, Any]:
    return {
        "user": person.user,
        "label": person.label,
        "delegation": person.delegation,
        "role": person.role.value,
        "groups": sorted(person.groups),
        "accredited_at": person.accredited_at,
        "poc": person.poc,
        "duty": person.duty,
        "suspended": person.suspended,
        "reachable": person.reachable,
        "language": person.language,
        "zone": person.zone,
        "quiet": str(person.quiet) if person.quiet else None,
        "weekly": person.weekly,
    }


def _person(row: Row[Any]) -> Person:
    return Person(
        user=row.user,
        label=row.label,
        delegation=row.delegation,
        role=Role(row.role),
        groups=frozenset(row.groups),
        accredited_at=row.accredited_at,
        poc=row.poc,
        duty=row.duty,
        suspended=row.suspended,
        reachable=row.reachable,
        language=row.language,
        zone=row.zone,
        quiet=QuietHours.parse(row.quiet) if row.quiet else None,
        weekly=row.weekly,
    )

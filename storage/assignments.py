"""Stores assignments: the person or office of a delegation that works on an action item."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    Row,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
)

from domain.actions.assignments import Assignment
from domain.refs import Ref
from storage.actions import KIND
from storage.engine.columns import Id, Instant
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: Assignments have a table of their own, so that code which shows an item to every delegation
#: cannot show its assignments by mistake.
assignments = Table(
    "assignments",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("delegation", String, primary_key=True),
    #: The place among the people and offices that the delegation has named.
    Column("position", Integer, primary_key=True),
    #: The label that the person had at the time of the assignment, or the office in the
    #: delegation's own words.
    Column("whom", String, nullable=False),
    #: The account id of the person; NULL if an office was named.
    Column("user", Id),
    Column("at", Instant, nullable=False),
    ForeignKeyConstraint(["group", "number"], ["actions.group", "actions.number"]),
)
Index("ix_assignments_user", assignments.c.user)


_THESE = (
    select(assignments)
    .where(
        assignments.c.group == bindparam("group"),
        assignments.c.number.in_(bindparam("numbers", expanding=True)),
    )
    .order_by(assignments.c.number, assignments.c.delegation, assignments.c.position)
)
_ADD = insert(assignments)
_REMOVE = delete(assignments).where(
    assignments.c.group == bindparam("of_group"),
    assignments.c.number == bindparam("of_number"),
    assignments.c.delegation == bindparam("of_delegation"),
)
_WITH = (
    select(assignments)
    .where(assignments.c.user == bindparam("user"))
    .order_by(assignments.c.group, assignments.c.number)
)
_FREE = delete(assignments).where(
    assignments.c.group == bindparam("of_group"),
    assignments.c.number == bindparam("of_number"),
    assignments.c.user == bindparam("of_user"),
)
_OWN = _THESE.where(assignments.c.delegation == bindparam("delegation"))


class Assignments:
    """The assignments; each is shown only to the delegation that made it.

    Only `load` reads those of all delegations. It is used for notices that are sent to one person
    each.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def load(self, group: str, numbers: Collection[int]) -> None:
        """Read the assignments of these items with one query and cache them for `find`."""
        rows = await self._session.rows(_THESE, {"group": group, "numbers": list(numbers)})
        for number in numbers:
            these: dict[str, list[Assignment]] = {}
            for row in rows:
                if row.number == number:
                    these.setdefault(row.delegation, []).append(_assignment(row))
            self._session.keep(("assignments", Ref(group, KIND, number)), these)

    async def find(self, ref: Ref, delegation: str) -> Sequence[Assignment]:
        """Return the delegation's assignments of the item, in the order in which it named them."""
        kept: Mapping[str, list[Assignment]] | None = self._session.kept(("assignments", ref))
        if kept is not None:
            return kept.get(delegation, ())
        return (await self.of([ref], delegation)).get(ref, ())

    async def of(self, refs: Collection[Ref], delegation: str) -> dict[Ref, list[Assignment]]:
        """Return the delegation's assignments of these items, by the reference of the item."""
        found: dict[Ref, list[Assignment]] = {}
        for group in {ref.group for ref in refs}:
            numbers = [ref.number for ref in refs if ref.group == group]
            these = {"group": group, "numbers": numbers, "delegation": delegation}
            for each in map(_assignment, await self._session.rows(_OWN, these)):
                found.setdefault(each.ref, []).append(each)
        return found

    async def with_person(self, user: int) -> list[Assignment]:
        """Return what is assigned to that person, by group and number."""
        rows = await self._session.rows(_WITH, {"user": user})
        return [_assignment(row) for row in rows]

    def free(self, assignment: Assignment) -> None:
        """Delete the assignment of the item to that person."""
        ref = assignment.ref
        this = {"of_group": ref.group, "of_number": ref.number, "of_user": assignment.user}
        self._session.write(_FREE, this)
        self._session.keep(("assignments", ref), None)

    def put(self, ref: Ref, delegation: str, named: Sequence[Assignment]) -> None:
        """Store whom the delegation has *named* for the item, in place of all named before."""
        this = {"of_group": ref.group, "of_number": ref.number, "of_delegation": delegation}
        self._session.write(_REMOVE, this)
        for position, each in enumerate(named):
            self._session.write(
                _ADD,
                {
                    "group": ref.group,
                    "number": ref.number,
                    "delegation": delegation,
                    "position": position,
                    "whom": each.whom,
                    "user": each.user,
                    "at": each.at,
                },
            )
        self._session.keep(("assignments", ref), None)


def _assignment(row: Row[Any]) -> Assignment:
    return Assignment(
        ref=Ref(row.group, KIND, row.number),
        delegation=row.delegation,
        whom=row.whom,
        user=row.user,
        at=row.at,
    )

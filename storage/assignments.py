"""Assignments within a delegation; every query but the due notices' names whose they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
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

#: Kept apart from the item, so that nothing that shows the item to all can show this.
assignments = Table(
    "assignments",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("delegation", String, primary_key=True),
    #: The person's label when it was entered, or the delegation's own words.
    Column("whom", String, nullable=False),
    #: The person, where it is one.
    Column("user", Id),
    Column("at", Instant, nullable=False),
    ForeignKeyConstraint(["group", "number"], ["actions.group", "actions.number"]),
)


_THESE = select(assignments).where(
    assignments.c.group == bindparam("group"),
    assignments.c.number.in_(bindparam("numbers", expanding=True)),
)
_ADD = insert(assignments)
_REMOVE = delete(assignments).where(
    assignments.c.group == bindparam("of_group"),
    assignments.c.number == bindparam("of_number"),
    assignments.c.delegation == bindparam("of_delegation"),
)
_OWN = _THESE.where(assignments.c.delegation == bindparam("delegation"))


class Assignments:
    """Nothing that is shown to more than one delegation may read from here."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def load(self, group: str, numbers: Collection[int]) -> None:
        """Read those of several items at once, so that `find` need not ask for each."""
        rows = await self._session.rows(_THESE, {"group": group, "numbers": list(numbers)})
        for number in numbers:
            these = {row.delegation: _assignment(row) for row in rows if row.number == number}
            self._session.keep(("assignments", Ref(group, KIND, number)), these)

    async def find(self, ref: Ref, delegation: str) -> Assignment | None:
        """Who of that delegation has the item in hand, or None where nobody was named."""
        kept: Mapping[str, Assignment] | None = self._session.kept(("assignments", ref))
        if kept is not None:
            return kept.get(delegation)
        return (await self.of([ref], delegation)).get(ref)

    async def of(self, refs: Collection[Ref], delegation: str) -> dict[Ref, Assignment]:
        """Who of that delegation has which of these items in hand."""
        found: list[Assignment] = []
        for group in {ref.group for ref in refs}:
            numbers = [ref.number for ref in refs if ref.group == group]
            these = {"group": group, "numbers": numbers, "delegation": delegation}
            found += [_assignment(row) for row in await self._session.rows(_OWN, these)]
        return {each.ref: each for each in found}

    def put(self, assignment: Assignment) -> None:
        """Name somebody in place of whoever was named before."""
        self.remove(assignment.ref, assignment.delegation)
        self._session.write(
            _ADD,
            {
                "group": assignment.ref.group,
                "number": assignment.ref.number,
                "delegation": assignment.delegation,
                "whom": assignment.whom,
                "user": assignment.user,
                "at": assignment.at,
            },
        )

    def remove(self, ref: Ref, delegation: str) -> None:
        """Name nobody any more."""
        self._session.write(
            _REMOVE,
            {"of_group": ref.group, "of_number": ref.number, "of_delegation": delegation},
        )
        self._session.keep(("assignments", ref), None)


def _assignment(row: Row[Any]) -> Assignment:
    return Assignment(Ref(row.group, KIND, row.number), row.delegation, row.whom, row.user, row.at)

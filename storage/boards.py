"""Queries for boards: lists of action items, which the database sorts, counts and pages."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    bindparam,
    func,
    literal_column,
    select,
    union_all,
)

from domain.actions.model import State
from domain.boards import COUNTED, Point, Section
from domain.refs import Ref
from storage.actions import KIND, actions
from storage.engine.session import Session
from storage.open_points import open_points

#: The sections of a board that consist of items.
_SECTIONS = (Section.ANSWER, Section.DO, Section.CONFIRM)
_POINTS = {State.AWAITING: Point.TAKE, State.OPEN: Point.DO}
_SEEN = actions.c.group.in_(bindparam("groups", expanding=True))
#: In SQL, `~ended` becomes `ended = 0`, which is the condition of the partial index. SQLite does
#: not use that index for `ended IS 0`.
_OPEN_ITEMS = ~actions.c.ended
#: Earlier than every due time. It is compared because SQLite reads no range of an index for
#: `IS NOT NULL`.
_LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)


def _counted(of: Select[Any]) -> ScalarSelect[int]:
    """Return an SQL expression that counts the rows of a query, up to COUNTED + 1."""
    return select(func.count()).select_from(of.limit(COUNTED + 1).subquery()).scalar_subquery()


def _cut(statement: Select[Any], *order: ColumnElement[Any]) -> Select[Any]:
    return statement.order_by(*order).limit(bindparam("most")).offset(bindparam("skip"))


@cache
def _page(branches: int, *, dated: bool = False) -> Select[Any]:
    """Return the query for a page of a list that joins several points and groups, by due time.

    Each pair of point and group is a branch of its own, because SQLite can then read its first
    rows from the index in the right order. Items without a due time come first, because they are
    to be done without delay. With *dated* they are left out.
    """
    point = open_points.c
    conditions = [point.due >= _LONG_AGO] if dated else []
    each = [
        select(point.group, point.number, point.due)
        .where(
            point.delegation == bindparam("own"),
            point.point == bindparam(f"point{branch}"),
            point.group == bindparam(f"group{branch}"),
            *conditions,
        )
        .order_by(point.due.nulls_first(), point.number)
        .limit(bindparam("until"))
        .subquery()
        for branch in range(branches)
    ]
    joined = union_all(*(select(branch) for branch in each)).subquery().c
    order = joined.due.nulls_first(), joined.group, joined.number
    return _cut(select(joined.group, joined.number), *order)


_REFS = select(actions.c.group, actions.c.number)
_SECTION_COUNTS: list[ColumnElement[int]] = [
    _counted(
        select(literal_column("1")).where(
            open_points.c.delegation == bindparam("own"),
            open_points.c.point == literal_column(f"'{section.value}'"),
            open_points.c.group.in_(bindparam("groups", expanding=True)),
        )
    ).label(section.value)
    for section in _SECTIONS
]
_COUNTS = select().add_columns(*_SECTION_COUNTS)
_BY_AUTHOR = _cut(
    _REFS.where(
        _OPEN_ITEMS,
        _SEEN,
        actions.c.author == bindparam("author"),
        actions.c.created_at >= bindparam("since"),
    ),
    actions.c.due.nulls_first(),
    actions.c.group,
    actions.c.number,
)
_OPEN_COUNT = select(_counted(select(literal_column("1")).where(_OPEN_ITEMS, _SEEN)))
_OPEN_PAGE = _cut(
    _REFS.where(_OPEN_ITEMS, actions.c.group == bindparam("group")),
    actions.c.due.nulls_first(),
    actions.c.number,
)


class Boards:
    """The lists of action items on boards.

    The caller names the groups that the reader may see, and every query is limited to these
    groups.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def counts(self, groups: Collection[str], own: str) -> dict[Section, int]:
        """Return for each section how many items wait for a step of the delegation *own*.

        Items are counted up to COUNTED + 1.
        """
        row = await self._session.row(_COUNTS, {"groups": list(groups), "own": own})
        return {section: int(getattr(row, section.value)) for section in _SECTIONS}

    async def own(
        self, section: Section, groups: Collection[str], own: str, *, skip: int, most: int
    ) -> list[Ref]:
        """Return up to *most* items in a section of the delegation's board, sorted by due time."""
        return await self._points([Point(section.value)], groups, own, skip=skip, most=most)

    async def dated(self, groups: Collection[str], own: str, most: int) -> list[Ref]:
        """Return up to *most* items that the delegation has to do by a due time, soonest first."""
        return await self._points([Point.DO], groups, own, most=most, dated=True)

    async def in_states(
        self, states: Collection[State], groups: Collection[str], own: str, most: int
    ) -> list[Ref]:
        """Return up to *most* items with a line of *own* in one of *states*, by due time.

        A state is AWAITING or OPEN.
        """
        return await self._points([_POINTS[each] for each in states], groups, own, most=most)

    async def by_author(
        self, author: int, since: datetime, groups: Collection[str], most: int
    ) -> list[Ref]:
        """Return up to *most* open items that *author* has entered since then, by due time."""
        values = {"author": author, "since": since, "groups": list(groups)}
        return await self._refs(_BY_AUTHOR, {**values, "skip": 0, "most": most})

    async def count(self, groups: Collection[str]) -> int:
        """Return how many open items these groups have, counted up to COUNTED + 1."""
        return await self._count(_OPEN_COUNT, {"groups": list(groups)})

    async def of(self, group: str, *, skip: int, most: int) -> list[Ref]:
        """Return up to *most* open items of the group, sorted by due time."""
        return await self._refs(_OPEN_PAGE, {"group": group, "skip": skip, "most": most})

    async def _points(
        self,
        points: Sequence[Point],
        groups: Collection[str],
        own: str,
        *,
        most: int,
        skip: int = 0,
        dated: bool = False,
    ) -> list[Ref]:
        branches = [(point, group) for point in points for group in groups]
        if not branches:
            return []
        values: dict[str, Any] = {"own": own, "skip": skip, "most": most, "until": skip + most}
        for number, (point, group) in enumerate(branches):
            values |= {f"point{number}": point.value, f"group{number}": group}
        return await self._refs(_page(len(branches), dated=dated), values)

    async def _count(self, statement: Select[Any], values: Mapping[str, Any]) -> int:
        row = await self._session.row(statement, values)
        return int(row[0]) if row else 0

    async def _refs(self, statement: Select[Any], values: Mapping[str, Any]) -> list[Ref]:
        rows: Sequence[Any] = await self._session.rows(statement, values)
        return [Ref(row.group, KIND, row.number) for row in rows]

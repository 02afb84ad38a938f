"""Stores what is awaited of each delegation about each entry; this is written with the entry."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Index,
    Integer,
    Row,
    ScalarSelect,
    Select,
    String,
    Subquery,
    Table,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal_column,
    select,
    text,
    union_all,
)

from domain.awaits import Await, Level, What
from domain.boards import COUNTED
from domain.refs import Ref
from storage.engine.columns import Instant
from storage.engine.metadata import metadata, partial_index
from storage.engine.session import Session

#: What the `awaited` functions of the matters return for the entries. It is stored so that
#: everything that tells who owes an answer reads it here, and a page of a long list from an index.
awaits = Table(
    "awaits",
    metadata,
    Column("group", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("delegation", String, primary_key=True),
    Column("what", String, primary_key=True),
    Column("level", String, nullable=False),
    Column("since", Instant, nullable=False),
    Column("until", Instant),
)
_OF = awaits.c
Index("ix_awaits_own", _OF.delegation, _OF.what, _OF.group, _OF.until, _OF.number, _OF.kind)
partial_index(
    "ix_awaits_owed", _OF.group, _OF.what, _OF.since, _OF.kind, _OF.number, _OF.delegation,
    where="what <> 'report'",
)  # fmt: skip
partial_index(
    "ix_awaits_reports", _OF.group, _OF.until, _OF.kind, _OF.number, where="what = 'report'"
)

#: Earlier than every due time. It is compared because SQLite reads no range of an index for
#: `IS NOT NULL`.
LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)
#: The conditions of the partial indexes. SQLite compares them with the text of the query.
_IS_OWED, _IS_REPORT = text("what <> 'report'"), text("what = 'report'")
#: The order of the delegations in the same matter. It is reversed for entries with even numbers.
_IN_TURN: tuple[ColumnElement[Any], ...] = (
    case((_OF.number % 2 == 1, _OF.delegation)).asc(),
    case((_OF.number % 2 == 0, _OF.delegation)).desc(),
)
_THIS = (
    _OF.group == bindparam("of_group"),
    _OF.kind == bindparam("of_kind"),
    _OF.number == bindparam("of_number"),
)
_ADD = insert(awaits)
_REMOVE = delete(awaits).where(
    *_THIS, _OF.delegation == bindparam("of_delegation"), _OF.what == bindparam("of_what")
)
_FIND = select(awaits).where(*_THIS).order_by(_OF.since, _OF.what, *_IN_TURN)
_OWING = (
    select(awaits)
    .where(_OF.delegation == bindparam("own"), _OF.group.in_(bindparam("groups", expanding=True)))
    .order_by(_OF.since, _OF.group, _OF.kind, _OF.number, _OF.what)
)
_OF_NOTICES = (
    select(awaits)
    .where(
        _OF.delegation == bindparam("own"),
        _OF.what == literal_column(f"'{What.SEEN.value}'"),
    )
    .order_by(_OF.since, _OF.group, _OF.number)
    .limit(bindparam("most"))
)


def save_awaits(session: Session, before: Iterable[Await], after: Iterable[Await]) -> None:
    """Replace the rows of *before* by those of *after*, which are about the same entry."""
    old, new = list(before), list(after)
    for each in old:
        if each not in new:
            of = {f"of_{name}": value for name, value in _key(each).items()}
            session.write(_REMOVE, of)
    for each in new:
        if each not in old:
            values = {"level": each.level.value, "since": each.since, "until": each.until}
            session.write(_ADD, {**_key(each), **values})


class Awaits:
    """What is awaited of the delegations.

    The caller names the groups that the reader may see, and every list is limited to these
    groups.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def of(self, ref: Ref) -> list[Await]:
        """Return what is awaited about the entry, the oldest first."""
        these = {"of_group": ref.group, "of_kind": ref.kind, "of_number": ref.number}
        return read_awaits(await self._session.rows(_FIND, these))

    async def unseen(self, own: str, most: int) -> list[Await]:
        """Return up to *most* notices that the delegation *own* has not marked, oldest first.

        They are those of all groups, because a notice belongs to the first of its groups.
        """
        return read_awaits(await self._session.rows(_OF_NOTICES, {"own": own, "most": most}))

    async def owing(self, groups: Collection[str], own: str) -> list[Await]:
        """Return all that is awaited of the delegation *own* in these groups, oldest first."""
        values = {"groups": list(groups), "own": own}
        return read_awaits(await self._session.rows(_OWING, values)) if groups else []

    async def owed(
        self, groups: Collection[str], whats: Collection[What], *, most: int
    ) -> list[Await]:
        """Return up to *most* of what delegations owe in these groups, the oldest first."""
        return await self._joined(groups, whats, "", None, most=most, skip=0)

    async def convened(
        self,
        groups: Collection[str],
        whats: Collection[What],
        own: str,
        now: datetime,
        *,
        most: int,
        skip: int,
    ) -> list[Await]:
        """Return up to *most* of what is awaited of delegations other than *own*.

        That is what `owed` returns, and the reports whose due time has passed. The oldest comes
        first.
        """
        return await self._joined(groups, whats, own, now, most=most, skip=skip)

    async def count_convened(
        self, groups: Collection[str], whats: Collection[What], own: str, now: datetime
    ) -> int:
        """Return how much `convened` can return, counted up to twice COUNTED + 1."""
        values = {
            "groups": list(groups),
            "whats": [each.value for each in whats],
            "own": own,
            "now": now,
            "long_ago": LONG_AGO,
        }
        row = await self._session.row(_CONVENED_COUNT, values)
        return int(row[0]) if row else 0

    async def _joined(
        self,
        groups: Collection[str],
        whats: Collection[What],
        own: str,
        now: datetime | None,
        *,
        most: int,
        skip: int,
    ) -> list[Await]:
        branches = [(what, group) for what in whats for group in groups]
        if not branches:
            return []
        values: dict[str, Any] = {"own": own, "skip": skip, "most": most, "last": skip + most}
        for number, (what, group) in enumerate(branches):
            values |= {f"what{number}": what.value, f"group{number}": group}
        late = [*groups] if now else []
        values |= {f"late{number}": group for number, group in enumerate(late)}
        if now:
            values |= {"now": now, "long_ago": LONG_AGO}
        return read_awaits(await self._session.rows(_convened(len(branches), len(late)), values))


def counted(of: Select[Any]) -> ScalarSelect[int]:
    """Return an SQL expression that counts the rows of a query, up to COUNTED + 1."""
    return select(func.count()).select_from(of.limit(COUNTED + 1).subquery()).scalar_subquery()


_IN_GROUPS = _OF.group.in_(bindparam("groups", expanding=True))
_OTHERS = _OF.delegation != bindparam("own")
_PAST_DUE = (_IS_REPORT, _OF.until >= bindparam("long_ago"), _OF.until <= bindparam("now"))
_CONVENED_COUNT = select(
    counted(
        select(literal_column("1")).where(
            _IS_OWED, _OF.what.in_(bindparam("whats", expanding=True)), _IN_GROUPS, _OTHERS
        )
    )
    + counted(select(literal_column("1")).where(*_PAST_DUE, _IN_GROUPS, _OTHERS))
)


@cache
def _convened(branches: int, late: int) -> Select[Any]:
    """Return the query for a page of what waits in several groups, the oldest first.

    *late* is the number of groups of which also the reports past due are wanted. These wait since
    their due time.
    """
    owed = [
        select(awaits, _OF.since.label("at"))
        .where(
            _IS_OWED,
            _OF.group == bindparam(f"group{branch}"),
            _OF.what == bindparam(f"what{branch}"),
            _OTHERS,
        )
        .order_by(_OF.since, _OF.kind, _OF.number, *_IN_TURN)
        for branch in range(branches)
    ]
    reports = [
        select(awaits, _OF.until.label("at"))
        .where(*_PAST_DUE, _OTHERS, _OF.group == bindparam(f"late{branch}"))
        .order_by(_OF.until, _OF.kind, _OF.number, *_IN_TURN)
        for branch in range(late)
    ]
    joined = join([each.limit(bindparam("last")).subquery() for each in (*owed, *reports)])
    row = joined.c
    turn = (
        case((row.number % 2 == 1, row.delegation)).asc(),
        case((row.number % 2 == 0, row.delegation)).desc(),
    )
    return cut(select(joined), row.at, row.group, row.kind, row.number, row.what, *turn)


def join(branches: Sequence[Subquery]) -> Subquery:
    """Return one query for the rows of several."""
    return union_all(*(select(each) for each in branches)).subquery()


def cut(statement: Select[Any], *order: ColumnElement[Any]) -> Select[Any]:
    """Return the query for one page, in that order; the values are *most* and *skip*."""
    return statement.order_by(*order).limit(bindparam("most")).offset(bindparam("skip"))


def _key(each: Await) -> dict[str, Any]:
    return {
        "group": each.ref.group,
        "kind": each.ref.kind,
        "number": each.ref.number,
        "delegation": each.delegation,
        "what": each.what.value,
    }


def read_awaits(rows: Iterable[Row[Any]]) -> list[Await]:
    """Return the rows of the table as values."""
    return [
        Await(
            ref=Ref(row.group, row.kind, row.number),
            what=What(row.what),
            delegation=row.delegation,
            level=Level(row.level),
            since=row.since,
            until=row.until,
        )
        for row in rows
    ]

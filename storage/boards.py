"""Queries for boards: lists of entries, which the database sorts, counts and pages."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, literal_column, or_, select, tuple_

from domain.actions.model import State
from domain.awaits import Await, What
from domain.boards import SECTIONS, Section
from domain.refs import Ref
from domain.times.ongoing import ONGOING
from storage.actions import KIND, action_lines, actions
from storage.awaits import LONG_AGO, awaits, counted, cut, join, read_awaits
from storage.engine.session import Session

_SEEN = actions.c.group.in_(bindparam("groups", expanding=True))
#: In SQL, `~ended` becomes `ended = 0`, which is the condition of the partial index. SQLite does
#: not use that index for `ended IS 0`.
_OPEN_ITEMS = ~actions.c.ended


def _once(what: What, *but: What) -> ColumnElement[bool]:
    """Return the condition that the delegation does not have to answer a *what* about the entry.

    It does not concern the rows of *what* itself and of *but*.
    """
    asked = awaits.alias(what.value)
    entries = select(asked.c.group, asked.c.kind, asked.c.number).where(
        asked.c.delegation == bindparam("own"), asked.c.what == literal_column(f"'{what.value}'")
    )
    of = awaits.c
    return or_(
        of.what.in_([literal_column(f"'{each.value}'") for each in (what, *but)]),
        tuple_(of.group, of.kind, of.number).not_in(entries),
    )


#: An entry stands on a board once if a withdrawal or a date is to be answered: with the answers.
#: SQLite reads these few entries once for a query.
_ONCE = (_once(What.WITHDRAWAL), _once(What.DATE, What.WITHDRAWAL))


@cache
def _page(branches: int, *, dated: bool = False, once: bool = False) -> Select[Any]:
    """Return the query for a page of a list that joins several whats and groups, by due time.

    Each pair of what and group is a branch of its own, because SQLite can then read its first
    rows from the index in the right order. What has no due time comes first, because it is to be
    done without delay. With *dated* it is left out, and what is ongoing too. With *once* no entry
    is on the whole board again that is there already as something to answer.
    """
    of = awaits.c
    conditions = [
        *([of.until >= LONG_AGO, of.until < ONGOING] if dated else []),
        *(_ONCE if once else []),
    ]
    each = [
        select(awaits)
        .where(
            of.delegation == bindparam("own"),
            of.what == bindparam(f"what{branch}"),
            of.group == bindparam(f"group{branch}"),
            *conditions,
        )
        .order_by(of.until.nulls_first(), of.number, of.kind)
        .limit(bindparam("last"))
        .subquery()
        for branch in range(branches)
    ]
    joined = join(each)
    row = joined.c
    order = row.until.nulls_first(), row.group, row.number, row.kind, row.what
    return cut(select(joined), *order)


_REFS = select(actions.c.group, actions.c.number)
_COUNTS = select(
    *(
        counted(
            select(literal_column("1")).where(
                awaits.c.delegation == bindparam("own"),
                awaits.c.what.in_([literal_column(f"'{each.value}'") for each in whats]),
                awaits.c.group.in_(bindparam("groups", expanding=True)),
                *_ONCE,
            )
        ).label(section.value)
        for section, whats in SECTIONS.items()
    )
)
#: The items that the delegation may still accept, although it has asked for another due time.
_ASKING = (
    select(action_lines.c.group, action_lines.c.number)
    .where(
        action_lines.c.asked_due.is_not(None),
        action_lines.c.delegation == bindparam("own"),
        action_lines.c.state == State.AWAITING.value,
        action_lines.c.group.in_(bindparam("groups", expanding=True)),
    )
    .order_by(action_lines.c.group, action_lines.c.number)
    .limit(bindparam("most"))
)
_BY_AUTHOR = cut(
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
_OPEN_COUNT = select(counted(select(literal_column("1")).where(_OPEN_ITEMS, _SEEN)))
_OPEN_PAGE = cut(
    _REFS.where(_OPEN_ITEMS, actions.c.group == bindparam("group")),
    actions.c.due.nulls_first(),
    actions.c.number,
)


class Boards:
    """The lists of entries on boards.

    The caller names the groups that the reader may see, and every query is limited to these
    groups.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def counts(self, groups: Collection[str], own: str) -> dict[Section, int]:
        """Return for each of SECTIONS how much is awaited of the delegation *own*.

        It is counted up to COUNTED + 1.
        """
        row = await self._session.row(_COUNTS, {"groups": list(groups), "own": own})
        return {section: int(getattr(row, section.value)) for section in SECTIONS}

    async def own(
        self, section: Section, groups: Collection[str], own: str, *, skip: int, most: int
    ) -> list[Await]:
        """Return up to *most* rows of a section of the delegation's board, sorted by due time."""
        return await self._awaited(SECTIONS[section], groups, own, skip=skip, most=most, once=True)

    async def dated(self, groups: Collection[str], own: str, most: int) -> list[Ref]:
        """Return up to *most* items that the delegation has to do by a due time, soonest first."""
        found = await self._awaited([What.REPORT], groups, own, most=most, dated=True)
        return [each.ref for each in found]

    async def unanswered(self, groups: Collection[str], own: str, most: int) -> list[Ref]:
        """Return up to *most* questions that the delegation has not answered."""
        found = await self._awaited([What.ANSWER], groups, own, most=most)
        return [each.ref for each in found]

    async def in_states(
        self, states: Collection[State], groups: Collection[str], own: str, most: int
    ) -> list[Ref]:
        """Return up to *most* items with a line of *own* in one of *states*, by due time.

        A state is AWAITING or OPEN. Items that the delegation has not accepted because it has
        asked for another due time come last.
        """
        whats = {State.AWAITING: What.ACCEPTANCE, State.OPEN: What.REPORT}
        found = await self._awaited([whats[each] for each in states], groups, own, most=most)
        refs = [each.ref for each in found]
        if State.AWAITING in states:
            values = {"own": own, "groups": list(groups), "most": most}
            refs += await self._refs(_ASKING, values)
        return refs[:most]

    async def by_author(
        self, author: int, since: datetime, groups: Collection[str], most: int
    ) -> list[Ref]:
        """Return up to *most* open items that *author* has entered since then, by due time."""
        values = {"author": author, "since": since, "groups": list(groups)}
        return await self._refs(_BY_AUTHOR, {**values, "skip": 0, "most": most})

    async def count(self, groups: Collection[str]) -> int:
        """Return how many open items these groups have, counted up to COUNTED + 1."""
        row = await self._session.row(_OPEN_COUNT, {"groups": list(groups)})
        return int(row[0]) if row else 0

    async def of(self, group: str, *, skip: int, most: int) -> list[Ref]:
        """Return up to *most* open items of the group, sorted by due time."""
        return await self._refs(_OPEN_PAGE, {"group": group, "skip": skip, "most": most})

    async def _awaited(
        self,
        whats: Collection[What],
        groups: Collection[str],
        own: str,
        *,
        most: int,
        skip: int = 0,
        **which: bool,
    ) -> list[Await]:
        branches = [(what, group) for what in whats for group in groups]
        if not branches:
            return []
        values: dict[str, Any] = {"own": own, "skip": skip, "most": most, "last": skip + most}
        for number, (what, group) in enumerate(branches):
            values |= {f"what{number}": what.value, f"group{number}": group}
        statement = _page(len(branches), **which)
        return read_awaits(await self._session.rows(statement, values))

    async def _refs(self, statement: Select[Any], values: Mapping[str, Any]) -> list[Ref]:
        rows: Sequence[Any] = await self._session.rows(statement, values)
        return [Ref(row.group, KIND, row.number) for row in rows]

"""Queries for boards: lists of action items, which the database sorts, counts and pages."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    or_,
    select,
)

from domain.actions.lines import ENDED, State
from domain.boards import Section
from domain.refs import Ref
from storage.actions import KIND, action_lines, actions
from storage.engine.session import Session

_OWN: BindParameter[str] = bindparam("own")
_SEEN = actions.c.group.in_(bindparam("groups", expanding=True))
#: In SQL, `~ended` becomes `ended = 0`, which is the condition of the partial index. SQLite does
#: not use that index for `ended IS 0`.
_OPEN_ITEMS = ~actions.c.ended


def _line(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the SQL condition that the item has a line for which all *conditions* hold."""
    line = action_lines
    return exists().where(
        line.c.group == actions.c.group, line.c.number == actions.c.number, *conditions
    )


def _own_line(*states: State) -> ColumnElement[bool]:
    return _line(
        action_lines.c.delegation == _OWN,
        action_lines.c.state.in_([each.value for each in states]),
    )


_UNANSWERED = _line(
    action_lines.c.delegation == _OWN,
    action_lines.c.state == State.AWAITING.value,
    action_lines.c.asked_due.is_(None),
)
#: True if *own* has to answer a request for another due date. Either another delegation asks
#: *own*, which proposed the item, or the proposing delegation asks *own*, which shares the item.
_DATE_ASKED = or_(
    and_(
        actions.c.proposed_by == _OWN,
        _line(action_lines.c.asked_due.is_not(None), action_lines.c.delegation != _OWN),
    ),
    and_(
        actions.c.proposed_by != _OWN,
        _line(
            action_lines.c.asked_due.is_not(None),
            action_lines.c.delegation == actions.c.proposed_by,
        ),
        _own_line(*(each for each in State if each not in ENDED)),
    ),
)
_WITHDRAWAL_ASKED = and_(
    actions.c.withdrawing.is_not(None),
    cast(actions.c.withdrawing, Text).not_like(bindparam("own_quoted")),
    or_(actions.c.proposed_by == _OWN, _own_line(State.OPEN, State.REPORTED)),
)
#: True if *own* may confirm a report. The proposing delegation may. If it has no line in the item,
#: the other delegations that have accepted the item may confirm too.
_REPORTED = or_(
    and_(actions.c.proposed_by == _OWN, _line(action_lines.c.state == State.REPORTED.value)),
    and_(
        ~_line(action_lines.c.delegation == actions.c.proposed_by),
        _line(action_lines.c.state == State.REPORTED.value, action_lines.c.delegation != _OWN),
        _line(action_lines.c.delegation == _OWN, action_lines.c.accepted_at.is_not(None)),
    ),
)
_IN: Mapping[Section, ColumnElement[bool]] = {
    Section.ANSWER: or_(_UNANSWERED, _DATE_ASKED, _WITHDRAWAL_ASKED),
    Section.DO: _own_line(State.OPEN),
    Section.CONFIRM: _REPORTED,
}
#: Sorts items by due time. Items without a due time come first, because they are to be done
#: without delay.
_BY_DUE = (actions.c.due.nulls_first(), actions.c.group, actions.c.number)


def _cut(statement: Select[Any], *order: ColumnElement[Any]) -> Select[Any]:
    return statement.order_by(*order).limit(bindparam("most")).offset(bindparam("skip"))


_REFS = select(actions.c.group, actions.c.number)
_COUNTS = select(
    *(
        func.sum(case((condition, 1), else_=0)).label(section.value)
        for section, condition in _IN.items()
    )
).where(_OPEN_ITEMS, _SEEN)
_OWN_PAGES = {
    section: _cut(_REFS.where(_OPEN_ITEMS, _SEEN, condition), *_BY_DUE)
    for section, condition in _IN.items()
}
_DATED = _cut(
    _REFS.where(_OPEN_ITEMS, _SEEN, _IN[Section.DO], actions.c.due.is_not(None)), *_BY_DUE
)
_IN_STATES = _cut(
    _REFS.where(
        _OPEN_ITEMS,
        _SEEN,
        _line(
            action_lines.c.delegation == _OWN,
            action_lines.c.state.in_(bindparam("states", expanding=True)),
        ),
    ),
    *_BY_DUE,
)
_BY_AUTHOR = _cut(
    _REFS.where(
        _OPEN_ITEMS,
        _SEEN,
        actions.c.author == bindparam("author"),
        actions.c.created_at >= bindparam("since"),
    ),
    *_BY_DUE,
)
_OPEN_COUNT = select(func.count()).where(_OPEN_ITEMS, _SEEN)
_OPEN_PAGE = _cut(_REFS.where(_OPEN_ITEMS, _SEEN), *_BY_DUE)
_HOLDING = and_(_SEEN, actions.c.text.ilike(bindparam("pattern"), escape="\\"))
_FOUND_COUNT = select(func.count()).where(_HOLDING)
_FOUND_PAGE = _cut(
    _REFS.where(_HOLDING), actions.c.created_at.desc(), actions.c.number.desc(), actions.c.group
)


class Boards:
    """The lists of action items on boards.

    The caller names the groups that the reader may see, and every query is limited to these
    groups.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def counts(self, groups: Collection[str], own: str) -> dict[Section, int]:
        """Return for each section how many items wait for a step of the delegation *own*."""
        row = await self._session.row(_COUNTS, _facts(groups, own))
        return {section: int(getattr(row, section.value) or 0) for section in _IN}

    async def own(
        self, section: Section, groups: Collection[str], own: str, *, skip: int, most: int
    ) -> list[Ref]:
        """Return up to *most* items in a section of the delegation's board, sorted by due time."""
        values = {**_facts(groups, own), "skip": skip, "most": most}
        return await self._refs(_OWN_PAGES[section], values)

    async def dated(self, groups: Collection[str], own: str, most: int) -> list[Ref]:
        """Return up to *most* items that the delegation has to do by a due time, soonest first."""
        return await self._refs(_DATED, {**_facts(groups, own), "skip": 0, "most": most})

    async def in_states(
        self, states: Collection[State], groups: Collection[str], own: str, most: int
    ) -> list[Ref]:
        """Return up to *most* items with a line of *own* in one of *states*, by due time."""
        values = {"states": [each.value for each in states], "groups": list(groups), "own": own}
        return await self._refs(_IN_STATES, {**values, "skip": 0, "most": most})

    async def by_author(
        self, author: int, since: datetime, groups: Collection[str], most: int
    ) -> list[Ref]:
        """Return up to *most* open items that *author* has entered since then, by due time."""
        values = {"author": author, "since": since, "groups": list(groups)}
        return await self._refs(_BY_AUTHOR, {**values, "skip": 0, "most": most})

    async def count(self, groups: Collection[str]) -> int:
        """Return how many open items these groups have."""
        return await self._count(_OPEN_COUNT, {"groups": list(groups)})

    async def of(self, groups: Collection[str], *, skip: int, most: int) -> list[Ref]:
        """Return up to *most* open items of these groups, sorted by due time."""
        return await self._refs(_OPEN_PAGE, {"groups": list(groups), "skip": skip, "most": most})

    async def count_holding(self, words: str, groups: Collection[str]) -> int:
        """Return how many items of these groups contain this text."""
        return await self._count(_FOUND_COUNT, _sought(words, groups))

    async def holding(
        self, words: str, groups: Collection[str], *, skip: int, most: int
    ) -> list[Ref]:
        """Return up to *most* items of these groups that contain this text, newest first."""
        values = {**_sought(words, groups), "skip": skip, "most": most}
        return await self._refs(_FOUND_PAGE, values)

    async def _count(self, statement: Select[Any], values: Mapping[str, Any]) -> int:
        row = await self._session.row(statement, values)
        return int(row[0]) if row else 0

    async def _refs(self, statement: Select[Any], values: Mapping[str, Any]) -> list[Ref]:
        rows: Sequence[Any] = await self._session.rows(statement, values)
        return [Ref(row.group, KIND, row.number) for row in rows]


def _facts(groups: Collection[str], own: str) -> dict[str, Any]:
    """Return the parameters of a query for the delegation *own*.

    *own_quoted* is a LIKE pattern that finds the delegation's code in a JSON list. Codes consist
    of letters only, so they need no escaping.
    """
    return {"groups": list(groups), "own": own, "own_quoted": f'%"{own}"%'}


def _sought(words: str, groups: Collection[str]) -> dict[str, Any]:
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return {"groups": list(groups), "pattern": f"%{escaped}%"}

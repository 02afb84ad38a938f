"""Searches the texts of action items for parts of words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    bindparam,
    func,
    select,
    text,
    union_all,
)

from domain.boards import COUNTED, SCANNED
from domain.refs import Ref
from storage.actions import KIND, actions
from storage.engine.session import Session
from storage.search_index import INDEX, is_usable, row_after, row_before

#: The index has rows of three characters, so it cannot be asked for less.
_TRIGRAM = 3
#: More than any number of an item.
_ALL = 10**9

_BEYOND = (
    select(actions.c.number)
    .where(
        actions.c.group.in_(bindparam("groups", expanding=True)),
        actions.c.number > SCANNED,
    )
    .limit(1)
)


def _indexed(group: int) -> Select[Any]:
    """Return the query for the items that the index finds in one group, newest first."""
    row: ColumnElement[int] = INDEX.c.rowid
    before: BindParameter[int] = bindparam(f"before{group}")
    code: ColumnElement[Any] = bindparam(f"group{group}").label("group")
    columns: list[ColumnElement[Any]] = [code, (row - before).label("number")]
    return (
        select(*columns)
        .select_from(INDEX)
        .where(
            text("search MATCH '\"' || lower(:phrase) || '\"'"),
            row > before,
            row < bindparam(f"after{group}"),
        )
        .order_by(row.desc())
    )


def _scanned(group: int) -> Select[Any]:
    """Return the query that compares the newest *depth* items of one group, newest first."""
    of_group = actions.c.group == bindparam(f"group{group}")
    last = select(func.max(actions.c.number)).where(of_group).scalar_subquery()
    return (
        select(actions.c.group, actions.c.number)
        .where(
            of_group,
            actions.c.number > last - bindparam("depth"),
            actions.c.text.ilike(bindparam("pattern"), escape="\\"),
        )
        .order_by(actions.c.number.desc())
    )


_Branch = Callable[[int], Select[Any]]


@cache
def _count(branch: _Branch, groups: int) -> Select[Any]:
    each = [branch(group).limit(COUNTED + 1).subquery() for group in range(groups)]
    found = union_all(*(select(one) for one in each)).limit(COUNTED + 1).subquery()
    return select(func.count()).select_from(found)


@cache
def _page(branch: _Branch, groups: int) -> Select[Any]:
    each = [branch(group).limit(bindparam("until")).subquery() for group in range(groups)]
    found = union_all(*(select(one) for one in each)).subquery().c
    same = (actions.c.group == found.group) & (actions.c.number == found.number)
    return (
        select(actions.c.group, actions.c.number)
        .where(same)
        .order_by(actions.c.created_at.desc(), actions.c.number.desc(), actions.c.group)
        .limit(bindparam("most"))
        .offset(bindparam("skip"))
    )


class Search:
    """The search for parts of words; capital and small ASCII letters are the same.

    The caller names the groups that the reader may see. If the index cannot be used, every text is
    compared instead, with the same result. Fewer than three characters are looked for only in the
    newest SCANNED items of each group.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        #: If this is false, every text is compared.
        self.indexed = is_usable()

    async def count(self, words: str, groups: Sequence[str]) -> int:
        """Return how many items of these groups contain this text, counted up to COUNTED + 1."""
        if not groups:
            return 0
        branch, values = self._asked(words, groups)
        row = await self._session.row(_count(branch, len(groups)), values)
        return int(row[0]) if row else 0

    async def find(self, words: str, groups: Sequence[str], *, skip: int, most: int) -> list[Ref]:
        """Return up to *most* items of these groups that contain this text, newest first."""
        if not groups:
            return []
        branch, values = self._asked(words, groups)
        values |= {"skip": skip, "most": most, "until": skip + most}
        rows = await self._session.rows(_page(branch, len(groups)), values)
        return [Ref(row.group, KIND, row.number) for row in rows]

    async def reaches_all(self, words: str, groups: Collection[str]) -> bool:
        """Return False if these words are looked for only in the newest items of a group."""
        if len(words) >= _TRIGRAM:
            return True
        return await self._session.row(_BEYOND, {"groups": list(groups)}) is None

    def _asked(self, words: str, groups: Sequence[str]) -> tuple[_Branch, dict[str, Any]]:
        """Return the query for one group, and the parameters for all groups."""
        values: dict[str, Any] = {f"group{n}": group for n, group in enumerate(groups)}
        if len(words) >= _TRIGRAM and self.indexed:
            values["phrase"] = words.replace('"', '""')
            values |= {f"before{n}": row_before(group) for n, group in enumerate(groups)}
            values |= {f"after{n}": row_after(group) for n, group in enumerate(groups)}
            return _indexed, values
        escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        depth = _ALL if len(words) >= _TRIGRAM else SCANNED
        return _scanned, {**values, "pattern": f"%{escaped}%", "depth": depth}

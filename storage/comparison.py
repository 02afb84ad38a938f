"""Compares what the entries say with the journal's last words of them.

The hash chain protects the journal alone. So a text, a question or a due time that was changed in
its own table is found only by this comparison.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import DateTime, Table, bindparam, literal, select
from sqlalchemy.sql.elements import ColumnElement

from domain.journal import OtherWords
from domain.times.ongoing import ONGOING, WORD
from storage.actions import KIND as ACTION
from storage.actions import actions
from storage.engine.session import Session
from storage.followups import KIND as FOLLOWUP
from storage.followups import followups
from storage.journal import journal

#: So many entries are compared at once.
PAGE = 200
#: The journal entries that set words, with the name of the words in their payload.
_WORDS = {
    "action-logged": "text",
    "action-corrected": "text",
    "action-reworded": "text",
    "follow-entered": "note",
    "follow-corrected": "note",
}
#: The journal entries that set the due time of an item. One without a due time sets none.
_DUE = frozenset({"action-logged", "action-corrected", "action-date-agreed", "action-date-moved"})
_SET = select(journal.c.ref, journal.c.kind, journal.c.payload).where(
    journal.c.group == bindparam("group"),
    journal.c.ref.in_(bindparam("refs", expanding=True)),
    journal.c.kind.in_(sorted({*_WORDS, *_DUE})),
)
_IN_ORDER = _SET.order_by(journal.c.entry_no)


def _page(table: Table, words: ColumnElement[Any], due: ColumnElement[Any]) -> Any:
    return (
        select(table.c.number, words.label("words"), due.label("due"))
        .where(table.c.group == bindparam("group"), table.c.number > bindparam("after"))
        .order_by(table.c.number)
        .limit(PAGE)
    )


#: A recurring question gets its next time without an entry, so times of questions are left out.
_PAGES = {
    ACTION: _page(actions, actions.c.text, actions.c.due),
    FOLLOWUP: _page(followups, followups.c.question, literal(None, DateTime())),
}
KINDS = tuple(_PAGES)


async def compare_page(session: Session, group: str, kind: str, after: int) -> int | None:
    """Compare the next entries of a kind whose numbers follow *after*; return the last number.

    Returns None if there are no more. Raises domain.journal.OtherWords for an entry that differs.
    """
    rows = await session.rows(_PAGES[kind], {"group": group, "after": after})
    refs = {f"{group}-{kind}{row.number}": row for row in rows}
    found = await session.rows(_IN_ORDER, {"group": group, "refs": list(refs)}) if refs else ()
    known = _last(found)
    for ref, row in refs.items():
        words, due = known.get(ref, (row.words, row.due))
        if (row.words, row.due) != (words, due):
            raise OtherWords(ref)
    return rows[-1].number if rows else None


async def compare_all(session: Session, groups: Iterable[str]) -> None:
    """Compare all entries of these groups; raises domain.journal.OtherWords."""
    for group in groups:
        for kind in KINDS:
            after: int | None = 0
            while after is not None:
                after = await compare_page(session, group, kind, after)


def _last(entries: Sequence[Any]) -> Mapping[str, tuple[str, datetime | None]]:
    """Return the last words and due time of each reference by its journal *entries*."""
    last: dict[str, tuple[str, datetime | None]] = {}
    for each in entries:
        if each.payload is None:  # its words were removed, so nothing can be compared
            last.pop(each.ref, None)
            continue
        words, due = last.get(each.ref, ("", None))
        last[each.ref] = (
            each.payload[_WORDS[each.kind]] if each.kind in _WORDS else words,
            _read(each.payload.get("due")) if each.kind in _DUE else due,
        )
    return last


def _read(due: str | None) -> datetime | None:
    """Return the due time that an entry holds; it may also be `ongoing` or `without delay`."""
    if due == WORD:
        return ONGOING
    return datetime.fromisoformat(due) if due and due[0].isdigit() else None

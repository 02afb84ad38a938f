"""Turns action items into rows of their tables, and rows into items."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from domain.actions.item import Point, PointList, Receipt, Rewording
from domain.actions.model import ENDED, Action, Line, State
from domain.refs import Ref, read_ref

#: The letter for action items in references such as `HUM-A1`.
KIND = "A"


def row_of(action: Action) -> dict[str, Any]:
    """Return the values of the item's own row."""
    return {
        "group": action.ref.group,
        "number": action.ref.number,
        "text": action.text,
        "proposed_by": action.proposed_by,
        "author": action.author,
        "created_at": action.created_at,
        "due": action.due,
        "by_default": action.by_default,
        "version": action.version,
        "terms": action.terms,
        "due_version": action.due_version,
        "moved": action.moved,
        "moved_from": action.moved_from,
        "corrected_at": action.corrected_at,
        "ended": all(line.state in ENDED for line in action.lines),
        "links": [str(each) for each in action.links] or None,
        "withdrawing": list(action.withdrawing) or None,
        "withdrawing_at": action.withdrawing_at,
        "withdrawing_by": action.withdrawing_by,
        "receipts": [
            [each.delegation, each.at.isoformat(), each.received_at.isoformat()]
            for each in action.receipts
        ]
        or None,
        "lists": [
            [each.delegation, [[point.text, point.done] for point in each.points]]
            for each in action.lists
        ]
        or None,
        "rewording": action.rewording
        and [
            action.rewording.text,
            action.rewording.at.isoformat(),
            list(action.rewording.agreed),
            action.rewording.by,
        ],
    }


def line_row_of(action: Action, line: Line, position: int) -> dict[str, Any]:
    """Return the values of the row of one delegation's line."""
    return {
        "group": action.ref.group,
        "number": action.ref.number,
        "delegation": line.delegation,
        "position": position,
        "state": line.state.value,
        "since": line.since,
        "by": line.by,
        "note": line.note,
        "accepted_at": line.accepted_at,
        "asked_due": line.asked_due,
        "asked_at": line.asked_at,
        "asked_version": line.asked_version,
    }


def action_of(row: Row[Any], lines: Sequence[Row[Any]]) -> Action:
    """Return the item of a row and of the rows of its lines."""
    return Action(
        ref=Ref(row.group, KIND, row.number),
        text=row.text,
        proposed_by=row.proposed_by,
        author=row.author,
        created_at=row.created_at,
        due=row.due,
        by_default=row.by_default,
        lines=tuple(_line(each) for each in lines),
        version=row.version,
        terms=row.terms,
        due_version=row.due_version,
        moved=row.moved,
        moved_from=row.moved_from,
        corrected_at=row.corrected_at,
        links=tuple(ref for each in row.links or () if (ref := read_ref(each))),
        withdrawing=tuple(row.withdrawing or ()),
        withdrawing_at=row.withdrawing_at,
        withdrawing_by=row.withdrawing_by,
        receipts=tuple(
            Receipt(code, datetime.fromisoformat(at), datetime.fromisoformat(received_at))
            for code, at, received_at in row.receipts or ()
        ),
        lists=tuple(
            PointList(code, tuple(Point(text, done) for text, done in points))
            for code, points in row.lists or ()
        ),
        rewording=_rewording(*row.rewording) if row.rewording else None,
    )


def _rewording(text: str, at: str, agreed: Sequence[str], by: int = 0) -> Rewording:
    # The first requests were stored without the person.
    return Rewording(text, datetime.fromisoformat(at), tuple(agreed), by)


def _line(row: Row[Any]) -> Line:
    return Line(
        delegation=row.delegation,
        state=State(row.state),
        since=row.since,
        by=row.by,
        note=row.note,
        accepted_at=row.accepted_at,
        asked_due=row.asked_due,
        asked_at=row.asked_at,
        asked_version=row.asked_version,
    )

"""Stores which delegation has to do something about which open item, sorted for the boards."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    Index,
    Integer,
    String,
    Table,
    bindparam,
    delete,
    insert,
)

from domain.actions.model import Action
from domain.boards import points
from storage.engine.columns import Instant
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: The points of every open item (`domain.boards.points`). All of it can be derived from the items
#: and their lines. It is stored so that a page of a long list can be read from an index.
open_points = Table(
    "open_points",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("delegation", String, primary_key=True),
    Column("point", String, primary_key=True),
    #: The due time of the item.
    Column("due", Instant),
)
Index(
    "ix_open_points_due",
    open_points.c.delegation,
    open_points.c.point,
    open_points.c.group,
    open_points.c.due,
    open_points.c.number,
)

_ADD = insert(open_points)
_REMOVE = delete(open_points).where(
    open_points.c.group == bindparam("of_group"), open_points.c.number == bindparam("of_number")
)


def save_points(session: Session, before: Action | None, action: Action) -> None:
    """Replace the stored points of an item if they have changed.

    *before* is the stored item if it is known; None for a new item.
    """
    rows = _rows(action)
    if before is not None:
        if _rows(before) == rows:
            return
        session.write(_REMOVE, {"of_group": action.ref.group, "of_number": action.ref.number})
    for row in rows:
        session.write(_ADD, row)


def _rows(action: Action) -> list[dict[str, Any]]:
    return [
        {
            "group": action.ref.group,
            "number": action.ref.number,
            "delegation": delegation,
            "point": point.value,
            "due": action.due,
        }
        for delegation, point in points(action)
    ]

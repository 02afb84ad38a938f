"""Stores the last step of each delegation on an item, so that it can be taken back for a while."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    Row,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from domain.actions.deeds import Deed, DeedKind
from domain.actions.lines import Line, State
from domain.refs import Ref
from storage.actions import KIND
from storage.engine.columns import Id, Instant, Json
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: *before* and *after* are the lines that the step changed, as they were before and after it.
deeds = Table(
    "deeds",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("side", String, primary_key=True),
    Column("by", Id, nullable=False),
    Column("kind", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    Column("terms", Integer, nullable=False),
    Column("withdrawing", Json, nullable=False),
    Column("before", Json, nullable=False),
    Column("after", Json, nullable=False),
    Column("told", Json, nullable=False),
    Column("held", Json, nullable=False),
    Column("followed", Boolean, nullable=False),
    Column("taken_back_at", Instant),
)
Index("ix_deeds_at", deeds.c.at)

_OF = select(deeds).where(
    deeds.c.group == bindparam("group"), deeds.c.number == bindparam("number")
)
_THIS = (
    deeds.c.group == bindparam("of_group"),
    deeds.c.number == bindparam("of_number"),
    deeds.c.side == bindparam("of_side"),
)
_ADD = insert(deeds)
_REPLACE = delete(deeds).where(*_THIS)
_FOLLOW = update(deeds).where(*_THIS)
_FORGET = delete(deeds).where(deeds.c.at < bindparam("before_this"))


class Deeds:
    """The deeds: at most one for each item and delegation, which is the delegation's last one."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def of(self, ref: Ref) -> Mapping[str, Deed]:
        """Return the last deed of each delegation on that item, by the delegation's code."""
        rows = await self._session.rows(_OF, {"group": ref.group, "number": ref.number})
        return {row.side: _deed(row) for row in rows}

    def put(self, deed: Deed) -> None:
        """Store the deed in place of the delegation's earlier deed on that item."""
        self._session.write(_REPLACE, _key(deed.ref, deed.side))
        self._session.write(_ADD, _row(deed))

    def follow(self, ref: Ref, side: str) -> None:
        """Note that the delegation has taken another step, so its deed cannot be taken back."""
        self._session.write(_FOLLOW, {**_key(ref, side), "followed": True})

    def forget(self, before: datetime) -> None:
        """Delete the deeds that were done before that time."""
        self._session.write(_FORGET, {"before_this": before})


def _key(ref: Ref, side: str) -> dict[str, Any]:
    return {"of_group": ref.group, "of_number": ref.number, "of_side": side}


def _row(deed: Deed) -> dict[str, Any]:
    return {
        "group": deed.ref.group,
        "number": deed.ref.number,
        "side": deed.side,
        "by": deed.by,
        "kind": deed.kind.value,
        "at": deed.at,
        "version": deed.version,
        "terms": deed.terms,
        "withdrawing": list(deed.withdrawing),
        "before": [_write_line(each) for each in deed.before],
        "after": [_write_line(each) for each in deed.after],
        "told": list(deed.told),
        "held": [list(each) for each in deed.held],
        "followed": deed.followed,
        "taken_back_at": deed.taken_back_at,
    }


def _deed(row: Row[Any]) -> Deed:
    return Deed(
        ref=Ref(row.group, KIND, row.number),
        side=row.side,
        by=row.by,
        kind=DeedKind(row.kind),
        at=row.at,
        version=row.version,
        terms=row.terms,
        withdrawing=tuple(row.withdrawing),
        before=_read_lines(row.before),
        after=_read_lines(row.after),
        told=tuple(row.told),
        held=tuple((slot, target) for slot, target in row.held),
        followed=row.followed,
        taken_back_at=row.taken_back_at,
    )


def _write_line(line: Line) -> dict[str, Any]:
    return {
        "delegation": line.delegation,
        "state": line.state.value,
        "since": line.since.isoformat(),
        "by": line.by,
        "note": line.note,
        "accepted_at": line.accepted_at.isoformat() if line.accepted_at else None,
        "asked_due": line.asked_due.isoformat() if line.asked_due else None,
        "asked_at": line.asked_at.isoformat() if line.asked_at else None,
        "asked_version": line.asked_version,
    }


def _read_lines(written: Sequence[Mapping[str, Any]]) -> tuple[Line, ...]:
    return tuple(
        Line(
            delegation=each["delegation"],
            state=State(each["state"]),
            since=datetime.fromisoformat(each["since"]),
            by=each["by"],
            note=each["note"],
            accepted_at=_read_instant(each["accepted_at"]),
            asked_due=_read_instant(each["asked_due"]),
            asked_at=_read_instant(each.get("asked_at")),
            asked_version=each.get("asked_version", 0),
        )
        for each in written
    )


def _read_instant(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None

"""Moments: the due times at which the desk speaks by itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Index,
    Integer,
    Row,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    exists,
    func,
    insert,
    select,
    text,
    update,
)

from domain.timers import Moment, MomentState
from storage.engine.columns import Id, Moment
from storage.engine.metadata import metadata
from storage.engine.session import Session

moments = Table(
    "moments",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("kind", String, nullable=False),
    Column("group", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("slot", String, nullable=False),
    Column("target", String, nullable=False),
    Column("prepared_for", Moment),
    Column("state", String, nullable=False),
    Column("settled_at", Moment),
    UniqueConstraint("subject", "version", "slot", "target"),
)
Index(
    "ix_moments_planned",
    moments.c.at,
    moments.c.id,
    sqlite_where=text("state = 'planned'"),
    postgresql_where=text("state = 'planned'"),
)
Index(
    "ix_moments_parked",
    moments.c.id,
    sqlite_where=text("state = 'parked'"),
    postgresql_where=text("state = 'parked'"),
)


_PLANNED = MomentState.PLANNED.value

_NEW = [column for column in moments.c if column.name not in {"id", "settled_at"}]
_SAME = [
    moments.c[name] == bindparam(f"new_{name}")
    for name in ("subject", "version", "slot", "target")
]
#: What is planned twice is planned once.
_ADD = insert(moments).from_select(
    [column.name for column in _NEW],
    select(*[bindparam(f"new_{column.name}", type_=column.type) for column in _NEW]).where(
        ~exists().where(*_SAME)
    ),
    include_defaults=False,
)
_DUE = (
    select(moments)
    .where(moments.c.state == _PLANNED, moments.c.at <= bindparam("now"))
    .order_by(moments.c.at, moments.c.id)
    .limit(bindparam("most"))
)
_NEXT = select(func.min(moments.c.at)).where(moments.c.state == _PLANNED)
_SETTLE = update(moments).where(moments.c.id == bindparam("of_id"))
_CANCEL = update(moments).where(
    moments.c.subject == bindparam("of_subject"),
    moments.c.version <= bindparam("up_to"),
    moments.c.state == _PLANNED,
)
_PARKED = select(moments).where(moments.c.state == MomentState.PARKED.value).order_by(moments.c.id)
_FIND = select(moments).where(moments.c.id == bindparam("id"))


class Moments:
    """The table that the clock reads; (subject, version, slot, target) is unique in it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def due(self, now: datetime, most: int) -> list[Moment]:
        """What is due at *now*, oldest first, no more than *most*."""
        rows = await self._session.rows(_DUE, {"now": now, "most": most})
        return [_moment(row) for row in rows]

    async def next(self) -> datetime | None:
        """The next due instant, or None where nothing is planned."""
        row = await self._session.row(_NEXT)
        return row[0] if row else None

    async def find(self, number: int) -> Moment | None:
        """The parked moment of that id, or None."""
        row = await self._session.row(_FIND, {"id": number})
        return _moment(row) if row and row.state == MomentState.PARKED else None

    async def parked(self) -> list[Moment]:
        """What was too late to be sent without a person's word."""
        return [_moment(row) for row in await self._session.rows(_PARKED)]

    def plan(self, planned: Iterable[Moment]) -> None:
        """Add moments to come; what is known by (subject, version, slot, target) is left out."""
        for each in planned:
            values = {f"new_{name}": value for name, value in _row(each).items()}
            self._session.write(_ADD, values)

    def settle(self, moment: Moment, state: MomentState, at: datetime) -> None:
        """Write down what became of a moment."""
        values = {"of_id": moment.id, "state": state.value, "settled_at": at}
        self._session.write(_SETTLE, values)

    def revive(self, moment: Moment, at: datetime) -> None:
        """A person said that the parked moment still counts: it is due at once, and late."""
        values = {
            "of_id": moment.id,
            "state": _PLANNED,
            "at": at,
            "prepared_for": moment.due,
            "settled_at": None,
        }
        self._session.write(_SETTLE, values)

    def cancel(self, subject: str, at: datetime, *, up_to: int) -> None:
        """Cancel what is planned for *subject*, for due times up to version *up_to*."""
        values = {"of_subject": subject, "up_to": up_to, "state": MomentState.CANCELLED.value}
        self._session.write(_CANCEL, {**values, "settled_at": at})


def _row(moment: Moment) -> dict[str, Any]:
    return {
        "at": moment.at,
        "kind": moment.kind,
        "group": moment.group,
        "subject": moment.subject,
        "version": moment.version,
        "slot": moment.slot,
        "target": moment.target,
        "prepared_for": moment.prepared_for,
        "state": _PLANNED,
    }


def _moment(row: Row[Any]) -> Moment:
    return Moment(
        at=row.at,
        kind=row.kind,
        group=row.group,
        subject=row.subject,
        slot=row.slot,
        target=row.target,
        version=row.version,
        prepared_for=row.prepared_for,
        id=row.id,
    )

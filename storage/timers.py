"""Stores timers: the instants at which the desk sends something without a request."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Integer,
    Row,
    String,
    Table,
    UniqueConstraint,
    UpdateBase,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    text,
    update,
)

from domain.timers import Timer, TimerState
from storage.engine.columns import Id, Instant
from storage.engine.database import Values
from storage.engine.metadata import metadata, partial_index
from storage.engine.session import Session

timers = Table(
    "timers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("kind", String, nullable=False),
    Column("group", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("slot", String, nullable=False),
    Column("target", String, nullable=False),
    Column("first_at", Instant),
    Column("state", String, nullable=False),
    Column("finished_at", Instant),
    UniqueConstraint("subject", "version", "slot", "target"),
)
partial_index("ix_timers_planned", timers.c.at, timers.c.id, where="state = 'planned'")
partial_index("ix_timers_parked", timers.c.id, where="state = 'parked'")
_IS_SETTLED = "state NOT IN ('planned', 'parked')"
partial_index("ix_timers_settled", timers.c.finished_at, where=_IS_SETTLED)


#: No timer is due before this time.
_NEVER = datetime.min.replace(tzinfo=UTC)
_PLANNED = TimerState.PLANNED.value
_FIRED = (TimerState.SENT.value, TimerState.SENT_LATE.value)
_NEW = [column for column in timers.c if column.name not in {"id", "finished_at"}]
_SAME = [
    timers.c[name] == bindparam(f"new_{name}") for name in ("subject", "version", "slot", "target")
]
#: Adds nothing if there is a timer with the same (subject, version, slot, target).
_ADD = insert(timers).from_select(
    [column.name for column in _NEW],
    select(*[bindparam(f"new_{column.name}", type_=column.type) for column in _NEW]).where(
        ~exists().where(*_SAME)
    ),
    include_defaults=False,
)
_DUE = (
    select(timers)
    .where(
        timers.c.state == _PLANNED,
        timers.c.at <= bindparam("now"),
        or_(
            timers.c.at <= bindparam("through"),
            timers.c.kind.in_(bindparam("at_once", expanding=True)),
        ),
        timers.c.kind.not_in(bindparam("but", expanding=True)),
    )
    .order_by(timers.c.at, timers.c.id)
    .limit(bindparam("most"))
)
_NEXT = select(func.min(timers.c.at)).where(timers.c.state == _PLANNED)
_NEXT_AFTER = _NEXT.where(timers.c.at > bindparam("after"))
#: It has to read rows and not only the index, so it is used only if a kind is left out.
_NEXT_BUT = _NEXT_AFTER.where(timers.c.kind.not_in(bindparam("but", expanding=True)))
_FINISH = update(timers).where(timers.c.id == bindparam("of_id"))
_CANCEL = update(timers).where(
    timers.c.subject == bindparam("of_subject"),
    timers.c.version <= bindparam("up_to"),
    or_(timers.c.state == _PLANNED, timers.c.state == TimerState.PARKED.value),
)
_GO_ON = update(timers).where(
    timers.c.subject == bindparam("of_subject"),
    timers.c.version >= bindparam("least"),
    timers.c.kind == bindparam("of_kind"),
    timers.c.state == TimerState.STOPPED.value,
    timers.c.at > bindparam("after"),
)
_PLANNED_FOR = (
    select(timers)
    .where(timers.c.subject == bindparam("subject"), timers.c.state == _PLANNED)
    .order_by(timers.c.at, timers.c.id)
)
_SENT_SINCE = select(timers).where(
    timers.c.subject == bindparam("subject"),
    timers.c.state.in_(_FIRED),
    timers.c.finished_at >= bindparam("since"),
)
_PARKED = select(timers).where(timers.c.state == TimerState.PARKED.value).order_by(timers.c.id)
_FIND = select(timers).where(timers.c.id == bindparam("id"))
#: The newest timer is kept, so that its id is never given to another timer: letters are found by
#: the id of the timer that wrote them.
_SETTLED = (
    select(timers.c.id)
    .where(
        text(_IS_SETTLED),
        timers.c.finished_at < bindparam("before"),
        timers.c.id < select(func.max(timers.c.id)).scalar_subquery(),
    )
    .order_by(timers.c.finished_at)
    .limit(bindparam("most"))
)
_FORGET = delete(timers).where(timers.c.id == bindparam("of_id"))


class Timers:
    """The timers; the scheduler reads from them which are due.

    No two timers have the same (subject, version, slot, target).
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        #: True if a timer was planned, cancelled or finished in this unit of work.
        self.changed = False

    async def due(
        self,
        now: datetime,
        most: int,
        *,
        through: datetime | None = None,
        at_once: Collection[str] = (),
        but: Collection[str] = (),
    ) -> list[Timer]:
        """Return up to *most* planned timers that are due at *now*, oldest first.

        Those that are due only after *through* are left out, except the kinds *at_once*. The kinds
        *but* are left out always.
        """
        values = {
            "now": now,
            "most": most,
            "through": through or now,
            "at_once": list(at_once),
            "but": list(but),
        }
        return [_timer(row) for row in await self._session.rows(_DUE, values)]

    async def next(
        self, *, after: datetime | None = None, but: Collection[str] = ()
    ) -> datetime | None:
        """Return the instant of the next planned timer, or None if there is none.

        With *after*, only timers that are due later than that are considered. The kinds *but* are
        left out.
        """
        if but:
            values = {"after": after or _NEVER, "but": list(but)}
            row = await self._session.row(_NEXT_BUT, values)
        elif after is None:
            row = await self._session.row(_NEXT)
        else:
            row = await self._session.row(_NEXT_AFTER, {"after": after})
        return row[0] if row else None

    async def find(self, number: int) -> Timer | None:
        """Return the parked timer with that id, or None."""
        row = await self._session.row(_FIND, {"id": number})
        return _timer(row) if row and row.state == TimerState.PARKED else None

    async def find_fired(self, number: int) -> Timer | None:
        """Return the timer with that id if its message was written, else None."""
        row = await self._session.row(_FIND, {"id": number})
        return _timer(row) if row and row.state in _FIRED else None

    async def parked(self) -> list[Timer]:
        """Return the parked timers.

        They were due so long ago that the secretariat has to decide whether they are sent.
        """
        return [_timer(row) for row in await self._session.rows(_PARKED)]

    def plan(self, planned: Iterable[Timer]) -> None:
        """Add timers, except those whose (subject, version, slot, target) is stored already."""
        for each in planned:
            values = {f"new_{name}": value for name, value in _row(each).items()}
            self._write(_ADD, values)

    def finish(self, timer: Timer, state: TimerState, at: datetime) -> None:
        """Store the final state of a timer."""
        values = {"of_id": timer.id, "state": state.value, "finished_at": at}
        self._write(_FINISH, values)

    def revive(self, timer: Timer, at: datetime) -> None:
        """Plan a timer that was parked or has fired again, for the instant *at*.

        Its message is still prepared for the instant that was planned first.
        """
        values = {
            "of_id": timer.id,
            "state": _PLANNED,
            "at": at,
            "first_at": timer.prepared_for,
            "finished_at": None,
        }
        self._write(_FINISH, values)

    def cancel(
        self,
        subject: str,
        at: datetime,
        *,
        up_to: int,
        state: TimerState = TimerState.CANCELLED,
    ) -> None:
        """Cancel the planned and parked timers of *subject* whose version is at most *up_to*.

        With the *state* STOPPED they can be planned again by `go_on`.
        """
        values = {"of_subject": subject, "up_to": up_to, "state": state.value}
        self._write(_CANCEL, {**values, "finished_at": at})

    def go_on(
        self, subject: str, kinds: Iterable[str], *, least: int = 0, after: datetime = _NEVER
    ) -> None:
        """Plan again, for the same instants, the stopped timers of *subject* of these *kinds*.

        Their version is *least* or higher, their instant later than *after*; it may have passed.
        """
        facts = {"of_subject": subject, "least": least, "after": after, "finished_at": None}
        for kind in kinds:
            self._write(_GO_ON, {**facts, "of_kind": kind, "state": _PLANNED})

    async def planned(self, subject: str) -> list[Timer]:
        """Return the planned timers of *subject*, soonest first."""
        return [
            _timer(row) for row in await self._session.rows(_PLANNED_FOR, {"subject": subject})
        ]

    async def sent_since(self, subject: str, since: datetime) -> list[Timer]:
        """Return the timers of *subject* whose message was sent at *since* or later."""
        values = {"subject": subject, "since": since}
        return [_timer(row) for row in await self._session.rows(_SENT_SINCE, values)]

    def _write(self, statement: UpdateBase, values: Values) -> None:
        self._session.write(statement, values)
        self.changed = True

    async def forget(self, before: datetime, most: int) -> int:
        """Delete up to *most* timers that were sent or cancelled before that time.

        Returns how many were deleted. Planned and parked timers are kept.
        """
        rows = await self._session.rows(_SETTLED, {"before": before, "most": most})
        for row in rows:
            self._session.write(_FORGET, {"of_id": row.id})
        return len(rows)


def _row(timer: Timer) -> dict[str, Any]:
    return {
        "at": timer.at,
        "kind": timer.kind,
        "group": timer.group,
        "subject": timer.subject,
        "version": timer.version,
        "slot": timer.slot,
        "target": timer.target,
        "first_at": timer.first_at,
        "state": _PLANNED,
    }


def _timer(row: Row[Any]) -> Timer:
    return Timer(
        at=row.at,
        kind=row.kind,
        group=row.group,
        subject=row.subject,
        slot=row.slot,
        target=row.target,
        version=row.version,
        first_at=row.first_at,
        id=row.id,
    )

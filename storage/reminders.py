"""Stores reminders, which are numbered separately for each person."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    Integer,
    Row,
    String,
    Table,
    Text,
    bindparam,
    func,
    insert,
    select,
    text,
    update,
)

from domain.refs import Ref
from domain.reminders import STANDING, Reminder, ReminderState
from domain.times.recurrences import Recurrence
from storage.engine.columns import Id, Instant
from storage.engine.metadata import metadata, partial_index
from storage.engine.session import Session

reminders = Table(
    "reminders",
    metadata,
    Column("user", Id, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("ref", String),
    Column("text", Text),
    Column("group", String),
    Column("state", String, nullable=False),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("target", String),
    #: The state before the closing of the entry cancelled the reminder; NULL if it did not.
    Column("was", String),
    #: For a recurring reminder: its rule (RFC 5545) with the local time, its time zone (IANA), its
    #: first and last day, and its number of repetitions.
    Column("rule", String),
    Column("zone", String),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("times", Integer),
    #: How often a reminder that repeats until it is done was sent; NULL for any other reminder.
    Column("rings", Integer),
)
#: The index finds the reminders that end when their entry is closed.
partial_index("ix_reminders_ref", reminders.c.ref, where="ref IS NOT NULL")


_ADD = insert(reminders)
_FIND = select(reminders).where(
    reminders.c.user == bindparam("user"), reminders.c.number == bindparam("number")
)
_THESE = select(reminders).where(
    reminders.c.user.in_(bindparam("users", expanding=True)),
    reminders.c.number.in_(bindparam("numbers", expanding=True)),
)
_IS_STANDING = (
    reminders.c.user == bindparam("user"),
    reminders.c.state.in_([each.value for each in STANDING]),
)
_STANDING = (
    select(reminders)
    .where(*_IS_STANDING, reminders.c.at > bindparam("after"))
    .order_by(reminders.c.at, reminders.c.number)
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
_STANDING_COUNT = select(func.count()).select_from(reminders).where(*_IS_STANDING)
#: Earlier than every reminder, and more than anybody has.
_LONG_AGO, _EVERY = datetime(1900, 1, 1, tzinfo=UTC), 2**31
_ABOUT = select(reminders).where(
    reminders.c.ref == bindparam("ref"), reminders.c.state != ReminderState.CANCELLED.value
)
_ENDED = select(reminders).where(reminders.c.ref == bindparam("ref"), reminders.c.was.is_not(None))
_SAVE = update(reminders).where(
    reminders.c.user == bindparam("of_user"), reminders.c.number == bindparam("of_number")
)


class Reminders:
    """The reminders of all people.

    Only `about` returns reminders of more than one person.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def load(self, wanted: Collection[tuple[int, int]]) -> None:
        """Read the reminders with these pairs of user and number in one query, and cache them."""
        users = {user for user, _ in wanted}
        numbers = {number for _, number in wanted}
        these = {"users": list(users), "numbers": list(numbers)}
        for row in await self._session.rows(_THESE, these):
            if (row.user, row.number) in wanted:
                self._session.keep(("reminder", row.user, row.number), _reminder(row))

    async def find(self, user: int, number: int) -> Reminder | None:
        """Return the person's reminder with that number, or None."""
        kept: Reminder | None = self._session.kept(("reminder", user, number))
        if kept is not None:
            return kept
        row = await self._session.row(_FIND, {"user": user, "number": number})
        return _reminder(row) if row else None

    async def planned(
        self, user: int, *, after: datetime = _LONG_AGO, skip: int = 0, most: int = _EVERY
    ) -> list[Reminder]:
        """Return the person's reminders that are still to be sent after *after*, soonest first.

        The first *skip* of them are left out, and at most *most* are returned.
        """
        values = {"user": user, "after": after, "skip": skip, "most": most}
        return [_reminder(row) for row in await self._session.rows(_STANDING, values)]

    async def count_planned(self, user: int) -> int:
        """Return how many of the person's reminders are still to be sent."""
        row = await self._session.row(_STANDING_COUNT, {"user": user})
        return int(row[0]) if row else 0

    async def about(self, ref: Ref) -> list[Reminder]:
        """Return all people's reminders of an entry, except the cancelled ones."""
        return [_reminder(row) for row in await self._session.rows(_ABOUT, {"ref": str(ref)})]

    async def ended_with(self, ref: Ref) -> list[Reminder]:
        """Return all people's reminders that the closing of an entry has cancelled."""
        return [_reminder(row) for row in await self._session.rows(_ENDED, {"ref": str(ref)})]

    def add(self, reminder: Reminder) -> None:
        """Add a new reminder."""
        self._session.write(_ADD, _row(reminder))

    def save(self, reminder: Reminder) -> None:
        """Replace the stored reminder that has the same person and number."""
        this = {"of_user": reminder.user, "of_number": reminder.number}
        key = (reminder.user, reminder.number)
        self._session.write(_SAVE, {**this, **_row(reminder)})
        self._session.keep(("reminder", *key), reminder)


def _row(reminder: Reminder) -> dict[str, Any]:
    recurrence = reminder.recurrence
    return {
        "number": reminder.number,
        "user": reminder.user,
        "at": reminder.at,
        "created_at": reminder.created_at,
        "ref": reminder.ref,
        "text": reminder.text,
        "group": reminder.group,
        "state": reminder.state.value,
        "version": reminder.version,
        "target": reminder.target,
        "was": reminder.was.value if reminder.was else None,
        "rule": recurrence.rule if recurrence else None,
        "zone": recurrence.zone if recurrence else None,
        "first_day": recurrence.start if recurrence else None,
        "last_day": recurrence.until if recurrence else None,
        "times": recurrence.count if recurrence else None,
        "rings": reminder.rings,
    }


def _reminder(row: Row[Any]) -> Reminder:
    return Reminder(
        number=row.number,
        user=row.user,
        at=row.at,
        created_at=row.created_at,
        ref=row.ref,
        text=row.text,
        group=row.group,
        state=ReminderState(row.state),
        version=row.version,
        target=row.target,
        recurrence=_recurrence(row),
        was=ReminderState(row.was) if row.was else None,
        rings=row.rings,
    )


def _recurrence(row: Row[Any]) -> Recurrence | None:
    if row.rule is None:
        return None
    return Recurrence(
        rule=row.rule,
        zone=row.zone,
        start=row.first_day,
        until=row.last_day,
        count=row.times,
    )

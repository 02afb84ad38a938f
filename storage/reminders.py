"""Private reminders, a person's own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from domain.reminders import Reminder, ReminderState
from storage.session import Session
from storage.tables import reminders

_ADD = insert(reminders)
_FIND = select(reminders).where(
    reminders.c.user == bindparam("user"), reminders.c.number == bindparam("number")
)
_THESE = select(reminders).where(
    reminders.c.user.in_(bindparam("users", expanding=True)),
    reminders.c.number.in_(bindparam("numbers", expanding=True)),
    reminders.c.state == ReminderState.PLANNED.value,
)
_PLANNED = (
    select(reminders)
    .where(reminders.c.user == bindparam("user"), reminders.c.state == ReminderState.PLANNED.value)
    .order_by(reminders.c.at, reminders.c.number)
)
_SAVE = update(reminders).where(
    reminders.c.user == bindparam("of_user"), reminders.c.number == bindparam("of_number")
)


class Reminders:
    """Every query names the one person whose reminders they are."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def load(self, wanted: Collection[tuple[int, int]]) -> None:
        """Read these (user, number) at once, so that `find` need not ask for each."""
        users = {user for user, _ in wanted}
        numbers = {number for _, number in wanted}
        these = {"users": list(users), "numbers": list(numbers)}
        for row in await self._session.rows(_THESE, these):
            self._session.keep(("reminder", row.user, row.number), _reminder(row))

    async def find(self, user: int, number: int) -> Reminder | None:
        """The person's reminder of that number, or None."""
        kept: Reminder | None = self._session.kept(("reminder", user, number))
        if kept is not None:
            return kept
        row = await self._session.row(_FIND, {"user": user, "number": number})
        return _reminder(row) if row else None

    async def planned(self, user: int) -> list[Reminder]:
        """What the person is still to be reminded of, soonest first."""
        return [_reminder(row) for row in await self._session.rows(_PLANNED, {"user": user})]

    def add(self, reminder: Reminder) -> None:
        """A new reminder."""
        self._session.write(_ADD, asdict(reminder))

    def save(self, reminder: Reminder) -> None:
        """Put the reminder in place of what stood there."""
        this = {"of_user": reminder.user, "of_number": reminder.number}
        self._session.write(
            _SAVE, {**this, **asdict(reminder)}, key=(reminder.user, reminder.number)
        )
        self._session.keep(("reminder", reminder.user, reminder.number), reminder)


def _reminder(row: Row[Any]) -> Reminder:
    return Reminder(**{**row._mapping, "state": ReminderState(row.state)})

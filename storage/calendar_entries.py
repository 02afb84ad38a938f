"""Stores which entries a person's calendar files have held, so that later files cancel them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Boolean, Column, Integer, String, Table, bindparam, delete, insert, select

from domain.calendars import SentEntry
from storage.engine.columns import Id, Instant
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: What the latest calendar file of each person held. *name* is the entry's name in every file.
calendar_entries = Table(
    "calendar_entries",
    metadata,
    Column("user", Id, primary_key=True),
    Column("name", String, primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("cancelled", Boolean, nullable=False),
)

_OF = select(calendar_entries).where(calendar_entries.c.user == bindparam("of"))
_FORGET = delete(calendar_entries).where(calendar_entries.c.user == bindparam("of"))
_ADD = insert(calendar_entries)


class CalendarEntries:
    """The entries that the latest calendar file of each person held."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def of(self, user: int) -> dict[str, SentEntry]:
        """Return the entries of the person's latest file, by name."""
        rows = await self._session.rows(_OF, {"of": user})
        return {row.name: SentEntry(row.name, row.sequence, row.at, row.cancelled) for row in rows}

    def replace(self, user: int, entries: Iterable[SentEntry]) -> None:
        """Store the entries of a new file in place of those of the earlier one."""
        self._session.write(_FORGET, {"of": user})
        for each in entries:
            values = {"user": user, "name": each.name, "sequence": each.sequence}
            self._session.write(_ADD, {**values, "at": each.at, "cancelled": each.cancelled})

    def forget(self, user: int) -> None:
        """Delete what is known of the person's files."""
        self._session.write(_FORGET, {"of": user})

"""Stores absences: the times without contact to Telegram in which input may be lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Column, Table, bindparam, delete, insert, select

from domain.absences import Absence
from storage.engine.columns import Instant
from storage.engine.metadata import metadata
from storage.engine.session import Session

absences = Table(
    "absences",
    metadata,
    Column("since", Instant, primary_key=True),
    Column("until", Instant, nullable=False),
)


_ENDED_SINCE = (
    select(absences).where(absences.c.until >= bindparam("instant")).order_by(absences.c.since)
)
_ADD = insert(absences)
_DROP = delete(absences).where(absences.c.since == bindparam("same"))
_FORGET = delete(absences).where(absences.c.until < bindparam("before"))


class Absences:
    """The absences of the last months."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def ended_since(self, instant: datetime) -> Sequence[Absence]:
        """Return the absences that ended at *instant* or later, oldest first."""
        kept: Sequence[Absence] | None = self._session.kept(("absences", instant))
        if kept is None:
            rows = await self._session.rows(_ENDED_SINCE, {"instant": instant})
            kept = tuple(Absence(row.since, row.until) for row in rows)
            self._session.keep(("absences", instant), kept)
        return kept

    def note(self, absence: Absence) -> None:
        """Store an absence. It replaces one that began at the same time and is longer now."""
        self._session.write(_DROP, {"same": absence.since})
        self._session.write(_ADD, {"since": absence.since, "until": absence.until})
        self._session.drop_kept("absences")

    def forget(self, before: datetime) -> None:
        """Delete the absences that ended before that time."""
        self._session.write(_FORGET, {"before": before})

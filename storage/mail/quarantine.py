"""Stores updates that could not be handled, without the text that they contained."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, bindparam, delete, insert, select, update

from storage.engine.session import Session
from storage.mail.tables import quarantine

_ADD = insert(quarantine)
_OPEN = select(quarantine).where(quarantine.c.finished_at.is_(None)).order_by(quarantine.c.id)
_FORGET = delete(quarantine).where(quarantine.c.finished_at < bindparam("before"))
_FINISH = update(quarantine).where(
    quarantine.c.id == bindparam("of_id"), quarantine.c.finished_at.is_(None)
)


@dataclass(frozen=True, slots=True)
class Quarantined:
    """An update in quarantine; *problem* is the name of the exception's class."""

    id: int
    update_id: int | None
    problem: str
    at: datetime


class Quarantine:
    """The updates in quarantine.

    The command /parked shows them to the secretariat until somebody has looked at them.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, update_id: int | None, structure: Any, problem: str, at: datetime) -> None:
        """Put an update into quarantine.

        *structure* is the structure of its JSON without any text.
        """
        # The column refuses SQL's NULL, which None would become.
        known = JSON.NULL if structure is None else structure
        values = {"update_id": update_id, "structure": known, "problem": problem, "at": at}
        self._session.write(_ADD, values)

    async def open(self) -> list[Quarantined]:
        """Return the updates that nobody has looked at yet, oldest first."""
        rows = await self._session.rows(_OPEN)
        return [
            Quarantined(id=row.id, update_id=row.update_id, problem=row.problem, at=row.at)
            for row in rows
        ]

    async def find(self, number: int) -> Quarantined | None:
        """Return the update with that id; None if somebody has looked at it or there is none."""
        return next((each for each in await self.open() if each.id == number), None)

    def finish(self, number: int, at: datetime) -> None:
        """Note that somebody has looked at the update."""
        self._session.write(_FINISH, {"of_id": number, "finished_at": at})

    def forget(self, before: datetime) -> None:
        """Delete the updates that somebody had looked at before that time."""
        self._session.write(_FORGET, {"before": before})

"""Quarantine: updates that could not be handled, as structure without words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

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
    """An update set aside: *problem* is the class of the error."""

    id: int
    update_id: int | None
    problem: str
    at: datetime


class Quarantine:
    """What the secretariat finds under /parked until somebody settles it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, update_id: int | None, structure: Any, problem: str, at: datetime) -> None:
        """Set an update aside."""
        values = {"update_id": update_id, "structure": structure, "problem": problem, "at": at}
        self._session.write(_ADD, values)

    async def open(self) -> list[Quarantined]:
        """What nobody has settled yet, oldest first."""
        rows = await self._session.rows(_OPEN)
        return [Quarantined(row.id, row.update_id, row.problem, row.at) for row in rows]

    async def find(self, number: int) -> Quarantined | None:
        """The update of that number, where nobody has settled it."""
        return next((each for each in await self.open() if each.id == number), None)

    def finish(self, number: int, at: datetime) -> None:
        """Somebody has looked at it."""
        self._session.write(_FINISH, {"of_id": number, "finished_at": at})

    def forget(self, before: datetime) -> None:
        """Delete what somebody had looked at before that time."""
        self._session.write(_FORGET, {"before": before})

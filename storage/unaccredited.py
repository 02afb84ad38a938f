"""Strangers: who was told today that they are not accredited, by a hash that is forgotten."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, String, Table, bindparam, delete, insert, select

from storage.engine.columns import Instant
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: People who are not accredited and were answered: a keyed hash, forgotten after a day.
unaccredited = Table(
    "unaccredited",
    metadata,
    Column("mark", String, primary_key=True),
    Column("until", Instant, nullable=False),
)


_FIND = select(unaccredited.c.mark).where(
    unaccredited.c.mark == bindparam("mark"), unaccredited.c.until > bindparam("now")
)
_FORGET = delete(unaccredited).where(unaccredited.c.until <= bindparam("now"))
_ADD = insert(unaccredited)


class Unaccredited:
    """Marks of people to whom nothing more is said until a time."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def answered(self, mark: str, now: datetime) -> bool:
        """True where the desk has answered this mark and has not forgotten it yet."""
        return bool(self._session.kept(("stranger", mark))) or bool(
            await self._session.row(_FIND, {"mark": mark, "now": now})
        )

    def forget(self, now: datetime) -> None:
        """Forget the marks whose time is over."""
        self._session.write(_FORGET, {"now": now})

    def note(self, mark: str, until: datetime, now: datetime) -> None:
        """Remember the mark until then; marks of the past are forgotten."""
        self._session.write(_FORGET, {"now": now})
        self._session.write(_ADD, {"mark": mark, "until": until})
        self._session.keep(("stranger", mark), True)

"""Stores what was answered today and is answered once a day only, as keyed hashes of accounts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, String, Table, bindparam, delete, insert, select

from storage.engine.columns import Instant
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: *mark* is a keyed hash of an account id and the subject of the answer. The row is deleted after
#: a day.
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
    """Remembers which unaccredited accounts the desk has answered in the last 24 hours.

    The desk answers each of them only once a day. The table has a keyed hash (called mark) of the
    account's id, not the id.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def answered(self, mark: str, now: datetime) -> bool:
        """Return True if the desk has answered the account with this mark less than a day ago."""
        return bool(self._session.kept(("unaccredited", mark))) or bool(
            await self._session.row(_FIND, {"mark": mark, "now": now})
        )

    def forget(self, now: datetime) -> None:
        """Delete the marks that have expired."""
        self._session.write(_FORGET, {"now": now})

    def note(self, mark: str, until: datetime, now: datetime) -> None:
        """Store the mark until *until*, and delete the marks that have expired."""
        self._session.write(_FORGET, {"now": now})
        self._session.write(_ADD, {"mark": mark, "until": until})
        self._session.keep(("unaccredited", mark), True)

"""Stores which command lines the desk has read, so that an edit of one is answered truly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Boolean, Column, Index, String, Table, bindparam, delete, insert, select

from storage.engine.columns import Id, Instant
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: The command lines of the last days. *digest* is a hash of the text. *refused* tells that nothing
#: was recorded of the line, and that nothing is asked about it.
heard_lines = Table(
    "heard_lines",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat", Id, nullable=False),
    Column("message_id", Id, nullable=False),
    Column("digest", String, nullable=False),
    Column("refused", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
)
Index("ix_heard_lines_message", heard_lines.c.chat, heard_lines.c.message_id)

_ADD = insert(heard_lines)
_LAST = (
    select(heard_lines.c.digest, heard_lines.c.refused)
    .where(
        heard_lines.c.chat == bindparam("chat"),
        heard_lines.c.message_id == bindparam("message_id"),
    )
    .order_by(heard_lines.c.id.desc())
    .limit(1)
)
_BEFORE = select(heard_lines.c.id).where(heard_lines.c.at <= bindparam("at")).limit(1)
_FORGET = delete(heard_lines).where(heard_lines.c.at < bindparam("before"))


@dataclass(frozen=True, slots=True)
class HeardLine:
    """A line that the desk has read; the latest version of it, if it was edited."""

    digest: str
    refused: bool


class HeardLines:
    """The command lines of the last days, by chat and message."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def last(self, chat: int, message_id: int) -> HeardLine | None:
        """Return what is known of the line in that message, or None if it was not read."""
        row = await self._session.row(_LAST, {"chat": chat, "message_id": message_id})
        return row and HeardLine(row.digest, row.refused)

    async def any_before(self, at: datetime) -> bool:
        """Return True if a line was noted at that time or before, so that later ones are known."""
        return await self._session.row(_BEFORE, {"at": at}) is not None

    def note(
        self, chat: int, message_id: int, digest: str, *, refused: bool, at: datetime
    ) -> None:
        """Note that the line was read, or that its text was changed."""
        values = {"chat": chat, "message_id": message_id, "digest": digest, "at": at}
        self._session.write(_ADD, {**values, "refused": refused})

    def forget(self, before: datetime) -> None:
        """Delete the lines that were read before that time."""
        self._session.write(_FORGET, {"before": before})

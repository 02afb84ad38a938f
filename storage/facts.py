"""Stores facts: named values that the desk keeps about itself."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text, bindparam, delete, insert, select

from storage.engine.metadata import metadata
from storage.engine.session import Session

#: Named values, such as how the desk ended and when it last received updates from Telegram.
facts = Table(
    "facts",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", Text, nullable=False),
)


_FIND = select(facts.c.value).where(facts.c.name == bindparam("name"))
_BEGINNING = select(facts).where(facts.c.name.startswith(bindparam("prefix"), autoescape=False))
_FORGET = delete(facts).where(facts.c.name == bindparam("named"))
_NOTE = insert(facts)


class Facts:
    """The named values that the desk keeps about itself."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, name: str) -> str | None:
        """Return the value with that name, or None."""
        row = await self._session.row(_FIND, {"name": name})
        return row.value if row else None

    async def beginning(self, prefix: str) -> dict[str, str]:
        """Return the values whose names begin with *prefix*, by the rest of the name."""
        rows = await self._session.rows(_BEGINNING, {"prefix": prefix})
        return {row.name.removeprefix(prefix): row.value for row in rows}

    def note(self, name: str, value: str) -> None:
        """Store *value* under *name*; it replaces an earlier value."""
        self._session.write(_FORGET, {"named": name})
        self._session.write(_NOTE, {"name": name, "value": value})

    def forget(self, name: str) -> None:
        """Remove the value with that name, if there is one."""
        self._session.write(_FORGET, {"named": name})

"""Stores how much people and threads have sent within the last minute."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, String, Table, bindparam, delete, insert, select, update

from domain.floods import Flow
from storage.engine.columns import Id, Instant, Json
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: *key* names a person's lines, a person's presses or a thread. *at* is the last change.
flows = Table(
    "flows",
    metadata,
    Column("key", String, primary_key=True),
    Column("taken", Json, nullable=False),
    Column("refused_at", Id),
    Column("at", Instant, nullable=False),
)

_FIND = select(flows.c.taken, flows.c.refused_at).where(flows.c.key == bindparam("key"))
_ADD = insert(flows)
_SAVE = update(flows).where(flows.c.key == bindparam("of_key"))
_FORGET = delete(flows).where(flows.c.at < bindparam("before"))


class Flows:
    """What was taken lately, by the key of a person or of a thread."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, key: str) -> Flow | None:
        """Return what was taken lately under that key, or None if nothing was."""
        kept: Flow | None = self._session.kept(("flow", key))
        if kept is not None:
            return kept
        row = await self._session.row(_FIND, {"key": key})
        if row is None:
            return None
        taken = tuple((second, user) for second, user in row.taken)
        return Flow(taken, row.refused_at)

    def put(self, key: str, flow: Flow, at: datetime, *, new: bool) -> None:
        """Store the flow under that key; *new* says that there was none."""
        values = {
            "taken": [list(each) for each in flow.taken],
            "refused_at": flow.refused_at,
            "at": at,
        }
        if new:
            self._session.write(_ADD, {"key": key, **values})
        else:
            self._session.write(_SAVE, {"of_key": key, **values})
        self._session.keep(("flow", key), flow)

    def forget(self, before: datetime) -> None:
        """Delete the flows that have not changed since that time."""
        self._session.write(_FORGET, {"before": before})

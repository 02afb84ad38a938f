"""The hours of the daily digests, a group each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from domain.digests import Hours
from storage.notice_tables import digests
from storage.session import Session

_ALL = select(digests)
_ADD = insert(digests)
_SAVE = update(digests).where(digests.c.group == bindparam("of_group"))


class Digests:
    """All are read once a batch."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, group: str) -> Hours | None:
        """What is planned for the group, or None where nothing ever was."""
        return (await self._known()).get(group)

    async def save(self, group: str, rhythm: Hours) -> None:
        """Plan the group's digest so from now on."""
        known = await self._known()
        values: dict[str, Any] = {
            "group": group, "chosen": rhythm.chosen, "hour": rhythm.hour,
            "version": rhythm.version,
        }  # fmt: skip
        if group in known:
            self._session.write(_SAVE, {"of_group": group, **values}, key=group)
        else:
            self._session.write(_ADD, values)
        self._session.keep("digests", {**known, group: rhythm})

    async def _known(self) -> Mapping[str, Hours]:
        known: Mapping[str, Hours] | None = self._session.kept("digests")
        if known is None:
            rows = await self._session.rows(_ALL)
            known = {row.group: Hours(row.hour, row.version, row.chosen) for row in rows}
            self._session.keep("digests", known)
        return known

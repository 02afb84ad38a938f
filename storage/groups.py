"""Stores the groups, the chats and topics they use, and the chats whose id has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    Index,
    Integer,
    Row,
    String,
    Table,
    bindparam,
    insert,
    select,
    update,
)

from domain.groups import CODES, Group, GroupState, Place
from storage.engine.columns import Id, Instant
from storage.engine.metadata import metadata
from storage.engine.session import Session
from storage.mail.tables import cards, outbox

groups = Table(
    "groups",
    metadata,
    Column("code", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("chat", Id),
    Column("thread", Id),
    Column("title", String, nullable=False),
    Column("language", String, nullable=False),
    Column("opened_at", Instant),
    #: The default due time of action items, in minutes after their entry; NULL if there is none.
    Column("default_due", Integer),
)

#: Chats that became supergroups, with the old id (*chat*) and the new id (*became*).
migrated_chats = Table(
    "migrated_chats",
    metadata,
    Column("chat", Id, primary_key=True, autoincrement=False),
    Column("became", Id, nullable=False),
    Column("at", Instant, nullable=False),
)

#: The chats and topics in which groups were before they moved.
former_places = Table(
    "former_places",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat", Id, nullable=False),
    Column("thread", Id),
    Column("group", String, nullable=False),
    Column("at", Instant, nullable=False),
)
Index("ix_former_places_chat", former_places.c.chat)


_MINUTE = timedelta(minutes=1)
_ALL = select(groups)
_ADD = insert(groups)
_BECAME = select(migrated_chats.c.became).where(migrated_chats.c.chat == bindparam("chat"))
_FORMER = (
    select(former_places.c.group)
    .where(
        former_places.c.chat == bindparam("chat"),
        former_places.c.thread.is_not_distinct_from(bindparam("thread")),
    )
    .order_by(former_places.c.id.desc())
    .limit(1)
)
_LEAVE = insert(former_places)
_SAVE = update(groups).where(groups.c.code == bindparam("of_code"))


class Groups:
    """The four groups of the negotiation, which are read only once in a transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def all(self) -> dict[str, Group]:
        """Return all groups that were ever set up, by code, in the order of CODES."""
        known: dict[str, Group] | None = self._session.kept("groups")
        if known is None:
            found = {row.code: _group(row) for row in await self._session.rows(_ALL)}
            known = {code: found[code] for code in CODES if code in found}
            self._session.keep("groups", known)
        return known

    async def find(self, code: str) -> Group | None:
        """Return the group with that code, or None if it was never set up."""
        return (await self.all()).get(code)

    async def at(self, place: Place) -> Group | None:
        """Return the group bound to exactly this chat or topic, or None.

        *place* may have the old id of a chat that became a supergroup.
        """
        known = list((await self.all()).values())
        found = next((each for each in known if each.place == place), None)
        if found is None and any(each.place for each in known):
            row = await self._session.row(_BECAME, {"chat": place.chat})
            return await self.at(replace(place, chat=row.became)) if row else None
        return found

    async def save(self, group: Group) -> None:
        """Add the group, or replace the one with the same code."""
        known = await self.all()
        if group.code in known:
            self._session.write(_SAVE, {"of_code": group.code, **_row(group)})
        else:
            self._session.write(_ADD, _row(group))
        self._session.keep("groups", {**known, group.code: group})

    async def former(self, place: Place) -> Group | None:
        """Return the group that was in this chat or topic last, before it moved, or None."""
        row = await self._session.row(_FORMER, {"chat": place.chat, "thread": place.thread})
        return await self.find(row.group) if row else None

    def leave(self, place: Place, code: str, at: datetime) -> None:
        """Note that the group with that code was in this chat or topic until *at*."""
        values = {"chat": place.chat, "thread": place.thread, "group": code, "at": at}
        self._session.write(_LEAVE, values)

    async def migrate(self, old: int, new: int, at: datetime) -> None:
        """Replace the id of a chat that became a supergroup.

        Afterwards `at` still finds the group by the old id.
        """
        known = select(migrated_chats).where(migrated_chats.c.chat == old)
        if await self._session.row(known):
            return
        write = self._session.write
        write(insert(migrated_chats), {"chat": old, "became": new, "at": at})
        # The stored message ids are deleted, because a supergroup numbers its messages from 1
        # again, so an old id would name another message.
        changes: dict[Table, dict[str, None]] = {
            groups: {},
            former_places: {},
            cards: {"message_id": None},
            outbox: {"reply_to": None},
        }
        for table, values in changes.items():
            moved = {"was": old, "chat": new, **values}
            write(update(table).where(table.c.chat == bindparam("was")), moved)
        self._session.keep("groups", None)
        self._session.drop_kept("card")


def _row(group: Group) -> dict[str, Any]:
    place = group.place
    return {
        "code": group.code,
        "state": group.state.value,
        "chat": place.chat if place else None,
        "thread": place.thread if place else None,
        "title": group.title,
        "language": group.language,
        "opened_at": group.opened_at,
        "default_due": group.default_due // _MINUTE if group.default_due else None,
    }


def _group(row: Row[Any]) -> Group:
    place = None if row.chat is None else Place(row.chat, row.thread)
    return Group(
        code=row.code,
        state=GroupState(row.state),
        place=place,
        title=row.title,
        language=row.language,
        opened_at=row.opened_at,
        default_due=row.default_due * _MINUTE if row.default_due else None,
    )

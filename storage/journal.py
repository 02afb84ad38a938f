"""Stores the journal: entries are only appended, and each group has a salted hash chain."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Index,
    Integer,
    LargeBinary,
    Row,
    String,
    Table,
    bindparam,
    cast,
    func,
    insert,
    literal_column,
    select,
    union_all,
)

from domain.journal import Entry, genesis, seal, verify
from storage.engine.columns import Id, Instant, Json
from storage.engine.metadata import metadata
from storage.engine.session import Session
from storage.followups import KIND as FOLLOWUP
from storage.followups import followups

journal = Table(
    "journal",
    metadata,
    Column("group", String, primary_key=True),
    Column("entry_no", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("kind", String, nullable=False),
    Column("ref", String),
    Column("actor", String, nullable=False),
    Column("member", Id),
    Column("payload", Json),
    Column("salt", LargeBinary),
    Column("commit", String, nullable=False),
    Column("previous", String, nullable=False),
    Column("hash", String, nullable=False),
)
Index("ix_journal_ref", journal.c.group, journal.c.ref)


_ADD = insert(journal)
_HEAD = (
    select(journal.c.entry_no, journal.c.hash)
    .where(journal.c.group == bindparam("group"))
    .order_by(journal.c.entry_no.desc())
    .limit(1)
)
_GROUPS = select(journal.c.group).distinct()
_FROM = (
    select(journal)
    .where(journal.c.group == bindparam("group"), journal.c.entry_no > bindparam("after"))
    .order_by(journal.c.entry_no)
    .limit(bindparam("most"))
)
_QUESTION = followups.c.group + literal_column(f"'-{FOLLOWUP}'") + cast(followups.c.number, String)
#: The entries about one reference, and those about the questions on it.
_IS_OF = (
    journal.c.group == bindparam("group"),
    journal.c.ref.in_(
        union_all(
            select(bindparam("ref", type_=String)),
            select(_QUESTION).where(followups.c.about == bindparam("ref")),
        )
    ),
)
_OF = select(journal).where(*_IS_OF).order_by(journal.c.entry_no.desc()).limit(bindparam("most"))
_SINCE = (
    select(journal)
    .where(
        journal.c.group == bindparam("group"),
        journal.c.ref == bindparam("ref"),
        journal.c.at >= bindparam("since"),
    )
    .order_by(journal.c.entry_no.desc())
    .limit(bindparam("most"))
)
_COUNT_OF = select(func.count()).select_from(journal).where(*_IS_OF)
_PAGE = 1000
#: The history of an entry has at most this many records. A message has room for fewer.
LATEST = 150


class Journal:
    """The journal entries. They are added and read, but never changed."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def append(
        self,
        group: str,
        kind: str,
        *,
        ref: str | None,
        actor: str,
        member: int | None,
        at: datetime,
        payload: Mapping[str, Any],
        salt: bytes,
    ) -> Entry:
        """Append an entry to the group's chain and return it.

        *actor* is a delegation. *member* is the user id of the person who acted; it is stored but
        not part of the returned entry, because it is private.
        """
        last, previous = await self.head(group)
        entry = seal(
            group=group,
            entry_no=last + 1,
            at=at,
            kind=kind,
            ref=ref,
            actor=actor,
            payload=dict(payload),
            salt=salt,
            previous=previous,
        )
        # The hash covers the time to the second only; the row stores the full time.
        self._session.write(_ADD, {**_row(entry), "at": at, "member": member})
        self._session.keep(("head", group), (entry.entry_no, entry.hash))
        return entry

    async def head(self, group: str) -> tuple[int, str]:
        """Return the number and hash of the group's last entry.

        If there is no entry, it returns 0 and the hash that the first entry will have as its
        previous hash.
        """
        kept: tuple[int, str] | None = self._session.kept(("head", group))
        if kept is None:
            row = await self._session.row(_HEAD, {"group": group})
            kept = (row.entry_no, row.hash) if row else (0, genesis(group))
            self._session.keep(("head", group), kept)
        return kept

    async def history(self, group: str, ref: str) -> tuple[list[Entry], int]:
        """Return the last LATEST entries about a reference and the questions on it, oldest first.

        The second value says how many entries come before them.
        """
        values = {"group": group, "ref": ref}
        rows = await self._session.rows(_OF, {**values, "most": LATEST})
        entries = [_entry(row) for row in reversed(rows)]
        if len(entries) < LATEST:
            return entries, 0
        [[count]] = await self._session.rows(_COUNT_OF, values)
        return entries, count - len(entries)

    async def since(self, group: str, ref: str, at: datetime) -> list[Entry]:
        """Return the entries about a reference that were made at *at* or later, newest first.

        There are at most LATEST.
        """
        values = {"group": group, "ref": ref, "since": at, "most": LATEST}
        return [_entry(row) for row in await self._session.rows(_SINCE, values)]

    async def check(self, *, whole: bool) -> None:
        """Verify the hash chain of every group.

        If *whole* is false, only the last entry of each chain is verified.

        Raises domain.journal.BrokenChain if an entry does not fit.
        """
        for group in [row.group for row in await self._session.rows(_GROUPS)]:
            after = 0 if whole else max(0, (await self.head(group))[0] - 1)
            previous = None if after == 0 else await self._hash(group, after)
            async for page in self._pages(group, after):
                verify(page, previous=previous)
                previous = page[-1].hash

    async def _hash(self, group: str, entry_no: int) -> str:
        [entry] = await self._page(group, entry_no - 1, 1)
        return entry.hash

    async def _pages(self, group: str, after: int) -> AsyncIterator[list[Entry]]:
        while page := await self._page(group, after, _PAGE):
            yield page
            after = page[-1].entry_no

    async def _page(self, group: str, after: int, most: int) -> list[Entry]:
        this = {"group": group, "after": after, "most": most}
        return [_entry(row) for row in await self._session.rows(_FROM, this)]


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "group": entry.group,
        "entry_no": entry.entry_no,
        "at": entry.at,
        "kind": entry.kind,
        "ref": entry.ref,
        "actor": entry.actor,
        "payload": entry.payload,
        "salt": entry.salt,
        "commit": entry.commit,
        "previous": entry.previous,
        "hash": entry.hash,
    }


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        group=row.group,
        entry_no=row.entry_no,
        at=row.at,
        kind=row.kind,
        ref=row.ref,
        actor=row.actor,
        payload=row.payload,
        salt=row.salt,
        commit=row.commit,
        previous=row.previous,
        hash=row.hash,
    )

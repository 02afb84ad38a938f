"""Stores the journal: entries are only appended, and each group has a salted hash chain."""

from __future__ import annotations

from collections.abc import Mapping
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

from domain.journal import BrokenChain, Entry, Head, beginning, seal, verify
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
#: It finds each group by one look into the index. DISTINCT would read the whole index.
_NEXT_GROUP = select(func.min(journal.c.group)).where(journal.c.group > bindparam("after"))
_FROM = (
    select(journal)
    .where(journal.c.group == bindparam("group"), journal.c.entry_no > bindparam("after"))
    .order_by(journal.c.entry_no)
    .limit(bindparam("most"))
)
_HASH = select(journal.c.hash).where(
    journal.c.group == bindparam("group"), journal.c.entry_no == bindparam("entry_no")
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
#: So many entries are read and verified at once.
PAGE = 1000
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
        self._session.keep(("head", group), Head(entry.entry_no, entry.hash))
        return entry

    async def head(self, group: str) -> Head:
        """Return the number and hash of the group's last entry.

        If there is no entry, it returns 0 and the hash that the first entry will have as its
        previous hash.
        """
        kept: Head | None = self._session.kept(("head", group))
        if kept is None:
            row = await self._session.row(_HEAD, {"group": group})
            kept = Head(row.entry_no, row.hash) if row else beginning(group)
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

    async def groups(self) -> list[str]:
        """Return the codes of all groups whose journal has an entry."""
        found = [""]
        while (row := await self._session.row(_NEXT_GROUP, {"after": found[-1]})) and row[0]:
            found.append(row[0])
        return found[1:]

    async def check(self) -> None:
        """Verify the whole chain of every group; raises domain.journal.BrokenChain."""
        for group in await self.groups():
            await self.verify_all(group, beginning(group))

    async def verify_all(self, group: str, after: Head) -> Head:
        """Verify all entries that follow the head *after*, and return the head behind them.

        Raises domain.journal.BrokenChain if an entry does not fit.
        """
        while (head := await self.verify_page(group, after)) != after:
            after = head
        return after

    async def verify_page(self, group: str, after: Head, most: int = PAGE) -> Head:
        """Verify the next entries that follow the head *after*, at most *most* of them.

        Returns the head behind them, which is *after* if there are no more entries. Raises
        domain.journal.BrokenChain if an entry does not fit.
        """
        try:
            page = await self._page(group, after.entry_no, most)
            verify(page, after=after)
        except (TypeError, ValueError) as problem:
            # A value is not of the form in which the desk has written it.
            if most == 1:
                raise BrokenChain(group, after.entry_no + 1) from problem
            for _ in range(most):
                after = await self.verify_page(group, after, 1)
            return after
        return Head(page[-1].entry_no, page[-1].hash) if page else after

    async def verify_head(self, group: str, head: Head) -> None:
        """Check that the entry with the number of *head* is as it was sealed, with that hash.

        Raises domain.journal.BrokenChain if it is not.
        """
        if head.entry_no == 0:
            return
        previous = await self._hash(group, head.entry_no - 1)
        if await self.verify_page(group, Head(head.entry_no - 1, previous), 1) != head:
            raise BrokenChain(group, head.entry_no)

    async def _hash(self, group: str, entry_no: int) -> str:
        values = {"group": group, "entry_no": entry_no}
        row = await self._session.row(_HASH, values)
        return row.hash if row else beginning(group).hash

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

"""Stores notices, when their copies were sent, and the delegations that marked them as seen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    bindparam,
    delete,
    false,
    func,
    insert,
    literal_column,
    select,
    text,
    update,
)

from domain.notices.awaits import awaited
from domain.notices.model import Notice, NoticeState, Recipients, Seen
from domain.refs import Ref, read_ref
from storage.awaits import save_awaits
from storage.engine.columns import Id, Instant, Json
from storage.engine.metadata import metadata, partial_index
from storage.engine.session import Session

notices = Table(
    "notices",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("groups", Json, nullable=False),
    Column("people", Json, nullable=False),
    Column("author", Id, nullable=False),
    Column("delegation", String, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("at", Instant),
    Column("state", String, nullable=False),
    Column("since", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    #: The groups or people to whom copies were sent. They are part of the key with which each copy
    #: is found in the outbox.
    Column("places", Json, nullable=False),
    #: The delegations that were asked to mark the notice as seen.
    Column("asked", Json, nullable=False, server_default="[]"),
    Column("audible", Boolean, nullable=False, server_default=false()),
    #: When each place got its copy, and each delegation the first one.
    Column("sent", Json, nullable=False, server_default="{}"),
    Column("reached", Json, nullable=False, server_default="{}"),
)
_IS_PENDING = "state IN ('unconfirmed', 'planned')"
partial_index("ix_notices_pending", notices.c.at, where=_IS_PENDING)
Index("ix_notices_since", notices.c.since)

#: The first time that each delegation marked the notice as seen.
notice_marks = Table(
    "notice_marks",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("delegation", String, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("by", Id, nullable=False),
    #: When the mark was received, if that was much later than `at`.
    Column("received_at", Instant),
    ForeignKeyConstraint(["group", "number"], ["notices.group", "notices.number"]),
)


_THESE = select(notices).where(
    notices.c.group == bindparam("group"),
    notices.c.number.in_(bindparam("numbers", expanding=True)),
)
_MARKS = (
    select(notice_marks)
    .where(
        notice_marks.c.group == bindparam("group"),
        notice_marks.c.number.in_(bindparam("numbers", expanding=True)),
    )
    .order_by(notice_marks.c.at, notice_marks.c.delegation)
)
#: The condition has literals, because SQLite does not use the partial index for `IN` with
#: parameters.
_PENDING = (
    select(notices.c.group, notices.c.number)
    .where(notices.c.state.in_([literal_column("'unconfirmed'"), literal_column("'planned'")]))
    .order_by(notices.c.at, notices.c.group, notices.c.number)
    .limit(bindparam("most"))
)
_PENDING_COUNT = select(func.count()).where(text(_IS_PENDING)).select_from(notices)
_LATEST = (
    select(notices.c.group, notices.c.number)
    .where(notices.c.state == NoticeState.PUBLISHED.value)
    .order_by(notices.c.since.desc(), notices.c.number.desc())
    .limit(bindparam("most"))
)
_ADD, _ADD_MARK = insert(notices), insert(notice_marks)
_DROP_MARK = delete(notice_marks).where(
    notice_marks.c.group == bindparam("of_group"),
    notice_marks.c.number == bindparam("of_number"),
    notice_marks.c.delegation == bindparam("of_delegation"),
)
_SAVE = update(notices).where(
    notices.c.group == bindparam("of_group"), notices.c.number == bindparam("of_number")
)


class Notices:
    """The notices of all groups.

    Only the secretariat may list them. Other people are shown only notices that are addressed to
    them.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, ref: Ref) -> Notice | None:
        """Return the notice with that reference, or None."""
        kept: Notice | None = self._session.kept(("notice", ref))
        if kept is not None:
            return kept
        found = await self.load(ref.group, [ref.number])
        return found[0] if found else None

    async def load(self, group: str, numbers: Collection[int]) -> list[Notice]:
        """Return the group's notices with these numbers, in order.

        All these notices are read with only two queries.
        """
        these = {"group": group, "numbers": list(numbers)}
        rows = await self._session.rows(_THESE, these)
        marks = await self._session.rows(_MARKS, these) if rows else ()
        found = sorted((_notice(row, marks) for row in rows), key=lambda each: each.ref)
        for each in found:
            self._session.keep(("notice", each.ref), each)
        return found

    async def pending(self, most: int) -> list[Notice]:
        """Return up to *most* notices still to be confirmed or published, soonest first."""
        return await self._all(await self._session.rows(_PENDING, {"most": most}))

    async def count_pending(self) -> int:
        """Return how many notices are still to be confirmed or published."""
        row = await self._session.row(_PENDING_COUNT)
        return int(row[0]) if row else 0

    async def latest(self, most: int) -> list[Notice]:
        """Return up to *most* published notices, newest first."""
        return await self._all(await self._session.rows(_LATEST, {"most": most}))

    def add(self, notice: Notice) -> None:
        """Add a new notice."""
        self._session.write(_ADD, _row(notice))
        self._keep(None, notice)

    def save(self, notice: Notice) -> None:
        """Replace the stored notice that has the same reference.

        It must have been read or added in the same transaction. The record that a delegation has
        seen it is added by `mark`.
        """
        before: Notice = self._session.kept(("notice", notice.ref))
        this = {"of_group": notice.ref.group, "of_number": notice.ref.number}
        self._session.write(_SAVE, {**this, **_row(notice)})
        self._keep(before, notice)

    def mark(self, notice: Notice) -> None:
        """Store the newest record that a delegation has seen the notice."""
        before: Notice = self._session.kept(("notice", notice.ref))
        seen = notice.seen[-1]
        values = {
            "group": notice.ref.group,
            "number": notice.ref.number,
            "delegation": seen.delegation,
            "at": seen.at,
            "by": seen.by,
            "received_at": seen.received_at,
        }
        self._session.write(_ADD_MARK, values)
        self._keep(before, notice)

    def unmark(self, notice: Notice, delegation: str) -> None:
        """Delete the record that the delegation has seen the notice."""
        before: Notice = self._session.kept(("notice", notice.ref))
        this = {"of_group": notice.ref.group, "of_number": notice.ref.number}
        self._session.write(_DROP_MARK, {**this, "of_delegation": delegation})
        self._keep(before, notice)

    def _keep(self, before: Notice | None, notice: Notice) -> None:
        save_awaits(self._session, awaited(before) if before else (), awaited(notice))
        self._session.keep(("notice", notice.ref), notice)

    async def _all(self, rows: Sequence[Row[Any]]) -> list[Notice]:
        found: dict[Ref, Notice] = {}
        for group in {row.group for row in rows}:
            numbers = [row.number for row in rows if row.group == group]
            found |= {each.ref: each for each in await self.load(group, numbers)}
        return [found[Ref(row.group, "N", row.number)] for row in rows]


def copy_key(ref: Ref, place: str) -> str:
    """Return the dedup key of the copy of a notice that is sent to the group or person *place*."""
    return f"notice:{ref}:{place}"


def read_copy_key(key: str) -> tuple[Ref, str] | None:
    """Return the notice and the place of a copy with that dedup key; None for other letters."""
    kind, _, rest = key.partition(":")
    name, _, place = rest.partition(":")
    ref = read_ref(name) if kind == "notice" else None
    return (ref, place) if ref else None


def _row(notice: Notice) -> dict[str, Any]:
    return {
        "group": notice.ref.group,
        "number": notice.ref.number,
        "text": notice.text,
        "groups": list(notice.to.groups),
        "people": list(notice.to.people),
        "author": notice.author,
        "delegation": notice.delegation,
        "created_at": notice.created_at,
        "at": notice.at,
        "state": notice.state.value,
        "since": notice.since,
        "version": notice.version,
        "places": list(notice.places),
        "asked": list(notice.asked),
        "audible": notice.audible,
        "sent": {each: at.isoformat() for each, at in notice.sent.items()},
        "reached": {each: at.isoformat() for each, at in notice.reached.items()},
    }


def _instants(stored: Mapping[str, str]) -> dict[str, datetime]:
    return {each: datetime.fromisoformat(at) for each, at in stored.items()}


def _notice(row: Row[Any], marks: Sequence[Row[Any]]) -> Notice:
    return Notice(
        ref=Ref(row.group, "N", row.number),
        text=row.text,
        to=Recipients(groups=tuple(row.groups), people=tuple(row.people)),
        author=row.author,
        delegation=row.delegation,
        created_at=row.created_at,
        at=row.at,
        state=NoticeState(row.state),
        since=row.since,
        version=row.version,
        places=tuple(row.places),
        asked=tuple(row.asked),
        seen=tuple(
            Seen(each.delegation, each.at, each.by, each.received_at)
            for each in marks
            if each.number == row.number
        ),
        audible=row.audible,
        sent=_instants(row.sent),
        reached=_instants(row.reached),
    )

"""Follow-ups, kept and found again; what a reader may not know of is not found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
    and_,
    bindparam,
    false,
    func,
    insert,
    literal_column,
    select,
    text,
    update,
)

from domain.followups.model import FollowState, FollowUp, Reply
from domain.followups.rhythms import read_rhythm
from domain.refs import Ref, read_ref
from storage.engine.columns import Id, Instant, Json
from storage.engine.metadata import metadata
from storage.engine.session import Session

followups = Table(
    "followups",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("about", String, nullable=False),
    Column("question", Text, nullable=False),
    Column("of", Json, nullable=False),
    Column("asked_by", String, nullable=False),
    Column("author", Id, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("at", Instant, nullable=False),
    Column("rhythm", String),
    Column("state", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("times", Integer, nullable=False),
    Column("due_version", Integer, nullable=False),
    Column("asked_version", Integer, nullable=False),
    Column("asked_at", Instant),
    Column("ended_at", Instant),
    Column("corrected_at", Instant),
    Column("told", Json, nullable=False),
    Column("ended", Boolean, nullable=False),
)
Index(
    "ix_followups_open",
    followups.c.group,
    followups.c.about,
    sqlite_where=text("ended = 0"),
    postgresql_where=text("NOT ended"),
)
Index("ix_followups_about", followups.c.about)

#: Every answer, under the asking that it was given to.
followup_replies = Table(
    "followup_replies",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("asking", Integer, primary_key=True),
    Column("delegation", String, primary_key=True),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", Id, nullable=False),
    Column("corrected_at", Instant),
    ForeignKeyConstraint(["group", "number"], ["followups.group", "followups.number"]),
)


KIND = "F"

#: In the words of the partial index: with a parameter SQLite does not use it.
_OPEN = followups.c.ended == false()
_THESE = select(followups).where(
    followups.c.group == bindparam("group"),
    followups.c.number.in_(bindparam("numbers", expanding=True)),
)
#: The answers to the last asking alone.
_REPLIES = (
    select(followup_replies)
    .join(
        followups,
        and_(
            followups.c.group == followup_replies.c.group,
            followups.c.number == followup_replies.c.number,
            followups.c.times == followup_replies.c.asking,
        ),
    )
    .where(
        followup_replies.c.group == bindparam("group"),
        followup_replies.c.number.in_(bindparam("numbers", expanding=True)),
    )
    .order_by(followup_replies.c.at, followup_replies.c.delegation)
)
_NUMBERS = select(followups.c.group, followups.c.number)
_OPEN_IN = _NUMBERS.where(_OPEN, followups.c.group.in_(bindparam("groups", expanding=True)))
_OPEN_ABOUT = _NUMBERS.where(
    _OPEN, followups.c.group == bindparam("group"), followups.c.about == bindparam("about")
)
_ABOUT = _NUMBERS.where(followups.c.about == bindparam("about"))
_TOLD = select(followups.c.told).where(
    _OPEN, followups.c.state == literal_column(f"'{FollowState.ASKED.value}'")
)
_LAST = (
    select(followups.c.group, func.max(followups.c.number).label("number"))
    .where(followups.c.group.in_(bindparam("groups", expanding=True)))
    .group_by(followups.c.group)
)
_ADD, _ADD_REPLY = insert(followups), insert(followup_replies)
_SAVE = update(followups).where(
    followups.c.group == bindparam("of_group"), followups.c.number == bindparam("of_number")
)
_SAVE_REPLY = update(followup_replies).where(
    followup_replies.c.group == bindparam("of_group"),
    followup_replies.c.number == bindparam("of_number"),
    followup_replies.c.asking == bindparam("of_asking"),
    followup_replies.c.delegation == bindparam("of_delegation"),
)


class FollowUps:
    """Every list names the groups that the reader may see, or the entry that was found before."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, ref: Ref) -> FollowUp | None:
        """The question with that reference, or None."""
        if ref.kind != KIND:
            return None
        kept: FollowUp | None = self._session.kept(("followup", ref))
        if kept is not None:
            return kept
        found = await self.load(ref.group, [ref.number])
        return found[0] if found else None

    async def load(self, group: str, numbers: Collection[int]) -> list[FollowUp]:
        """Several questions of one group with two queries, by number."""
        if not numbers:
            return []
        these = {"group": group, "numbers": list(numbers)}
        rows = await self._session.rows(_THESE, these)
        replies = await self._session.rows(_REPLIES, these)
        found = sorted((_followup(row, replies) for row in rows), key=lambda each: each.ref)
        for each in found:
            self._session.keep(("followup", each.ref), each)
        return found

    async def unanswered(self, groups: Collection[str]) -> list[FollowUp]:
        """What was asked in these groups and lacks an answer, longest ago first."""
        rows = await self._session.rows(_OPEN_IN, {"groups": list(groups)})
        found = [each for each in await self._each(rows) if each.unanswered]
        return sorted(found, key=lambda each: (each.asked_at or each.at, each.ref))

    async def open_about(self, ref: Ref) -> list[FollowUp]:
        """What is still to be asked or answered about one entry."""
        this = {"group": ref.group, "about": str(ref)}
        return await self._each(await self._session.rows(_OPEN_ABOUT, this))

    async def about(self, ref: Ref) -> list[Ref]:
        """Every question ever entered about one entry."""
        rows = await self._session.rows(_ABOUT, {"about": str(ref)})
        return [Ref(row.group, KIND, row.number) for row in rows]

    async def questioned(self) -> frozenset[int]:
        """Everyone who was asked in private something that still lacks an answer."""
        return frozenset(user for row in await self._session.rows(_TOLD) for user in row.told)

    async def refs(self, groups: Collection[str]) -> list[Ref]:
        """Every reference given in these groups."""
        rows = await self._session.rows(_LAST, {"groups": list(groups)})
        return [
            Ref(row.group, KIND, number) for row in rows for number in range(1, row.number + 1)
        ]

    def add(self, followup: FollowUp) -> None:
        """A new question."""
        self._session.write(_ADD, _row(followup))
        self._session.keep(("followup", followup.ref), followup)

    def save(self, followup: FollowUp) -> None:
        """Put the question in place of what stood there."""
        this = {"of_group": followup.ref.group, "of_number": followup.ref.number}
        self._session.write(_SAVE, {**this, **_row(followup)}, key=followup.ref)
        self._session.keep(("followup", followup.ref), followup)

    def add_reply(self, followup: FollowUp, reply: Reply) -> None:
        """An answer to the last asking."""
        self._session.write(_ADD_REPLY, _reply_row(followup, reply))

    def save_reply(self, followup: FollowUp, reply: Reply) -> None:
        """Put the answer in place of the delegation's earlier one."""
        row = _reply_row(followup, reply)
        this = {f"of_{name}": row[name] for name in ("group", "number", "asking", "delegation")}
        self._session.write(_SAVE_REPLY, {**this, **row})

    async def _each(self, rows: Sequence[Row[Any]]) -> list[FollowUp]:
        found: list[FollowUp] = []
        for group in sorted({row.group for row in rows}):
            found += await self.load(group, [row.number for row in rows if row.group == group])
        return found


def _row(followup: FollowUp) -> dict[str, Any]:
    return {
        "group": followup.ref.group,
        "number": followup.ref.number,
        "about": str(followup.about),
        "question": followup.question,
        "of": list(followup.of),
        "asked_by": followup.asked_by,
        "author": followup.author,
        "created_at": followup.created_at,
        "at": followup.at,
        "rhythm": str(followup.rhythm) if followup.rhythm else None,
        "state": followup.state.value,
        "version": followup.version,
        "times": followup.times,
        "due_version": followup.due_version,
        "asked_version": followup.asked_version,
        "asked_at": followup.asked_at,
        "ended_at": followup.ended_at,
        "corrected_at": followup.corrected_at,
        "told": list(followup.told),
        "ended": followup.over,
    }


def _reply_row(followup: FollowUp, reply: Reply) -> dict[str, Any]:
    return {
        "group": followup.ref.group,
        "number": followup.ref.number,
        "asking": followup.times,
        "delegation": reply.delegation,
        "text": reply.text,
        "at": reply.at,
        "by": reply.by,
        "corrected_at": reply.corrected_at,
    }


def _followup(row: Row[Any], replies: Sequence[Row[Any]]) -> FollowUp:
    about = read_ref(row.about)
    assert about is not None, "a reference is kept as it is written"
    return FollowUp(
        ref=Ref(row.group, KIND, row.number),
        about=about,
        question=row.question,
        of=tuple(row.of),
        asked_by=row.asked_by,
        author=row.author,
        created_at=row.created_at,
        at=row.at,
        rhythm=read_rhythm(row.rhythm) if row.rhythm else None,
        state=FollowState(row.state),
        version=row.version,
        times=row.times,
        due_version=row.due_version,
        asked_version=row.asked_version,
        asked_at=row.asked_at,
        ended_at=row.ended_at,
        corrected_at=row.corrected_at,
        told=tuple(row.told),
        replies=tuple(_reply(each) for each in replies if each.number == row.number),
    )


def _reply(row: Row[Any]) -> Reply:
    return Reply(row.delegation, row.text, row.at, row.by, row.corrected_at)

"""Stores follow-ups: questions about an entry, with the replies since each was last asked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    bindparam,
    false,
    insert,
    literal_column,
    or_,
    select,
    update,
)

from domain.followups.awaits import awaited
from domain.followups.model import FollowState, FollowUp, Reply
from domain.followups.rhythms import read_rhythm
from domain.refs import Ref, read_ref
from storage.awaits import counted, cut, save_awaits
from storage.engine.columns import Id, Instant, Json
from storage.engine.metadata import metadata, partial_index
from storage.engine.session import Session
from storage.followup_replies import add_reply, load_replies, save_reply

#: The letter for follow-ups in references such as `HUM-F1`.
KIND = "F"

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
partial_index(
    "ix_followups_open",
    followups.c.group,
    followups.c.about,
    where="ended = 0",
    postgresql="NOT ended",
)
Index("ix_followups_about", followups.c.about)

#: The condition has a literal, because SQLite does not always use a partial index for a condition
#: with a parameter.
_OPEN = followups.c.ended == false()
_THESE = (
    select(followups)
    .where(
        followups.c.group == bindparam("group"),
        followups.c.number.in_(bindparam("numbers", expanding=True)),
    )
    .order_by(followups.c.number)
)
_NUMBERS = select(followups.c.group, followups.c.number)
_ASKED = followups.c.state == literal_column(f"'{FollowState.ASKED.value}'")
_OPEN_ABOUT = _NUMBERS.where(
    _OPEN, followups.c.group == bindparam("group"), followups.c.about == bindparam("about")
)
_ABOUT = _NUMBERS.where(followups.c.about == bindparam("about"))
_ENDED_WITH = _ABOUT.where(
    followups.c.group == bindparam("group"), followups.c.state == FollowState.ENDED.value
)
#: The questions that the desk will still ask. Those that were asked before come first.
_COMING = _NUMBERS.where(
    _OPEN,
    followups.c.group.in_(bindparam("groups", expanding=True)),
    or_(
        followups.c.state == FollowState.SCHEDULED.value,
        followups.c.rhythm.is_not(None),
    ),
).order_by(followups.c.at, followups.c.group, followups.c.number)
_COMING_BY = _COMING.where(followups.c.author == bindparam("author"))
_ENTERED = (
    _NUMBERS.where(
        _OPEN,
        followups.c.group.in_(bindparam("groups", expanding=True)),
        followups.c.author == bindparam("author"),
        followups.c.created_at >= bindparam("since"),
    )
    .order_by(followups.c.group, followups.c.number)
    .limit(bindparam("most"))
)
_ASKED_USERS = select(followups.c.told, followups.c.of).where(_OPEN, _ASKED)
_COUNT, _COUNT_BY = select(counted(_COMING)), select(counted(_COMING_BY))
_ADD = insert(followups)
_SAVE = update(followups).where(
    followups.c.group == bindparam("of_group"), followups.c.number == bindparam("of_number")
)


class FollowUps:
    """The follow-ups of all groups.

    The caller names groups or an entry that the reader may see, and every list is limited to
    these.
    """

    kind: ClassVar[str] = KIND

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, ref: Ref) -> FollowUp | None:
        """Return the follow-up with that reference, or None."""
        if ref.kind != KIND:
            return None
        kept: FollowUp | None = self._session.kept(("followup", ref))
        if kept is not None:
            return kept
        found = await self.load(ref.group, [ref.number])
        return found[0] if found else None

    async def load(self, group: str, numbers: Collection[int]) -> list[FollowUp]:
        """Return the group's follow-ups with these numbers, in order.

        All these follow-ups are read with only two queries.
        """
        if not numbers:
            return []
        these = {"group": group, "numbers": list(numbers)}
        rows = await self._session.rows(_THESE, these)
        askings = {row.number: row.times for row in rows}
        replies = await load_replies(self._session, group, askings)
        found = [_followup(row, replies.get(row.number, ())) for row in rows]
        for each in found:
            self._session.keep(("followup", each.ref), each)
        return found

    async def these(self, refs: Collection[Ref]) -> list[FollowUp]:
        """Return the follow-ups with these references, in that order."""
        found: dict[Ref, FollowUp] = {}
        for group in sorted({ref.group for ref in refs}):
            numbers = [ref.number for ref in refs if ref.group == group]
            found |= {each.ref: each for each in await self.load(group, numbers)}
        return [found[ref] for ref in refs]

    async def open_about(self, ref: Ref) -> list[FollowUp]:
        """Return the follow-ups about an entry that are still to be asked or answered."""
        this = {"group": ref.group, "about": str(ref)}
        return await self._each(await self._session.rows(_OPEN_ABOUT, this))

    async def ended_with(self, ref: Ref) -> list[FollowUp]:
        """Return the follow-ups about an entry that have ended because it was closed."""
        this = {"group": ref.group, "about": str(ref)}
        return await self._each(await self._session.rows(_ENDED_WITH, this))

    async def about(self, ref: Ref) -> list[Ref]:
        """Return the references of all follow-ups about an entry, also of ended ones."""
        rows = await self._session.rows(_ABOUT, {"about": str(ref)})
        return [Ref(row.group, KIND, row.number) for row in rows]

    async def coming(
        self, groups: Collection[str], author: int | None = None, *, skip: int = 0, most: int
    ) -> list[FollowUp]:
        """Return a page of the questions of these groups that the desk will still ask.

        With *author* only those that this person has entered.
        """
        values = {"groups": list(groups), "author": author, "skip": skip, "most": most}
        statement = cut(_COMING if author is None else _COMING_BY)
        rows = await self._session.rows(statement, values)
        return await self.these([Ref(row.group, KIND, row.number) for row in rows])

    async def count_coming(self, groups: Collection[str], author: int | None = None) -> int:
        """Return how many questions `coming` can return, counted up to COUNTED + 1."""
        values = {"groups": list(groups), "author": author}
        row = await self._session.row(_COUNT if author is None else _COUNT_BY, values)
        return int(row[0]) if row else 0

    async def entered(
        self, author: int, since: datetime, groups: Collection[str], most: int
    ) -> list[FollowUp]:
        """Return up to *most* open questions that *author* has entered since then."""
        values = {"author": author, "since": since, "groups": list(groups), "most": most}
        return await self._each(await self._session.rows(_ENTERED, values))

    async def questioned(self) -> tuple[frozenset[int], frozenset[str]]:
        """Return whom the desk asked a question that has not ended.

        These are the users whom it asked in private, and the delegations.
        """
        rows = await self._session.rows(_ASKED_USERS)
        users = frozenset(user for row in rows for user in row.told)
        return users, frozenset(each for row in rows for each in row.of)

    def add(self, followup: FollowUp) -> None:
        """Add a new follow-up."""
        self._session.write(_ADD, _row(followup))
        save_awaits(self._session, (), awaited(followup))
        self._session.keep(("followup", followup.ref), followup)

    def save(self, followup: FollowUp) -> None:
        """Replace the stored follow-up that has the same reference.

        It must have been read or added in the same transaction. Its replies are saved with
        `add_reply` and `save_reply`.
        """
        before: FollowUp = self._session.kept(("followup", followup.ref))
        this = {"of_group": followup.ref.group, "of_number": followup.ref.number}
        self._session.write(_SAVE, {**this, **_row(followup)})
        save_awaits(self._session, awaited(before), awaited(followup))
        self._session.keep(("followup", followup.ref), followup)

    def add_reply(self, followup: FollowUp, reply: Reply) -> None:
        """Add a delegation's first reply since the question was last asked."""
        add_reply(self._session, followup, reply)

    def save_reply(self, followup: FollowUp, reply: Reply) -> None:
        """Replace the delegation's reply since the question was last asked."""
        save_reply(self._session, followup, reply)

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


def _followup(row: Row[Any], replies: Sequence[Reply]) -> FollowUp:
    about = read_ref(row.about)
    assert about is not None, "what is stored here was a reference"
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
        replies=tuple(replies),
    )

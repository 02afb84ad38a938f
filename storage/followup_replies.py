"""Stores the delegations' replies to follow-up questions.

A question can be asked several times. Each reply is stored with the number of the time (*asking*)
that it answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    Integer,
    Row,
    String,
    Table,
    Text,
    bindparam,
    insert,
    select,
    tuple_,
    update,
)

from domain.followups.model import FollowUp, Reply
from storage.engine.columns import Id, Instant
from storage.engine.metadata import metadata
from storage.engine.session import Session

#: *asking* is 1 for replies to the first time that the question was asked, 2 for the second, and
#: so on.
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
    #: When the reply was received, if that was much later than `at`.
    Column("received_at", Instant),
    ForeignKeyConstraint(["group", "number"], ["followups.group", "followups.number"]),
)


_TO_ASKINGS = (
    select(followup_replies)
    .where(
        followup_replies.c.group == bindparam("group"),
        # The condition on the numbers repeats a part of the condition on (number, asking), but
        # SQLite uses its index only for the former.
        followup_replies.c.number.in_(bindparam("numbers", expanding=True)),
        tuple_(followup_replies.c.number, followup_replies.c.asking).in_(
            bindparam("askings", expanding=True)
        ),
    )
    .order_by(followup_replies.c.at, followup_replies.c.delegation)
)
_ADD = insert(followup_replies)
_SAVE = update(followup_replies).where(
    followup_replies.c.group == bindparam("of_group"),
    followup_replies.c.number == bindparam("of_number"),
    followup_replies.c.asking == bindparam("of_asking"),
    followup_replies.c.delegation == bindparam("of_delegation"),
)


async def load_replies(
    session: Session, group: str, askings: Mapping[int, int]
) -> dict[int, list[Reply]]:
    """Return the replies to follow-ups of *group*: a dict from each number to its replies.

    *askings* says for each follow-up's number which asking is meant: 1 is the first time that the
    question was asked, 2 the second, and so on. Replies are sorted by time, oldest first.
    """
    found: dict[int, list[Reply]] = {}
    values = {"group": group, "numbers": list(askings), "askings": list(askings.items())}
    for row in await session.rows(_TO_ASKINGS, values) if askings else ():
        found.setdefault(row.number, []).append(_reply(row))
    return found


def add_reply(session: Session, followup: FollowUp, reply: Reply) -> None:
    """Add a delegation's first reply since the question was last asked."""
    session.write(_ADD, _row(followup, reply))


def save_reply(session: Session, followup: FollowUp, reply: Reply) -> None:
    """Replace the delegation's reply since the question was last asked."""
    row = _row(followup, reply)
    this = {f"of_{name}": row[name] for name in ("group", "number", "asking", "delegation")}
    session.write(_SAVE, {**this, **row})


def _row(followup: FollowUp, reply: Reply) -> dict[str, Any]:
    return {
        "group": followup.ref.group,
        "number": followup.ref.number,
        "asking": followup.times,
        "delegation": reply.delegation,
        "text": reply.text,
        "at": reply.at,
        "by": reply.by,
        "corrected_at": reply.corrected_at,
        "received_at": reply.received_at,
    }


def _reply(row: Row[Any]) -> Reply:
    return Reply(
        delegation=row.delegation,
        text=row.text,
        at=row.at,
        by=row.by,
        corrected_at=row.corrected_at,
        received_at=row.received_at,
    )

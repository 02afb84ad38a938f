"""The tables of notices and daily digests."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Index, Integer, String, Table, Text, text

from storage.engine.columns import Id, Json, Moment
from storage.engine.metadata import metadata

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
    Column("created_at", Moment, nullable=False),
    Column("at", Moment),
    Column("state", String, nullable=False),
    Column("since", Moment, nullable=False),
    Column("version", Integer, nullable=False),
    #: Where it was said, to find again what became of each copy.
    Column("places", Json, nullable=False),
)
_PENDING = "state IN ('unconfirmed', 'planned')"
Index(
    "ix_notices_pending",
    notices.c.at,
    sqlite_where=text(_PENDING),
    postgresql_where=text(_PENDING),
)
Index("ix_notices_since", notices.c.since)

#: The first mark of each delegation.
notice_marks = Table(
    "notice_marks",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("delegation", String, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("by", Id, nullable=False),
    ForeignKeyConstraint(["group", "number"], ["notices.group", "notices.number"]),
)

#: The hour of a group's digest as it is planned; *version* counts its changes.
digests = Table(
    "digests",
    metadata,
    Column("group", String, primary_key=True),
    #: What the secretariat set: `06:00`, `off`, or None for the desk's own hour.
    Column("chosen", String),
    #: What the planned moment stands for.
    Column("hour", String, nullable=False),
    Column("version", Integer, nullable=False),
)

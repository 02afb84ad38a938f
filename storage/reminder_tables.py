"""The table of reminders."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, String, Table, Text, text

from storage.engine.columns import Id, Moment
from storage.engine.metadata import metadata

reminders = Table(
    "reminders",
    metadata,
    Column("user", Id, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("ref", String),
    Column("text", Text),
    Column("group", String),
    Column("state", String, nullable=False),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("target", String),
    #: What recurs: the rule (RFC 5545) with its wall time, the zone (IANA), and from when to when.
    Column("rule", String),
    Column("zone", String),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("times", Integer),
)
#: What is cancelled when its entry is closed.
Index(
    "ix_reminders_ref",
    reminders.c.ref,
    sqlite_where=text("ref IS NOT NULL"),
    postgresql_where=text("ref IS NOT NULL"),
)

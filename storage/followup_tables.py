"""The tables of follow-ups: the questions, and what was answered each time they were asked."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from storage.engine.columns import Id, Json, Moment
from storage.engine.metadata import metadata

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
    Column("created_at", Moment, nullable=False),
    Column("at", Moment, nullable=False),
    Column("rhythm", String),
    Column("state", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("times", Integer, nullable=False),
    Column("due_version", Integer, nullable=False),
    Column("asked_version", Integer, nullable=False),
    Column("asked_at", Moment),
    Column("ended_at", Moment),
    Column("corrected_at", Moment),
    Column("told", Json, nullable=False),
    Column("settled", Boolean, nullable=False),
)
Index(
    "ix_followups_open",
    followups.c.group,
    followups.c.about,
    sqlite_where=text("settled = 0"),
    postgresql_where=text("NOT settled"),
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
    Column("at", Moment, nullable=False),
    Column("by", Id, nullable=False),
    Column("corrected_at", Moment),
    ForeignKeyConstraint(["group", "number"], ["followups.group", "followups.number"]),
)

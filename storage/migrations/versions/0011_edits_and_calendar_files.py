"""Adds what the desk knows of lines that may be edited, and of the calendar files it has sent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Instant


revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "heard_lines",
        sa.Column("id", Id, nullable=False),
        sa.Column("chat", Id, nullable=False),
        sa.Column("message_id", Id, nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("refused", sa.Boolean(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_heard_lines")),
    )
    op.create_index("ix_heard_lines_message", "heard_lines", ["chat", "message_id"])
    op.create_table(
        "calendar_entries",
        sa.Column("user", Id, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("user", "name", name=op.f("pk_calendar_entries")),
    )

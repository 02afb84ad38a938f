"""Presses because of which something is drawn, and steps on items that can be taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Instant, Json

revision = "0010"
down_revision = "0009"

_UNANSWERED = "answered_at IS NULL"


def upgrade() -> None:
    op.create_table(
        "presses",
        sa.Column("user", Id, autoincrement=False, nullable=False),
        sa.Column("shown", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("answered_at", Instant(), nullable=True),
        sa.Column("machine_answered_at", Instant(), nullable=True),
        sa.Column("message_id", Id, nullable=True),
        sa.PrimaryKeyConstraint("user", "shown", name=op.f("pk_presses")),
    )
    op.create_index(
        "ix_presses_unanswered",
        "presses",
        ["shown"],
        unique=False,
        sqlite_where=sa.text(_UNANSWERED),
        postgresql_where=sa.text(_UNANSWERED),
    )
    op.create_table(
        "deeds",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("by", Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("terms", sa.Integer(), nullable=False),
        sa.Column("withdrawing", Json, nullable=False),
        sa.Column("before", Json, nullable=False),
        sa.Column("after", Json, nullable=False),
        sa.Column("told", Json, nullable=False),
        sa.Column("held", Json, nullable=False),
        sa.Column("followed", sa.Boolean(), nullable=False),
        sa.Column("taken_back_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("group", "number", "side", name=op.f("pk_deeds")),
    )
    op.create_index("ix_deeds_at", "deeds", ["at"], unique=False)
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        batch_op.add_column(sa.Column("was", sa.String(), nullable=True))

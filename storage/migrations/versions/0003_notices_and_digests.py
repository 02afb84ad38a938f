"""Notices, the marks of delegations that have seen them, and the hours of digests."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Json, Instant

revision = "0003"
down_revision = "0002"

_PENDING = "state IN ('unconfirmed', 'planned')"


def upgrade() -> None:
    op.create_table(
        "notices",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("groups", Json, nullable=False),
        sa.Column("people", Json, nullable=False),
        sa.Column("author", Id, nullable=False),
        sa.Column("delegation", sa.String(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("at", Instant(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("places", Json, nullable=False),
        sa.PrimaryKeyConstraint("group", "number", name=op.f("pk_notices")),
    )
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.create_index(
            "ix_notices_pending",
            ["at"],
            unique=False,
            sqlite_where=sa.text(_PENDING),
            postgresql_where=sa.text(_PENDING),
        )
        batch_op.create_index("ix_notices_since", ["since"], unique=False)

    op.create_table(
        "notice_marks",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("delegation", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by", Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["group", "number"],
            ["notices.group", "notices.number"],
            name=op.f("fk_notice_marks_group_number"),
        ),
        sa.PrimaryKeyConstraint("group", "number", "delegation", name=op.f("pk_notice_marks")),
    )
    op.create_table(
        "digests",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("chosen", sa.String(), nullable=True),
        sa.Column("hour", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("group", name=op.f("pk_digests")),
    )

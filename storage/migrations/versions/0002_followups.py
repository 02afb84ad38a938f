"""Follow-ups."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Json, Instant

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "followups",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("of", Json, nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("author", Id, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("rhythm", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("due_version", sa.Integer(), nullable=False),
        sa.Column("asked_version", sa.Integer(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("corrected_at", Instant(), nullable=True),
        sa.Column("told", Json, nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("group", "number", name=op.f("pk_followups")),
    )
    with op.batch_alter_table("followups", schema=None) as batch_op:
        batch_op.create_index("ix_followups_about", ["about"], unique=False)
        batch_op.create_index(
            "ix_followups_open",
            ["group", "about"],
            unique=False,
            sqlite_where=sa.text("settled = 0"),
            postgresql_where=sa.text("NOT settled"),
        )
    op.create_table(
        "followup_replies",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("asking", sa.Integer(), nullable=False),
        sa.Column("delegation", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by", Id, nullable=False),
        sa.Column("corrected_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["group", "number"],
            ["followups.group", "followups.number"],
            name=op.f("fk_followup_replies_group_number"),
        ),
        sa.PrimaryKeyConstraint(
            "group", "number", "asking", "delegation", name=op.f("pk_followup_replies")
        ),
    )

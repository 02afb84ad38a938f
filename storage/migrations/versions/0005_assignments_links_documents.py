"""Assignments, links between items, withdrawals to which both sides agree, and documents."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Json, Instant


revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "assignments",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("delegation", sa.String(), nullable=False),
        sa.Column("whom", sa.String(), nullable=False),
        sa.Column("user", Id, nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group", "number"],
            ["actions.group", "actions.number"],
            name=op.f("fk_assignments_group_number"),
        ),
        sa.PrimaryKeyConstraint("group", "number", "delegation", name=op.f("pk_assignments")),
    )
    with op.batch_alter_table("actions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("links", Json, nullable=True))
        batch_op.add_column(sa.Column("withdrawing", Json, nullable=True))
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("file", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("file_name", sa.String(), nullable=True))

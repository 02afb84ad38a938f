"""Adds lanes to the outbox, and how much people and threads have sent within the last minute."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Instant, Json


revision = "0013"
down_revision = "0012"

_ACTIVE = "state IN ('queued', 'sending', 'held')"


def upgrade() -> None:
    op.drop_index("ix_outbox_active", "outbox")
    with op.batch_alter_table("outbox") as batch:
        batch.add_column(sa.Column("lane", sa.Integer(), server_default="1", nullable=False))
    op.create_index(
        "ix_outbox_active",
        "outbox",
        ["chat", "thread", "lane", "id"],
        sqlite_where=sa.text(_ACTIVE),
        postgresql_where=sa.text(_ACTIVE),
    )
    op.create_table(
        "flows",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("taken", Json, nullable=False),
        sa.Column("refused_at", Id, nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_flows")),
    )

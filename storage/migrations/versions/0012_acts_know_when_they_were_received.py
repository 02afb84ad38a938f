"""Adds when an act was received, and which timer wrote a letter."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Instant, Json


revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    with op.batch_alter_table("actions") as batch:
        batch.add_column(sa.Column("receipts", Json, nullable=True))
    for table in ("followup_replies", "notice_marks"):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("received_at", Instant(), nullable=True))
    with op.batch_alter_table("outbox") as batch:
        batch.add_column(sa.Column("timer", Id, nullable=True))

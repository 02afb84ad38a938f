"""Adds the tables by which what several entries ask of one person becomes one message."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Instant

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    op.create_table(
        "ask_windows",
        sa.Column("user", Id, primary_key=True, autoincrement=False),
        sa.Column("ref", sa.String, nullable=False),
        sa.Column("until", Instant, nullable=False),
    )
    op.create_table(
        "told_asks",
        sa.Column("timer", Id, primary_key=True, autoincrement=False),
        sa.Column("user", Id, primary_key=True, autoincrement=False),
        sa.Column("at", Instant, nullable=False),
    )
    op.create_index("ix_told_asks_at", "told_asks", ["at"])

"""Adds the table of the chats and topics in which groups were before they moved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Instant

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.create_table(
        "former_places",
        sa.Column("id", Id, nullable=False),
        sa.Column("chat", Id, nullable=False),
        sa.Column("thread", Id, nullable=True),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_former_places_chat", "former_places", ["chat"])

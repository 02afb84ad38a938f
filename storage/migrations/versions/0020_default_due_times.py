"""Gives groups a default due time, and marks the items that have it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.add_column("groups", sa.Column("default_due", sa.Integer(), nullable=True))
    op.add_column(
        "actions",
        sa.Column("by_default", sa.Boolean(), server_default=sa.false(), nullable=False),
    )

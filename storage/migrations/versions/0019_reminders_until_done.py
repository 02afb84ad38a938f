"""Counts how often a reminder that repeats until it is done was sent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.add_column("reminders", sa.Column("rings", sa.Integer(), nullable=True))

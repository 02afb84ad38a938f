"""Gives each person a weekly digest, which is off."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.add_column("people", sa.Column("weekly", sa.String(), nullable=True))

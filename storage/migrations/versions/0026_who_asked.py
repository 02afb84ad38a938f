"""Adds who asked to withdraw an item, and the version with a request for another date."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    with op.batch_alter_table("actions") as batch:
        column = sa.Column("withdrawing_by", sa.BigInteger, nullable=False, server_default="0")
        batch.add_column(column)
    with op.batch_alter_table("action_lines") as batch:
        batch.add_column(
            sa.Column("asked_version", sa.Integer, nullable=False, server_default="0")
        )

"""Prompts keep how and when the last question to a person ended."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Instant


revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    with op.batch_alter_table("prompts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("end", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("ended_at", Instant(), nullable=True))

"""Adds the request for other words of an item."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Json


revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    with op.batch_alter_table("actions") as batch:
        batch.add_column(sa.Column("rewording", Json, nullable=True))

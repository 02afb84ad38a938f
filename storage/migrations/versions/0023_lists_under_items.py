"""Adds the lists of the delegations under an item."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Json


revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    with op.batch_alter_table("actions") as batch:
        batch.add_column(sa.Column("lists", Json, nullable=True))

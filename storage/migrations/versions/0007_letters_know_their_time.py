"""Letters keep the instant they were prepared for, so that a late one can say that it is late."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Instant


revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("prepared_for", Instant(), nullable=True))

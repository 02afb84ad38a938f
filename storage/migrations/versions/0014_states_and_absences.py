"""Keeps long absences, and lets the timers that ask questions change a state."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Instant


revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "absences",
        sa.Column("since", Instant(), primary_key=True),
        sa.Column("until", Instant(), nullable=False),
    )
    op.execute(
        "UPDATE timers SET kind = 'follow-ask', target = 'state'"
        " WHERE kind IN ('follow-ask', 'follow-repeat')"
    )
    # A question whose timer was parked has never been asked, and nothing else would ask it.
    op.execute(
        "UPDATE timers SET state = 'planned', finished_at = NULL"
        " WHERE kind = 'follow-ask' AND state = 'parked'"
    )

"""Lets the timers that ask questions change a state."""

from __future__ import annotations

from alembic import op


revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.execute(
        "UPDATE timers SET kind = 'follow-ask', target = 'state'"
        " WHERE kind IN ('follow-ask', 'follow-repeat')"
    )
    # A question whose timer was parked has never been asked, and nothing else would ask it.
    op.execute(
        "UPDATE timers SET state = 'planned', finished_at = NULL"
        " WHERE kind = 'follow-ask' AND state = 'parked'"
    )

"""Adds the index by which the items that a person has in hand are found."""

from __future__ import annotations

from alembic import op


revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.create_index("ix_assignments_user", "assignments", ["user"])

"""Adds the indexes that keep the desk fast when there are many entries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    _index("cards", "ix_cards_message", ["chat", "message_id"], "message_id IS NOT NULL")


def _index(table: str, name: str, columns: list[str], where: str) -> None:
    op.create_index(
        name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where)
    )

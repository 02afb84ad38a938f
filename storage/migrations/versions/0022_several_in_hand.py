"""Lets a delegation name several people and offices for an item."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Instant


revision = "0022"
down_revision = "0021"

_ASSIGNMENTS = sa.table(
    "assignments",
    *(sa.column(name) for name in ("group", "number", "delegation", "whom", "user")),
    sa.column("at", Instant()),
)


def upgrade() -> None:
    # The primary key grows, which SQLite does only with a new table.
    rows = [dict(row._mapping) for row in op.get_bind().execute(sa.select(_ASSIGNMENTS))]
    op.drop_table("assignments")
    table = op.create_table(
        "assignments",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("delegation", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("whom", sa.String(), nullable=False),
        sa.Column("user", Id, nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group", "number"], ["actions.group", "actions.number"],
            name=op.f("fk_assignments_group_number"),
        ),
        sa.PrimaryKeyConstraint(
            "group", "number", "delegation", "position", name=op.f("pk_assignments")
        ),
    )
    if rows:
        op.bulk_insert(table, [{**row, "position": 0} for row in rows])

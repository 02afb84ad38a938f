"""Renames tables and columns as in the code: timers, unaccredited, ended and finished_at."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Id, Instant


revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "timers",
        sa.Column("id", Id, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("first_at", Instant(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("finished_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timers")),
        sa.UniqueConstraint(
            "subject",
            "version",
            "slot",
            "target",
            name=op.f("uq_timers_subject_version_slot_target"),
        ),
    )
    op.execute(
        'INSERT INTO timers (id, at, kind, "group", subject, version, slot, target, first_at, state, finished_at)'
        ' SELECT id, at, kind, "group", subject, version, slot, target, prepared_for, state, settled_at FROM moments'
    )
    op.drop_table("moments")
    _index("timers", "ix_timers_planned", ["at", "id"], "state = 'planned'")
    _index("timers", "ix_timers_parked", ["id"], "state = 'parked'")

    op.create_table(
        "unaccredited",
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_unaccredited")),
    )
    op.execute("INSERT INTO unaccredited (mark, until) SELECT mark, until FROM strangers")
    op.drop_table("strangers")

    # The two indexes are created again, because SQLite keeps the old column name in the condition
    # of a partial index.
    op.drop_index("ix_actions_unsettled", "actions")
    op.drop_index("ix_followups_open", "followups")
    op.execute("ALTER TABLE actions RENAME COLUMN settled TO ended")
    op.execute("ALTER TABLE followups RENAME COLUMN settled TO ended")
    op.execute("ALTER TABLE quarantine RENAME COLUMN settled_at TO finished_at")
    _index("actions", "ix_actions_open", ["group", "due"], "ended = 0", "NOT ended")
    _index("followups", "ix_followups_open", ["group", "about"], "ended = 0", "NOT ended")


def _index(table: str, name: str, columns: list[str], where: str, postgresql: str = "") -> None:
    op.create_index(
        name,
        table,
        columns,
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(postgresql or where),
    )

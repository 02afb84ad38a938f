"""Adds the indexes that keep the desk fast when there are many entries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Instant


revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    _index("cards", "ix_cards_message", ["chat", "message_id"], "message_id IS NOT NULL")
    _index("outbox", "ix_outbox_queued", ["id"], "state = 'queued'")
    _index(
        "timers", "ix_timers_settled", ["finished_at"], "state NOT IN ('planned', 'parked')"
    )
    op.drop_index("ix_actions_open", "actions")
    _index("actions", "ix_actions_open", ["group", "due", "number"], "ended = 0", "NOT ended")
    op.create_index("ix_actions_author", "actions", ["author", "created_at"])

    op.create_table(
        "open_points",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("delegation", sa.String(), nullable=False),
        sa.Column("point", sa.String(), nullable=False),
        sa.Column("due", Instant(), nullable=True),
        sa.PrimaryKeyConstraint(
            "group", "number", "delegation", "point", name=op.f("pk_open_points")
        ),
    )
    for point, holds in _POINTS.items():
        op.execute(_FILL.format(point=point, holds=holds))
    # The index is created after the rows are added, because that is quicker.
    op.create_index(
        "ix_open_points_due", "open_points", ["delegation", "point", "group", "due", "number"]
    )


def _index(
    table: str, name: str, columns: list[str], where: str, postgresql: str | None = None
) -> None:
    op.create_index(
        name,
        table,
        columns,
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(postgresql or where),
    )


#: One row for each open item and each delegation that proposed it or has a line in it. *state*,
#: *asked_due* and *accepted_at* are those of the delegation's own line.
_SIDES = """
    SELECT item."group", item.number, item.due, side.delegation,
        item.proposed_by = side.delegation AS proposed,
        own.state, own.asked_due, own.accepted_at,
        item.withdrawing IS NOT NULL
            AND CAST(item.withdrawing AS TEXT) NOT LIKE '%"' || side.delegation || '"%'
            AS undecided,
        EXISTS (SELECT 1 FROM action_lines AS line
            WHERE line."group" = item."group" AND line.number = item.number
            AND line.delegation = item.proposed_by) AS proposer_shares,
        EXISTS (SELECT 1 FROM action_lines AS line
            WHERE line."group" = item."group" AND line.number = item.number
            AND line.delegation = item.proposed_by AND line.asked_due IS NOT NULL)
            AS proposer_asks,
        EXISTS (SELECT 1 FROM action_lines AS line
            WHERE line."group" = item."group" AND line.number = item.number
            AND line.delegation <> side.delegation AND line.asked_due IS NOT NULL)
            AS other_asks,
        EXISTS (SELECT 1 FROM action_lines AS line
            WHERE line."group" = item."group" AND line.number = item.number
            AND line.delegation <> side.delegation AND line.state = 'reported')
            AS other_reports
    FROM actions AS item
    JOIN (SELECT "group", number, proposed_by AS delegation FROM actions
          UNION SELECT "group", number, delegation FROM action_lines) AS side
        ON side."group" = item."group" AND side.number = item.number
    LEFT JOIN action_lines AS own
        ON own."group" = item."group" AND own.number = item.number
        AND own.delegation = side.delegation
    WHERE NOT item.ended
"""
#: For each point the condition that the delegation has to do this about the item.
_POINTS = {
    "take": "state = 'awaiting'",
    "answer": """
        state = 'awaiting' AND asked_due IS NULL
        OR proposed AND other_asks
        OR NOT proposed AND proposer_asks AND state IN ('awaiting', 'open', 'reported')
        OR undecided AND (proposed OR state IN ('open', 'reported'))
    """,
    "do": "state = 'open'",
    "confirm": """
        proposed AND (other_reports OR state = 'reported')
        OR NOT proposer_shares AND other_reports AND accepted_at IS NOT NULL
    """,
}
_FILL = f"""
    INSERT INTO open_points ("group", number, delegation, point, due)
    SELECT "group", number, delegation, '{{point}}', due FROM ({_SIDES}) AS sides
    WHERE {{holds}}
"""

"""Adds the table of what is awaited of each delegation, filled from the entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Instant, Json


revision = "0015"
down_revision = "0014"

_AWAITS = sa.table(
    "awaits",
    *(sa.column(name) for name in ("group", "kind", "number", "delegation", "what", "level")),
    sa.column("since", Instant()),
)
_FOLLOWUPS = sa.table(
    "followups",
    *(sa.column(name) for name in ("group", "number", "state", "times")),
    sa.column("of", Json),
    sa.column("at", Instant()),
    sa.column("asked_at", Instant()),
)
_REPLIES = sa.table(
    "followup_replies",
    *(sa.column(name) for name in ("group", "number", "asking", "delegation")),
)
_NOTICES = sa.table(
    "notices",
    *(sa.column(name) for name in ("group", "number", "state", "delegation")),
    *(sa.column(name, Json) for name in ("groups", "people", "asked")),
    sa.column("since", Instant()),
)
_MARKS = sa.table("notice_marks", *map(sa.column, ("group", "number", "delegation")))
_PEOPLE = sa.table(
    "people",
    *(sa.column(name) for name in ("delegation", "role")),
    sa.column("groups", Json),
    sa.column("suspended", sa.Boolean()),
)


def upgrade() -> None:
    _add_columns()
    op.create_table(
        "awaits",
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("delegation", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=True),
        sa.PrimaryKeyConstraint(
            "group", "kind", "number", "delegation", "what", name=op.f("pk_awaits")
        ),
    )
    for statement in (*_WHEN_ASKED, *_ITEMS):
        op.execute(statement)
    _fill_followups()
    _fill_notices()
    # The indexes are created after the rows are added, because that is quicker.
    op.create_index(
        "ix_awaits_own", "awaits", ["delegation", "what", "group", "until", "number", "kind"]
    )
    _index(
        "awaits", "ix_awaits_owed", "group what since kind number delegation", "what <> 'report'"
    )
    _index("awaits", "ix_awaits_reports", "group until kind number", "what = 'report'")
    _index(
        "action_lines", "ix_action_lines_asking", "delegation group number",
        "asked_due IS NOT NULL",
    )  # fmt: skip
    op.drop_table("open_points")


def _add_columns() -> None:
    with op.batch_alter_table("actions") as batch:
        batch.add_column(sa.Column("withdrawing_at", Instant(), nullable=True))
    with op.batch_alter_table("action_lines") as batch:
        batch.add_column(sa.Column("asked_at", Instant(), nullable=True))
    with op.batch_alter_table("notices") as batch:
        batch.add_column(sa.Column("asked", Json, server_default="[]", nullable=False))


def _index(table: str, name: str, columns: str, where: str) -> None:
    op.create_index(
        name,
        table,
        columns.split(),
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(where),
    )


#: When a delegation asked is known from the journal. What is older than the journal was asked for
#: at the latest when the line got its state, or when the item was made.
_WHEN_ASKED = (
    """
    UPDATE action_lines SET asked_at = COALESCE((
        SELECT MAX(entry.at) FROM journal AS entry
        WHERE entry."group" = action_lines."group"
        AND entry.ref = action_lines."group" || '-A' || action_lines.number
        AND entry.kind = 'action-date-asked' AND entry.actor = action_lines.delegation
    ), since)
    WHERE asked_due IS NOT NULL
    """,
    """
    UPDATE actions SET withdrawing_at = COALESCE((
        SELECT MIN(entry.at) FROM journal AS entry
        WHERE entry."group" = actions."group"
        AND entry.ref = actions."group" || '-A' || actions.number
        AND entry.kind = 'action-withdraw-asked'
        AND entry.entry_no > COALESCE((
            SELECT MAX(kept.entry_no) FROM journal AS kept
            WHERE kept."group" = actions."group" AND kept.ref = entry.ref
            AND kept.kind = 'action-withdraw-kept'
        ), 0)
    ), created_at)
    WHERE withdrawing IS NOT NULL
    """,
)
_FILL = """
    INSERT INTO awaits ("group", kind, number, delegation, what, level, since, until)
    SELECT item."group", 'A', item.number, {side}, '{what}', 'poc', {since}, item.due
    FROM actions AS item
    JOIN action_lines AS line ON line."group" = item."group" AND line.number = item.number
    {joined}
    WHERE NOT item.ended AND {holds}
    GROUP BY item."group", item.number, {side}, item.due
"""
#: Adds every delegation that proposed the item or has a line in it, with its own line.
_SIDES = """
    JOIN (SELECT "group", number, proposed_by AS delegation FROM actions
          UNION SELECT "group", number, delegation FROM action_lines) AS side
        ON side."group" = item."group" AND side.number = item.number
    LEFT JOIN action_lines AS own ON own."group" = item."group" AND own.number = item.number
        AND own.delegation = side.delegation
"""
_IS_OWN, _IS_PROPOSED = "line.delegation = item.proposed_by", "side.delegation = item.proposed_by"
_SHARED = """EXISTS (SELECT 1 FROM action_lines AS shared
    WHERE shared."group" = item."group" AND shared.number = item.number
    AND shared.delegation = item.proposed_by)"""
_ITEMS = (
    _FILL.format(
        side="line.delegation", what="acceptance", since="MIN(line.since)", joined="",
        holds="line.state = 'awaiting' AND line.asked_due IS NULL",
    ),
    _FILL.format(
        side="line.delegation", what="report", since="MIN(line.since)", joined="",
        holds="line.state = 'open'",
    ),
    _FILL.format(
        side="side.delegation", what="date", since="MIN(line.asked_at)", joined=_SIDES,
        holds=f"""line.asked_due IS NOT NULL AND (
            NOT {_IS_OWN} AND {_IS_PROPOSED}
            OR {_IS_OWN} AND NOT {_IS_PROPOSED}
            AND own.state IN ('awaiting', 'open', 'reported'))""",
    ),
    _FILL.format(
        side="side.delegation", what="confirmation", since="MIN(line.since)", joined=_SIDES,
        holds=f"""line.state = 'reported' AND ({_IS_PROPOSED}
            OR side.delegation <> line.delegation AND own.accepted_at IS NOT NULL
            AND NOT {_SHARED})""",
    ),
    _FILL.format(
        side="side.delegation", what="withdrawal", since="MIN(item.withdrawing_at)",
        joined=_SIDES,
        holds=f"""item.withdrawing IS NOT NULL
            AND CAST(item.withdrawing AS TEXT) NOT LIKE '%"' || side.delegation || '"%'
            AND ({_IS_PROPOSED} OR own.state IN ('open', 'reported'))""",
    ),
)  # fmt: skip


def _fill_followups() -> None:
    bind = op.get_bind()
    replied = {tuple(row) for row in bind.execute(sa.select(_REPLIES))}
    asked = bind.execute(sa.select(_FOLLOWUPS).where(_FOLLOWUPS.c.state == "asked"))
    _add(
        {
            "group": row.group,
            "kind": "F",
            "number": row.number,
            "delegation": delegation,
            "what": "answer",
            "level": "poc",
            "since": row.asked_at or row.at,
        }
        for row in asked.all()
        for delegation in dict.fromkeys(row.of)
        if (row.group, row.number, row.times, delegation) not in replied
    )


def _fill_notices() -> None:
    """Ask about each published notice the delegations that have recipients of it now.

    Facilitators and the secretariat are not asked.
    """
    bind = op.get_bind()
    marked = {tuple(row) for row in bind.execute(sa.select(_MARKS))}
    people = bind.execute(sa.select(_PEOPLE)).all()
    for row in bind.execute(sa.select(_NOTICES)).all():
        if row.state == "unconfirmed":
            _add([_of_notice(row, row.delegation, "second", "secretariat")])
        if row.state != "published":
            continue
        asked = sorted({each.delegation for each in people if _is_asked(each, row)})
        this = _NOTICES.c.group == row.group, _NOTICES.c.number == row.number
        bind.execute(sa.update(_NOTICES).where(*this).values(asked=asked))
        _add(
            _of_notice(row, delegation, "seen", "member")
            for delegation in asked
            if (row.group, row.number, delegation) not in marked
        )


#: The words that name roles as recipients of a notice.
_ROLES: Mapping[str, Collection[str]] = {
    "heads": ("head", "alternate"),
    "delegates": ("delegate",),
    "experts": ("expert",),
    "observers": ("observer",),
}


def _is_asked(person: sa.Row[Any], notice: sa.Row[Any]) -> bool:
    if person.suspended or person.role in {"facilitator", "secretariat"}:
        return False
    if notice.groups:
        return not {*notice.groups}.isdisjoint(person.groups)
    return any(
        person.delegation == each or person.role in _ROLES.get(each, ()) for each in notice.people
    )


def _of_notice(row: sa.Row[Any], delegation: str, what: str, level: str) -> dict[str, object]:
    return {
        "group": row.group,
        "kind": "N",
        "number": row.number,
        "delegation": delegation,
        "what": what,
        "level": level,
        "since": row.since,
    }


def _add(rows: Iterable[dict[str, object]]) -> None:
    if found := list(rows):
        op.get_bind().execute(sa.insert(_AWAITS), found)

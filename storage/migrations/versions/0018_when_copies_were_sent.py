"""Adds when each copy of a notice was sent, and if it makes a sound in quiet hours."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Instant, Json


revision = "0018"
down_revision = "0017"

_NOTICES = sa.table(
    "notices",
    *(sa.column(name) for name in ("group", "number", "state")),
    *(sa.column(name, Json) for name in ("groups", "places", "asked", "sent", "reached")),
    sa.column("since", Instant()),
)
_OUTBOX = sa.table(
    "outbox", sa.column("dedup"), sa.column("state"), sa.column("sent_at", Instant())
)
_PEOPLE = sa.table("people", *(sa.column(name) for name in ("user", "delegation", "suspended")))
_AWAITS = sa.table(
    "awaits", *(sa.column(name) for name in ("group", "kind", "number", "delegation", "what"))
)


def upgrade() -> None:
    for column in (
        sa.Column("audible", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("sent", Json, server_default="{}", nullable=False),
        sa.Column("reached", Json, server_default="{}", nullable=False),
    ):
        op.add_column("notices", column)
    bind = op.get_bind()
    people = {str(each.user): each for each in bind.execute(sa.select(_PEOPLE)).all()}
    for row in bind.execute(sa.select(_NOTICES).where(_NOTICES.c.state == "published")).all():
        _fill(row, people)


def _fill(row: sa.Row[Any], people: dict[str, sa.Row[Any]]) -> None:
    """Store when each copy was sent, and what follows from it.

    Where no letter is stored any more, it was sent when the notice was published: only letters
    that were sent are deleted. In a group every delegation that was asked has somebody.
    """
    bind, ref = op.get_bind(), f"{row.group}-N{row.number}"
    sent: dict[str, datetime] = {}
    for place in row.places:
        found = bind.execute(
            sa.select(_OUTBOX.c.state, _OUTBOX.c.sent_at).where(
                _OUTBOX.c.dedup == f"notice:{ref}:{place}"
            )
        ).first()
        if found is None or found.state == "sent":
            sent[place] = (found and found.sent_at) or row.since
    reached = {each: _first(each, row, sent, people) for each in row.asked}
    this = _NOTICES.c.group == row.group, _NOTICES.c.number == row.number
    values = {
        "sent": {each: at.isoformat() for each, at in sent.items()},
        "reached": {each: at.isoformat() for each, at in reached.items() if at is not None},
    }
    bind.execute(sa.update(_NOTICES).where(*this).values(**values))
    for each in row.asked:
        if reached[each] is None:
            bind.execute(
                sa.delete(_AWAITS).where(
                    _AWAITS.c.group == row.group,
                    _AWAITS.c.kind == "N",
                    _AWAITS.c.number == row.number,
                    _AWAITS.c.delegation == each,
                    _AWAITS.c.what == "seen",
                )
            )


def _first(
    delegation: str, row: sa.Row[Any], sent: dict[str, datetime], people: dict[str, sa.Row[Any]]
) -> datetime | None:
    there = [
        at
        for place, at in sent.items()
        if place in row.groups
        or (place in people and people[place].delegation == delegation)
    ]
    return min(there, default=None)

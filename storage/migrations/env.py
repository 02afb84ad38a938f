"""Alembic's entrance: the connection is the caller's, and so is the transaction."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context

from storage.assignment_tables import assignments
from storage.engine.columns import Id, Json, Moment
from storage.followup_tables import followups
from storage.mail.tables import outbox
from storage.notice_tables import digests
from storage.reminder_tables import reminders

#: One table of every file that declares some: once they are imported, one metadata knows all.
DECLARED = (outbox, assignments, followups, digests, reminders)


def render(kind: str, thing: Any, _context: object) -> str | Literal[False]:
    """Our own kinds of column by their own names."""
    if kind != "type":
        return False
    if isinstance(thing, Moment):
        return "Moment()"
    return "Id" if thing is Id else "Json" if thing is Json else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=DECLARED[0].metadata,
    render_as_batch=True,
    render_item=render,
    compare_type=True,
    compare_server_default=True,
)
context.run_migrations()

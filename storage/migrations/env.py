"""The script that Alembic runs; the caller gives it the connection and its transaction."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context

from storage.engine.columns import Id, Instant, Json
from storage.records import Records
from storage.search_index import PREFIX


def render(kind: str, thing: Any, _context: object) -> str | Literal[False]:
    """Return how a migration file names one of our own column types.

    Returns False for all other types, so that Alembic renders them itself.
    """
    if kind != "type":
        return False
    if isinstance(thing, Instant):
        return "Instant()"
    return "Id" if thing is Id else "Json" if thing is Json else False


def include(name: str | None, kind: str, _parents: object) -> bool:
    """Return False for the tables of the search index, which Alembic cannot compare."""
    return kind != "table" or not (name or "").startswith(PREFIX)


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Records.metadata,
    render_as_batch=True,
    render_item=render,
    include_name=include,
    compare_type=True,
    compare_server_default=True,
)
context.run_migrations()

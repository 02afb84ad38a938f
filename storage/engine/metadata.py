"""The metadata: the registry of all tables, and how their constraints and indexes are named."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index, MetaData, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def partial_index(name: str, *columns: Column[Any], where: str, postgresql: str = "") -> None:
    """Add to the columns' table an index of the rows for which *where* holds.

    *where* is SQL; *postgresql* replaces it on PostgreSQL, where booleans are no numbers.
    """
    Index(name, *columns, sqlite_where=text(where), postgresql_where=text(postgresql or where))

"""The SQLAlchemy metadata: the registry of all tables, and the names of their constraints."""

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
    """Add an index to the table of *columns* that contains only the rows for which *where* holds.

    *where* is an SQL condition. *postgresql* is used instead of it on PostgreSQL, where a boolean
    cannot be compared with a number.
    """
    Index(name, *columns, sqlite_where=text(where), postgresql_where=text(postgresql or where))

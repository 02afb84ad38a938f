"""Functions with which tests read and change a database file directly, without the store."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from storage.seal import seal_of
from storage.search_index import PREFIX
from storage.store import Store


def query(path: Path, statement: str) -> list[tuple[Any, ...]]:
    """Return the rows that a query finds in the file, over a separate connection."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute(statement).fetchall()


def change(path: Path, *statements: str) -> None:
    """Execute statements on the file over a separate connection; each is committed immediately.

    The seal is removed, as the operator does to use a file that was changed.
    """
    seal_of(path).unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for statement in statements:
            file.execute(statement)


def tables(path: Path) -> list[str]:
    """Return the names of all tables except Alembic's own and those of the search index."""
    found = query(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in found if name != "alembic_version" and not name.startswith(PREFIX)]


def rows(path: Path, table: str) -> list[dict[str, Any]]:
    """Return every row of a table, as a dict from column to value."""
    with closing(sqlite3.connect(path)) as file:
        cursor = file.execute(f"SELECT * FROM {table}")
        columns = [each[0] for each in cursor.description]
        return [dict(zip(columns, row, strict=True)) for row in cursor]


def indexes(path: Path) -> dict[str, str]:
    """Return the SQL statement of each index, by name.

    Automatic indexes are left out, because SQLite stores no statement for them.
    """
    found = query(path, "SELECT name, sql FROM sqlite_master WHERE type = 'index'")
    return {name: sql for name, sql in found if sql is not None}


async def opened(path: Path) -> None:
    """Open the database, which migrates and inspects it, and close it."""
    async with Store.open(path):
        pass

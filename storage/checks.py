"""Checks of the database before the desk uses it: pragmas, integrity, and foreign keys."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

#: What the operator has to do with a damaged database.
REMEDY = "keep the file, and put the last good copy in its place"


class Damaged(Exception):
    """The database is not used, because it was changed from outside or cannot be read.

    The message says which check has failed.
    """


def damaged(path: Path | None, found: object) -> Damaged:
    """Return the error for a damaged database, with what was *found* and what to do."""
    return Damaged(f"{path or 'the database'} is damaged: {found}; {REMEDY}")


def check_pragmas(wanted: Mapping[str, object], connection: sqlite3.Connection) -> None:
    """Raise Damaged if a pragma does not have the value that was set."""
    for name, value in wanted.items():
        [(found,)] = connection.execute(f"PRAGMA {name}").fetchall()
        if found != value:
            raise Damaged(f"pragma {name} is {found}, not {value}")


def check_content(path: Path, connection: sqlite3.Connection) -> None:
    """Raise Damaged if SQLite finds a fault in the file, or a row that points nowhere."""
    [(found,)] = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if found != "ok":
        raise damaged(path, f"integrity check: {found}")
    if missing := connection.execute("PRAGMA foreign_key_check").fetchall():
        raise damaged(path, f"foreign keys: {len(missing)} rows point nowhere")

"""Checks of the database before the desk uses it: pragmas, integrity, and the journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from domain.journal import BrokenChain
from storage.records import Records


class Damaged(Exception):
    """The database is not used, because it was changed from outside or cannot be read.

    The message says which check has failed.
    """


def check_pragmas(wanted: Mapping[str, object], connection: sqlite3.Connection) -> None:
    """Raise Damaged if a pragma does not have the value that was set."""
    for name, value in wanted.items():
        [(found,)] = connection.execute(f"PRAGMA {name}").fetchall()
        if found != value:
            raise Damaged(f"pragma {name} is {found}, not {value}")


async def inspect(records: Records) -> None:
    """Check the database at the start of the desk, and note that the desk is running.

    If the desk was closed cleanly, only the last entry of each journal is checked; otherwise the
    whole database. Raises Damaged if a check fails.
    """
    clean = await records.facts.find("ended") in {None, "clean"}
    if not clean:
        await _inspect_whole(records)
    try:
        await records.journal.check(whole=not clean)
    except BrokenChain as broken:
        raise Damaged(str(broken)) from broken
    records.facts.note("ended", "not yet")


async def note_end(records: Records) -> None:
    """Note that the desk was closed cleanly."""
    records.facts.note("ended", "clean")


async def _inspect_whole(records: Records) -> None:
    if (found := await records.pragma("integrity_check")) != ["ok"]:
        raise Damaged(f"integrity check: {found[0]}")
    if found := await records.pragma("foreign_key_check"):
        raise Damaged(f"foreign keys: {len(found)} rows point nowhere")

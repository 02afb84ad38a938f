"""Migrations: numbered steps that change an older database to the tables that the code needs."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.engine.sqlite import Sqlite
from storage.search_index import is_usable, prepare

HERE = Path(__file__).parent
#: The number of the newest step. It is read from the file names, because Alembic is not imported
#: at a start that needs no migration.
HEAD = max(each.name for each in (HERE / "versions").glob("[0-9]*.py")).partition("_")[0]


class UnknownSchema(Exception):
    """The database was made by a later version of the desk, which this version does not know."""


async def refuse_unknown(database: Sqlite, path: Path) -> None:
    """Raise UnknownSchema if a later version of the desk has made the database."""
    found = await database.run_sync(_revision)
    if found is not None and found > HEAD:
        raise UnknownSchema(f"{path} has schema {found}; this desk knows up to {HEAD}")


async def migrate(database: Sqlite, path: Path) -> None:
    """Change the database to the newest schema, and make the index of the search if it is missing.

    An existing database is copied first, to `NAME.before-HEAD` in the same folder.
    """
    found = await database.run_sync(_revision)
    if found is not None and found != HEAD:
        copy = path.with_name(f"{path.name}.before-{HEAD}")
        await database.outside(partial(_copy, copy))

    def bring_up(connection: Connection) -> None:
        if found != HEAD:
            upgrade(connection)
        # The index is no step of its own, because it depends on the SQLite library of this
        # machine whether there can be one.
        prepare(connection, usable=is_usable())

    await database.run_sync(bring_up)


def upgrade(connection: Connection) -> None:
    """Run every step that the database has not had yet, in the transaction that is open."""
    # Imported here because importing Alembic is slow, and most starts need no migration.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _copy(copy: Path, source: sqlite3.Connection) -> None:
    # SQLite's backup function copies a consistent state, including data that is still only in the
    # write-ahead log.
    with closing(sqlite3.connect(copy)) as target:
        source.backup(target)

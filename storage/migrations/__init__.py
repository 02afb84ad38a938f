"""Migrations: numbered steps that bring the schema of any earlier database up to date."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

HERE = Path(__file__).parent
#: The newest step: read from the file names, because a start without migration loads no Alembic.
HEAD = max(each.name for each in (HERE / "versions").glob("[0-9]*.py")).partition("_")[0]


class UnknownSchema(Exception):
    """A later version of the desk has made the database."""


async def migrate(connection: AsyncConnection, path: Path) -> None:
    """Bring the database up to date, after copying an old one to `NAME.before-HEAD` beside it.

    Raises UnknownSchema if a later version of the desk has made it.
    """
    found = await connection.run_sync(_revision)
    await connection.rollback()
    if found == HEAD:
        return
    if found is not None:
        if found > HEAD:
            raise UnknownSchema(f"{path} has schema {found}; this desk knows up to {HEAD}")
        copy = path.with_name(f"{path.name}.before-{HEAD}")
        await connection.run_sync(lambda sync: _copy(sync, copy))
    async with connection.begin():
        await connection.run_sync(upgrade)


def upgrade(connection: Connection) -> None:
    """Run every step that the database has not had yet, in the transaction that is open."""
    # Imported here because Alembic is heavy, and most starts need no migration.
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


def _copy(connection: Connection, copy: Path) -> None:
    # The backup copies a consistent state, including what is only in the write-ahead log.
    source = connection.connection.driver_connection
    with closing(sqlite3.connect(copy)) as target:
        # SQLAlchemy cannot know that this is our own connection.
        source._conn.backup(target)  # type: ignore[union-attr]

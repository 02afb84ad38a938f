"""The schema's history: small numbered steps, and the way from any of them to today."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

#: The newest step, so that Alembic need not be loaded at every start; a test compares it.
HEAD = "0008"
HERE = Path(__file__).parent


class UnknownSchema(Exception):
    """The database was made by a later version of the desk."""


async def migrate(connection: AsyncConnection, path: Path) -> None:
    """Bring the database up to date; before an old one is changed, a copy is put beside it."""
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
    """Take every step that the database has not taken, in the transaction that is open."""
    # Alembic is imported where it is used: most starts need no migration.
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
    # The backup interface copies a consistent picture, whatever the write-ahead log holds.
    import sqlite3

    source = connection.connection.driver_connection
    with sqlite3.connect(copy) as target:
        source._conn.backup(target)  # type: ignore[union-attr]

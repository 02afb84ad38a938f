"""Checks that the migrations make the tables that the code declares (`alembic check`)."""

from __future__ import annotations

import sys

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, create_engine

from storage.migrations import HERE, upgrade


def check(connection: Connection) -> None:
    """Migrate the database, then compare its tables with those that the code declares.

    Raises alembic.util.CommandError, which names every difference.
    """
    upgrade(connection)
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    command.check(config)


def main() -> int:
    """Check a new database; return exit status 0 if it agrees with the code, and 1 if not."""
    with create_engine("sqlite://").begin() as connection:
        try:
            check(connection)
        except CommandError as difference:
            sys.stderr.write(f"{difference}\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

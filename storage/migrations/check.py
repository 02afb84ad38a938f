"""The gate's question: do the migrations make the tables that the code names? (`alembic check`)"""

from __future__ import annotations

import sys

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, create_engine

from storage.migrations import HERE, upgrade


def check(connection: Connection) -> None:
    """Raise alembic.util.CommandError, naming every difference, where a table has no migration."""
    upgrade(connection)
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    command.check(config)


def main() -> int:
    """Exit status 0 where the history and the tables agree, 1 where they do not."""
    with create_engine("sqlite://").begin() as connection:
        try:
            check(connection)
        except CommandError as difference:
            sys.stderr.write(f"{difference}\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

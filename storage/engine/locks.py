"""The lock file: only one process may use a database, and a second one is told which does."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class DatabaseInUse(Exception):
    """Another process uses the database; the message names it."""


@contextmanager
def exclusive(database: Path) -> Iterator[None]:
    """Lock *database* for this process; the system unlocks it however the process ends.

    Raises DatabaseInUse if another process has locked it.
    """
    path = database.with_name(database.name + ".lock")
    with path.open("a+", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "an unknown process"
            raise DatabaseInUse(f"{database} is in use by {holder}") from None
        file.truncate(0)
        file.write(f"process {os.getpid()} on {os.uname().nodename}\n")
        file.flush()
        yield


def refuse_if_held(database: Path) -> None:
    """Raise DatabaseInUse if another process has locked *database* now; leave it unlocked."""
    if database.exists():
        with exclusive(database):
            pass

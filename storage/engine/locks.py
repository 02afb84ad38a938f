"""The lock file of a database.

Only one process may use a database. A second process gets an error that names the first.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class DatabaseInUse(Exception):
    """Another process uses the database; the message names that process."""


@contextmanager
def exclusive(database: Path) -> Iterator[None]:
    """Lock *database* for this process during the block.

    The operating system removes the lock also if the process is killed. Raises DatabaseInUse if
    another process has locked the database.
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
    """Raise DatabaseInUse if another process has locked *database*.

    Afterwards this process does not hold the lock.
    """
    if database.exists():
        with exclusive(database):
            pass

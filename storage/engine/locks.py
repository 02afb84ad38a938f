"""The lock of a database.

Only one process may use a database. A second process gets an error that names the first.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: What the user has to do if a file cannot be written, by the number of the system's error.
_REMEDIES = {
    errno.EROFS: "its file system is read-only: mount it writable, then start again",
    errno.ENOSPC: "its disk is full: free some space, then start again",
    errno.EDQUOT: "the disk quota is used up: free some space, then start again",
    errno.EACCES: "this user may not write it: give the user the right to write the folder",
    errno.EPERM: "this user may not write it: give the user the right to write the folder",
}


class DatabaseInUse(Exception):
    """Another process uses the database; the message names that process."""


class NotWritable(Exception):
    """The database or its lock cannot be written; the message says what to do."""


@contextmanager
def exclusive(database: Path) -> Iterator[None]:
    """Lock *database* for this process during the block; create an empty file if there is none.

    There are two locks. That of the file beside the database names the process that holds it.
    That of the database file itself cannot be avoided: it holds whatever name leads to the file,
    and also if the file beside it was deleted. The operating system removes both if the process
    is killed. Raises DatabaseInUse if another process has locked the database, and NotWritable if
    it cannot be locked.

    SQLite's own locks are of another kind (fcntl), which this kind (flock) does not touch on a
    local disk. But closing a file ends all SQLite's locks on it that its process has. So the
    database file is closed after SQLite has closed it, and it is not opened at all if the first
    lock is taken.
    """
    real = database.resolve()
    named = real.with_name(real.name + ".lock")
    with _opened(named) as holder:
        if not _lock(holder):
            name = os.pread(holder, 200, 0).decode("utf-8", "replace").strip()
            raise DatabaseInUse(f"{database} is in use by {name or 'an unknown process'}")
        with _opened(real) as file:
            if not _lock(file):
                raise DatabaseInUse(f"{database} is in use by another process, by another name")
            _write_name(holder, named)
            yield


def refuse_if_held(database: Path) -> None:
    """Raise DatabaseInUse if another process has locked *database*.

    Afterwards this process does not hold the lock.
    """
    if database.exists():
        with exclusive(database):
            pass


def remedy(path: Path, number: int) -> str | None:
    """Return a sentence on a file that cannot be written, for an error that the user can mend."""
    cause = _REMEDIES.get(number)
    return f"{path} cannot be written, because {cause}" if cause else None


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    with _mendable(path):
        number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        yield number
    finally:
        os.close(number)


def _lock(file: int) -> bool:
    """Return False if another process has locked the file."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _write_name(file: int, path: Path) -> None:
    with _mendable(path):
        name = f"process {os.getpid()} on {os.uname().nodename}\n".encode()
        os.ftruncate(file, os.pwrite(file, name, 0))


@contextmanager
def _mendable(path: Path) -> Iterator[None]:
    """Raise NotWritable instead of an error of the system that the user can mend."""
    try:
        yield
    except OSError as problem:
        if (sentence := remedy(path, problem.errno or 0)) is None:
            raise
        raise NotWritable(sentence) from problem

"""The seal: the SHA-256 of the database file at its last clean end, in a file beside it.

After a clean end nobody has a reason to change the file. So at the next start it must be byte for
byte as the desk has left it, and any damage is found, also one that SQLite's own checks accept.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from storage.checks import Damaged

#: SQLite reads these files too if they are beside the database. After a clean end there are none,
#: or they are empty.
_BESIDE = ("-wal", "-journal")


def seal_of(database: Path) -> Path:
    """Return the path of the seal of *database*."""
    real = database.resolve()
    return real.with_name(f"{real.name}.seal")


def check_seal(database: Path) -> None:
    """Raise Damaged if the database is not as it was at its last clean end.

    Without a seal there is nothing to compare: the last end was not clean, or the file is a copy.
    """
    seal, real = seal_of(database), database.resolve()
    if not seal.exists():
        return
    for end in _BESIDE:
        beside = real.with_name(real.name + end)
        if beside.exists() and beside.stat().st_size:
            raise Damaged(
                f"{beside} does not belong to {database}, which was closed without it: move it "
                "away, and start again"
            )
    digest, _, _ = seal.read_text("ascii", "replace").partition(" ")
    if not real.exists() or digest != _digest(real):
        raise Damaged(
            f"{database} is not as the desk has left it, because its SHA-256 is not the one in "
            f"{seal.name}: keep both, and put the last good copy in their place. To use the file "
            f"in spite of that, for example because you have changed it, remove {seal.name}"
        )


def remove_seal(database: Path) -> None:
    """Remove the seal, because the database is about to change."""
    seal = seal_of(database)
    if seal.exists():
        seal.unlink()
        _sync(seal.parent)


def write_seal(database: Path) -> None:
    """Seal the database, which is closed. The seal has the form of sha256sum."""
    seal, real = seal_of(database), database.resolve()
    draft = seal.with_name(f"{seal.name}.new")
    number = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        os.write(number, f"{_digest(real)}  {real.name}\n".encode())
        os.fsync(number)
    finally:
        os.close(number)
    # The seal has its name only when it is complete.
    draft.replace(seal)
    _sync(seal.parent)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(number)
    finally:
        os.close(number)

"""Parents: a sandbox that another program has started ends with it, and tidies up after it."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import threading
from pathlib import Path


class Parent:
    """Whoever holds the other end of the pipe *number*; once it is gone, this process ends.

    However the parent ends, the system closes its pipes; nothing else is told of a SIGKILL.
    """

    def __init__(self, number: int) -> None:
        self.gone = False
        threading.Thread(target=self._wait, args=(number,), daemon=True).start()

    def _wait(self, number: int) -> None:
        # Beneath sys.stdin, whose lock a thread must not hold while the interpreter shuts down.
        while os.read(number, 1024):
            pass
        self.gone = True
        os.kill(os.getpid(), signal.SIGTERM)


def sweep(folder: Path) -> None:
    """Remove a demonstration's folder once its desk, which ends as well, lets go of its files."""
    if not folder.exists():
        return
    with (folder / "greffier.db.lock").open("a", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        shutil.rmtree(folder, ignore_errors=True)

"""Ending with the parent process: a sandbox that another program started ends with it."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import threading
from pathlib import Path


class Parent:
    """Ends this process when the parent process closes the other end of the pipe *number*.

    The system closes the pipe however the parent ends. After a SIGKILL there is no other sign.
    """

    def __init__(self, number: int) -> None:
        self.gone = False
        threading.Thread(target=self._wait, args=(number,), daemon=True).start()

    def _wait(self, number: int) -> None:
        # Not sys.stdin: a thread must not hold its lock while the interpreter shuts down.
        while os.read(number, 1024):
            pass
        self.gone = True
        os.kill(os.getpid(), signal.SIGTERM)


def sweep(folder: Path) -> None:
    """Remove a demonstration's folder after its desk has ended and released its lock."""
    if not folder.exists():
        return
    with (folder / "greffier.db.lock").open("a", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        shutil.rmtree(folder, ignore_errors=True)

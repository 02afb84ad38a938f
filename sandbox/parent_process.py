"""Ending this sandbox when the program that started it ends."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import threading
from pathlib import Path


class Parent:
    """A watcher that ends this process when the parent process ends.

    It waits until the parent's end of the pipe with the descriptor *number* is closed. The
    operating system closes it even if the parent is killed by SIGKILL, which gives no other sign.
    """

    def __init__(self, number: int) -> None:
        self.gone = False
        threading.Thread(target=self._wait, args=(number,), daemon=True).start()

    def _wait(self, number: int) -> None:
        # The descriptor is read directly and not through sys.stdin, because a thread must not hold
        # the lock of sys.stdin while the interpreter shuts down.
        while os.read(number, 1024):
            pass
        self.gone = True
        os.kill(os.getpid(), signal.SIGTERM)


def sweep(folder: Path) -> None:
    """Remove the demonstration's folder, after the desk has ended and released its lock."""
    if not folder.exists():
        return
    with (folder / "greffier.db.lock").open("a", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        shutil.rmtree(folder, ignore_errors=True)

"""Ends the desk together with the program that started it."""

from __future__ import annotations

import os
import signal
import sys
import threading


def end_with_parent() -> None:
    """Send SIGTERM to this process when standard input ends.

    The parent holds the other end of that pipe. However the parent ends, the system closes the
    pipe; after a SIGKILL nothing else tells a child that its parent is gone.
    """
    threading.Thread(target=_wait_for_end, args=(sys.stdin.fileno(),), daemon=True).start()


def _wait_for_end(number: int) -> None:
    # This reads below sys.stdin, because a thread must not hold the lock of sys.stdin while the
    # interpreter shuts down.
    while os.read(number, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)

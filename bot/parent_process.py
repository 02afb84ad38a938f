"""Ends the desk when the program that started it ends."""

from __future__ import annotations

import os
import signal
import sys
import threading


def end_with_parent() -> None:
    """Send SIGTERM to this process when its standard input ends.

    Standard input is a pipe, and the parent process holds its other end. The system closes the
    pipe when the parent ends for any reason. After a SIGKILL of the parent there is no other sign.
    """
    threading.Thread(target=_wait_for_end, args=(sys.stdin.fileno(),), daemon=True).start()


def _wait_for_end(number: int) -> None:
    # The file descriptor is read directly, because a thread must not hold the lock of sys.stdin
    # while the interpreter shuts down.
    while os.read(number, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)

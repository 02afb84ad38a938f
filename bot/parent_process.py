"""Parents: a desk that another program has started need not outlive it."""

from __future__ import annotations

import os
import signal
import sys
import threading


def end_with_parent() -> None:
    """Send SIGTERM to this process once standard input ends, as it does when its writer is gone.

    However the parent ends, the system closes its pipes; nothing else is told of a SIGKILL.
    """
    threading.Thread(target=_wait_for_end, args=(sys.stdin.fileno(),), daemon=True).start()


def _wait_for_end(number: int) -> None:
    # Beneath sys.stdin, whose lock a thread must not hold while the interpreter shuts down.
    while os.read(number, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)

"""A program that imports the desk once, and then forks a new desk for each line that it reads."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from bot.app import run
from bot.config import Config
from bot.logs import quiet_logs


def main() -> None:
    """Fork a desk for each line of input. Print its process id, and "ended" after its end."""
    config = Config.load(Path(sys.argv[1]))
    quiet_logs()
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            _run_desk(config)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)
        sys.stdout.write("ended\n")
        sys.stdout.flush()


def _run_desk(config: Config) -> None:
    """Run a desk until it is killed or told to stop, and then end the process.

    This function never returns.
    """
    status = 1
    try:
        asyncio.run(run(config))
        status = 0
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()

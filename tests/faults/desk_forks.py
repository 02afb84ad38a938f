"""A nursery: one warm process that forks a desk for each line it reads, imports done."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from bot.app import run
from bot.config.settings import Config
from bot.logs import quiet_logs


def main() -> None:
    """Fork a desk a line; answer each with its process id once it was forked."""
    config = Config.load(Path(sys.argv[1]))
    quiet_logs()
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            _live(config)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)
        sys.stdout.write("ended\n")
        sys.stdout.flush()


def _live(config: Config) -> None:
    """Be a desk until killed or told to stop; never come back into the nursery."""
    status = 1
    try:
        asyncio.run(run(config))
        status = 0
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()

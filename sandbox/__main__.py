"""The command line of the sandbox: `python -m sandbox` starts it."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from sandbox.options import DEFAULT_TOKEN, Options
from sandbox.parent_process import Parent, sweep
from sandbox.server import BadToken, NotLoopback, run
from sandbox.state.clock import read_instant


def read_arguments(words: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="sandbox", description="A local chat service.")
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default=DEFAULT_TOKEN)
    parser.add_argument("--username", default=Options.username, help="the bot's username")
    parser.add_argument("--now", type=read_instant, help="where the clock starts, ISO with zone")
    parser.add_argument("--limits", action="store_true", help="keep Telegram's sending limits")
    parser.add_argument("--no-privacy", action="store_true", help="the bot reads all in groups")
    parser.add_argument("--attached", action="store_true", help="end when standard input ends")
    parser.add_argument("--sweep", type=Path, help="with --attached: a folder to remove then")
    parser.add_argument("--port-file", type=Path, help="write the port there once it serves")
    return parser.parse_args(words)


def main() -> None:
    given = read_arguments()
    options = Options(
        token=given.token,
        username=given.username,
        now=given.now,
        privacy=not given.no_privacy,
        limits=given.limits,
    )
    parent = Parent(sys.stdin.fileno()) if given.attached else None
    try:
        asyncio.run(run(options, given.host, given.port, given.port_file))
    except (BadToken, NotLoopback, OSError) as error:
        raise SystemExit(f"sandbox: {error}") from None
    if parent is not None and parent.gone and given.sweep is not None:
        sweep(given.sweep)


if __name__ == "__main__":
    main()

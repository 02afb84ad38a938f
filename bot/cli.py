"""Defines the commands of the program: greffier init, run, check, demo and sandbox.

Heavy modules are imported only by the commands that use them, so that the others start quickly.
"""

from __future__ import annotations

import asyncio
import os
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter


def _version() -> str:
    return version("greffier")


app = App(
    name="greffier",
    help="A neutral secretariat desk in a chat.",
    version=_version,
    version_flags=["--version"],
)

CONFIG = Path("config.toml")


@app.command
def run(
    *, config: Path = CONFIG, attached: Annotated[bool, Parameter(negative="")] = False
) -> int:
    """Run the desk until it is told to stop.

    Parameters
    ----------
    config
        The configuration: the file that init has written.
    attached
        End when standard input ends. For programs that start the desk and may be killed.
    """
    from bot.config import Config
    from bot.logs import quiet_logs
    from bot.parent_process import end_with_parent
    from storage.engine.locks import refuse_if_held

    if attached:
        end_with_parent()
    _keep_private()
    settings = Config.load(config)
    # The lock is checked before the heavy imports, so that a second desk is refused within a
    # second.
    refuse_if_held(settings.database)
    quiet_logs()
    from bot.app import run as run_desk

    asyncio.run(run_desk(settings))
    return 0


@app.command
def init(*, config: Path = CONFIG, label: str = "S-1") -> int:
    """Set up a desk: try the token, make the database, and print the first secretary's link.

    Parameters
    ----------
    config
        The configuration. If there is none, it is written after Telegram has accepted the token.
    label
        The label by which the threads name the first secretary.
    """
    from bot.setup.first_run import set_up

    _keep_private()
    return set_up(config, label)


@app.command
def check(*, config: Path = CONFIG) -> int:
    """Check the configuration, the database and Telegram, and change nothing.

    The exit status is 1 if anything is wrong.

    Parameters
    ----------
    config
        The configuration: the file that init has written.
    """
    from bot.config import Config
    from bot.setup.selfcheck import check_all

    return asyncio.run(check_all(Config.load(config), config))


@app.command
def demo(
    *,
    script: Annotated[bool, Parameter(negative="")] = False,
    seed: int | None = None,
    stay: bool | None = None,
    keep: Path | None = None,
    port: int = 0,
    browser: bool = True,
) -> int:
    """Play the opening of a scenario and open a page on it; without a terminal, print all of it.

    Parameters
    ----------
    script
        Play the scenario as a check, also with A and B exchanged and with restarts; exit with 1
        if any message differs.
    seed
        With --script: the number that decides where the desk is restarted. Without it a random
        one is taken and printed.
    stay
        Keep the page open, or play all and end. Without it the terminal decides.
    keep
        A folder in which database, configuration and log are kept. One that already holds those
        of a desk is refused.
    port
        The port of the page; 0 takes a free one.
    browser
        Open a browser, if there is one.
    """
    _keep_private()
    if script:
        from sandbox.scenario.script_check import check_script

        return asyncio.run(check_script(seed))
    from sandbox.scenario.demo import Wishes, demonstrate

    stays = sys.stdin.isatty() if stay is None else stay
    return asyncio.run(demonstrate(Wishes(stays, keep, port, browser)))


@app.command
def sandbox(*, host: str = "127.0.0.1", port: int = 0, now: str | None = None) -> int:
    """Run the sandbox alone, a local chat service that speaks the Bot API over HTTP.

    Parameters
    ----------
    host
        The address at which it listens; only addresses of this machine are allowed.
    port
        The port at which it listens; 0 takes a free one.
    now
        The time at which its clock starts, as in 2025-07-24T08:00+00:00. Without it, the
        present time.
    """
    from sandbox.options import Options
    from sandbox.server import run as run_sandbox
    from sandbox.state.clock import read_instant

    asyncio.run(run_sandbox(Options(now=read_instant(now) if now else None), host, port))
    return 0


def _keep_private() -> None:
    """Make all files that are created from now on readable by their owner only.

    This includes the files that SQLite creates itself.
    """
    os.umask(0o077)


def main() -> None:
    """Run the command that the user typed, and end with its exit status.

    An error that the user can fix is printed as one line without a traceback.
    """
    try:
        sys.exit(app() or 0)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if (line := _line(error)) is None:
            raise
        sys.stderr.write(f"greffier: {line}\n")
        sys.exit(1)


def _line(error: Exception) -> str | None:
    """Return the line to print for an error that the user can fix, or None for any other error."""
    from bot.config import SettingsWrong
    from storage.engine.locks import DatabaseInUse, NotWritable

    # Commands raise these errors before the heavy imports. So they are handled here without
    # importing bot.errors, which would import the heavy modules.
    if isinstance(error, SettingsWrong | DatabaseInUse | NotWritable):
        return str(error)
    from bot.errors import error_line

    return error_line(error, *_sandbox_errors())


def _sandbox_errors() -> tuple[type[Exception], ...]:
    """Return the classes of the sandbox's errors that the user can fix.

    The result is empty if this process has not imported the sandbox.
    """
    if "sandbox" not in sys.modules:
        return ()
    from sandbox.errors import ControlError
    from sandbox.scenario.demo import FolderInUse
    from sandbox.scenario.processes import DeskFailed
    from sandbox.server import NotLoopback

    return ControlError, DeskFailed, FolderInUse, NotLoopback

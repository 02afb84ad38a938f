"""Tokens: asked of the person at the terminal, looked at at once, and never shown."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass

from bot.config import TOKEN, TOKEN_LOOKS

#: How often a token is asked for at a terminal.
TRIES = 3
#: Seconds after which what was pressed is looked at while the terminal is read.
LOOKS_UP = 0.5


def ask_tokens() -> Iterator[str]:
    """The tokens that the person gives, until one is taken; those that can be none are said so.

    At a terminal they are asked for three times in all; else one line of standard input is read.
    """
    for _ in range(TRIES if sys.stdin.isatty() else 1):
        try:
            given = _ask().strip()
        except EOFError:
            return
        if TOKEN.fullmatch(given):
            yield given
        else:
            sys.stdout.write(f"That is no token: {TOKEN_LOOKS}.\n")


def _ask() -> str:
    if sys.stdin.isatty():
        with _looking_up():
            return getpass("Token that BotFather gave (it is not shown): ")
    return sys.stdin.readline()


@contextmanager
def _looking_up() -> Iterator[None]:
    """Let a Ctrl-C count that comes just before the terminal is read: else a key had to follow."""
    before = signal.signal(signal.SIGALRM, lambda _number, _frame: None)
    signal.setitimer(signal.ITIMER_REAL, LOOKS_UP, LOOKS_UP)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

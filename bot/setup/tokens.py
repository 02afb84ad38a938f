"""Tokens: asked of the person at the terminal, looked at at once, and never shown."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from getpass import getpass

from bot.config.settings import TOKEN, TOKEN_LOOKS

#: How often a token is asked for at a terminal.
TRIES = 3


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
        return getpass("Token that BotFather gave (it is not shown): ")
    return sys.stdin.readline()

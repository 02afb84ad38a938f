"""Asks the person at the terminal for the bot's token, checks its form, and never shows it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from getpass import getpass

from bot.config import TOKEN, TOKEN_LOOKS

#: How often a token is asked for at a terminal.
TRIES = 3


class TokenRefused(Exception):
    """Telegram does not know the token. The message says where it is set, and never shows it."""


class Unreached(Exception):
    """Telegram could not be asked, so nothing was made. The message says what to do."""


def ask_tokens() -> Iterator[str]:
    """Yield the tokens that the person gives. The person is told of input that is no token.

    At a terminal a token is asked for three times at most; otherwise one line of standard input
    is read.
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

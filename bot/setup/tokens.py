"""Asks the person at the terminal for the bot's token, checks its form, and never prints it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from getpass import getpass

from bot.config import TOKEN, TOKEN_LOOKS

#: At a terminal the desk asks for a token at most this many times.
TRIES = 3


class TokenRefused(Exception):
    """Telegram does not know the token.

    The text of the error says where the token is set, but does not contain it.
    """


class Unreached(Exception):
    """Telegram could not be reached, so nothing was created. The error's text says what to do."""


def ask_tokens() -> Iterator[str]:
    """Yield the tokens that the person enters. If an input cannot be a token, print a message.

    At a terminal the person is asked at most three times. Otherwise one line of standard input is
    read.
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

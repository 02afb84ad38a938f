"""Lists the errors that the user at the terminal can fix, and turns each into one line of text."""

from __future__ import annotations

import errno

from telegram.error import InvalidToken

from bot.config import NotLoopback, SettingsWrong
from bot.inbound import TokenInUse, WebhookSet
from bot.outbound import NotSent, Uncertain
from bot.setup.tokens import TokenRefused, Unreached
from bot.timing import SandboxGone
from domain.journal import BrokenChain
from storage.checks import Damaged
from storage.engine.locks import DatabaseInUse, NotWritable
from storage.migrations import UnknownSchema
from storage.store import NoDatabase

#: The errors that the user can fix. Any other error is a bug of the desk and gets a traceback.
MENDABLE: tuple[type[BaseException], ...] = (
    BrokenChain,
    Damaged,
    DatabaseInUse,
    FileExistsError,
    FileNotFoundError,
    InvalidToken,
    NoDatabase,
    NotADirectoryError,
    NotLoopback,
    NotSent,
    NotWritable,
    PermissionError,
    SandboxGone,
    SettingsWrong,
    TokenInUse,
    TokenRefused,
    Uncertain,
    UnknownSchema,
    Unreached,
    WebhookSet,
)

#: The sentences to print for errors whose own text comes from a library or is only a class name.
SENTENCES: dict[type[BaseException], str] = {
    InvalidToken: "the token is not known there; it may have been revoked or mistyped",
    NotSent: "no connection could be made; the network or the address may be at fault",
    Uncertain: "the connection broke off, or the answer was not Telegram's",
}


def error_line(error: BaseException, *also: type[BaseException]) -> str | None:
    """Return one line that explains the error to the user, or None if it is a bug of the desk.

    *also* are further classes of errors that the user can fix. The command line passes the
    sandbox's errors, because only the command line may import the sandbox. For a group of errors
    the line of its first error is returned.
    """
    if isinstance(error, BaseExceptionGroup):
        return error_line(error.exceptions[0], *also)
    port_taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
    return explain(error) if port_taken or isinstance(error, (*MENDABLE, *also)) else None


def explain(error: BaseException) -> str:
    """Return a sentence that says what went wrong, without its full stop."""
    for each in type(error).__mro__:
        if each in SENTENCES:
            return SENTENCES[each]
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}"
    return str(error) or type(error).__name__

"""Mistakes: the errors that a person at the terminal can mend, each as one line."""

from __future__ import annotations

import errno

#: Class names rather than classes: most of them live in rooms that a short command never enters.
MENDABLE = frozenset({
    "BrokenChain",
    "ControlError",
    "Damaged",
    "DatabaseInUse",
    "DeskFailed",
    "FileExistsError",
    "FileNotFoundError",
    "FolderInUse",
    "InvalidToken",
    "NoDatabase",
    "NotADirectoryError",
    "NotLoopback",
    "NotSent",
    "PermissionError",
    "SandboxGone",
    "SettingsWrong",
    "TokenInUse",
    "TokenRefused",
    "Uncertain",
    "UnknownSchema",
    "Unreached",
    "WebhookSet",
})  # fmt: skip

#: What is said where the error's own text is a library's, or a class's name.
SENTENCES = {
    "InvalidToken": "the token is not known there; it may have been revoked or mistyped",
    "NotSent": "no connection could be made; the network or the address may be at fault",
    "Uncertain": "the connection broke off, or the answer was not Telegram's",
}


def read_mistake(problem: BaseException) -> str | None:
    """One line for the person, or None where the error is the desk's own."""
    if isinstance(problem, BaseExceptionGroup):
        return read_mistake(problem.exceptions[0])
    names = {each.__name__ for each in type(problem).__mro__}
    taken = isinstance(problem, OSError) and problem.errno == errno.EADDRINUSE
    return explain(problem) if taken or names & MENDABLE else None


def explain(problem: BaseException) -> str:
    """What went wrong, as a sentence without its stop."""
    for each in type(problem).__mro__:
        if each.__name__ in SENTENCES:
            return SENTENCES[each.__name__]
    if isinstance(problem, OSError) and problem.filename and problem.strerror:
        return f"{problem.filename}: {problem.strerror}"
    return str(problem) or type(problem).__name__

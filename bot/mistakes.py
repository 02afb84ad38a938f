"""Mistakes: the errors that a person at the terminal can mend."""

from __future__ import annotations

#: Class names rather than classes: most of them live in rooms that a short command never enters.
MENDABLE = frozenset({
    "BrokenChain",
    "Damaged",
    "DatabaseInUse",
    "DeskFailed",
    "FileNotFoundError",
    "FolderInUse",
    "InvalidToken",
    "NoDatabase",
    "NotLoopback",
    "PermissionError",
    "SettingsWrong",
    "TokenInUse",
    "UnknownSchema",
    "WebhookSet",
})  # fmt: skip


def read_mistake(problem: BaseException) -> str | None:
    """One line for the person, or None where the error is the desk's own."""
    if isinstance(problem, BaseExceptionGroup):
        return read_mistake(problem.exceptions[0])
    names = {each.__name__ for each in type(problem).__mro__}
    return (str(problem) or type(problem).__name__) if names & MENDABLE else None

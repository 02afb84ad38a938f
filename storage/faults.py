"""Recognises failures of the database itself, in contrast to wrong data or statements."""

from __future__ import annotations

import sqlite3

from sqlalchemy import exc

from storage.engine.sqlite import UNDECODED

_FAULTS = (
    exc.OperationalError,
    exc.InterfaceError,
    exc.InternalError,
    sqlite3.OperationalError,
    sqlite3.InterfaceError,
    sqlite3.InternalError,
)
#: SQLite's errors for a file whose content is damaged, or that is no database.
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

#: Every error of a database, whether the database or a statement is at fault.
FAILED = (exc.DBAPIError, sqlite3.Error)


def is_damage(problem: BaseException) -> bool:
    """Return True if the error says that the content of the database is damaged."""
    cause = original(problem)
    code = getattr(cause, "sqlite_errorcode", None)
    # The lower eight bits are the kind of the error; the others tell more about it.
    if code is not None and code & 0xFF in _DAMAGED:
        return True
    return isinstance(cause, sqlite3.Error) and str(cause).startswith(UNDECODED)


def is_storage_fault(problem: BaseException) -> bool:
    """Return True if the database itself failed, and not the data or the statement.

    Within a unit of work, nothing else is then tried. Outside of it, the same step may succeed
    later, because the store raises checks.Damaged for a damaged database.
    """
    return isinstance(problem, _FAULTS) or is_damage(problem)


def describe_damage(problem: BaseException) -> str:
    """Return what the driver says of the damage, without the text that it quotes from a row."""
    return str(original(problem)).partition(" with text ")[0]


def original(problem: BaseException) -> BaseException:
    """Return the driver's own error if *problem* is SQLAlchemy's error for it."""
    return getattr(problem, "orig", None) or problem

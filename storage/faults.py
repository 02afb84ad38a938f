"""Recognises failures of the database itself, in contrast to wrong data or statements."""

from __future__ import annotations

import sqlite3

from sqlalchemy import exc

_FAULTS = (
    exc.OperationalError,
    exc.InterfaceError,
    exc.InternalError,
    sqlite3.OperationalError,
    sqlite3.InterfaceError,
    sqlite3.InternalError,
)

#: Every error of a database, whether the database or a statement is at fault.
FAILED = (exc.DBAPIError, sqlite3.Error)


def is_storage_fault(problem: BaseException) -> bool:
    """Return True if the database itself failed, so that the same step may succeed later."""
    return isinstance(problem, _FAULTS)

"""Faults of the database itself, as opposed to wrong data or statements."""

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


def is_storage_fault(problem: BaseException) -> bool:
    """Return True if the database itself failed, so that trying again later can help."""
    return isinstance(problem, _FAULTS)

"""Measures what queries cost in steps of SQLite's virtual machine, which do not depend on time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

#: The text of a query with the values of its parameters.
Query = tuple[str, Any]


@contextmanager
def queries() -> Iterator[list[Query]]:
    """Yield a list, to which every query that is executed in the block is added."""
    executed: list[Query] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if statement.lstrip().startswith(("SELECT", "WITH")):
            executed.append((statement, values))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield executed
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def steps(path: Path, executed: list[Query]) -> int:
    """Execute the queries again on the file at *path*; return the number of steps they need."""
    counted = count()
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        file.set_progress_handler(lambda: next(counted) < 0, 1)
        for statement, values in executed:
            file.execute(statement, values).fetchall()
    return next(counted)


def plans(path: Path, executed: list[Query]) -> list[str]:
    """Return how SQLite reads the tables for these queries, a line for each table."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        return [
            str(detail)
            for statement, values in executed
            for *_, detail in file.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        ]

"""What the store needs of a database: units of work, and statements within them."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy import Executable, Row

Values = Mapping[str, Any]

_Result = TypeVar("_Result")


class Connection(Protocol):
    """Executes the statements of one unit of work.

    On SQLite its methods never suspend the coroutine that awaits them. On a database with an
    asynchronous driver they may.
    """

    @property
    def dialect(self) -> str:
        """The name of the database's dialect, for example "sqlite"."""

    async def rows(
        self, statement: Executable, values: Values | Sequence[Values] | None
    ) -> Sequence[Row[Any]]:
        """Execute a statement that returns rows, and return all of them."""

    async def write(self, statement: Executable, values: Sequence[Values]) -> None:
        """Execute a statement that returns no rows, once for each of *values*."""

    async def command(self, sql: str) -> None:
        """Execute one of the commands for savepoints."""


class Database(Protocol):
    """A database that carries out units of work, one after the other."""

    async def run(self, work: Callable[[Connection], Coroutine[Any, Any, _Result]]) -> _Result:
        """Carry out *work* in one transaction, and return its result after the commit.

        If *work* raises, the transaction is rolled back. If the task is cancelled, the
        transaction is completed before CancelledError is raised.
        """

    async def clear_log(self) -> bool:
        """Remove deleted text from the log that the database keeps beside its tables.

        Returns False if that is not possible now.
        """

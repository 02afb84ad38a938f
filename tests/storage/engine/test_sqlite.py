"""Tests of the SQLite driver, which does not wait for some statements (posted statements)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.sqlite import POSTED, Connection, make_engine

ADD = text("INSERT INTO numbers VALUES (:number)").execution_options(**{POSTED: True})
ALL = text("SELECT number FROM numbers ORDER BY number")
ONE, TWO = {"number": 1}, {"number": 2}


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    """Yield a connection to a file with a table of unique numbers."""
    engine = make_engine(tmp_path / "numbers.db", {"journal_mode": "wal"})
    async with engine.connect() as opened:
        async with opened.begin():
            await opened.execute(text("CREATE TABLE numbers (number INTEGER PRIMARY KEY)"))
        yield opened
    await engine.dispose()


async def numbers(connection: AsyncConnection) -> list[int]:
    """Return all numbers in the table."""
    return list((await connection.execute(ALL)).scalars())


async def test_a_query_sees_the_posted_writes_before_it(connection: AsyncConnection) -> None:
    async with connection.begin():
        await connection.execute(ADD, [ONE, TWO])
        assert await numbers(connection) == [1, 2]


async def test_a_commit_includes_posted_writes(connection: AsyncConnection) -> None:
    async with connection.begin():
        await connection.execute(ADD, [ONE, TWO])
    assert await numbers(connection) == [1, 2]


async def test_a_commit_raises_the_error_of_a_posted_write(connection: AsyncConnection) -> None:
    with pytest.raises(IntegrityError):
        async with connection.begin():
            await connection.execute(ADD, [ONE, ONE])
    assert await numbers(connection) == []


async def test_after_a_posted_write_has_failed_no_other_statement_is_executed(
    connection: AsyncConnection,
) -> None:
    await connection.begin()
    await connection.execute(ADD, [ONE, ONE])
    await connection.execute(ADD, TWO)
    with pytest.raises(IntegrityError):
        await numbers(connection)
    await connection.rollback()
    assert await numbers(connection) == []


async def test_after_a_failed_commit_the_next_transaction_succeeds(
    connection: AsyncConnection,
) -> None:
    with pytest.raises(IntegrityError):
        async with connection.begin():
            await connection.execute(ADD, [ONE, ONE])
    async with connection.begin():
        await connection.execute(ADD, TWO)
    assert await numbers(connection) == [2]


async def test_a_rollback_undoes_posted_writes(connection: AsyncConnection) -> None:
    await connection.begin()
    await connection.execute(ADD, ONE)
    await connection.rollback()
    assert await numbers(connection) == []


async def test_a_transaction_locks_the_file_from_its_first_query_on(
    connection: AsyncConnection, tmp_path: Path
) -> None:
    other = await Connection.open(tmp_path / "numbers.db", {"busy_timeout": 0})
    async with connection.begin():
        await numbers(connection)
        with pytest.raises(Exception, match="database is locked"):
            await other.ask(lambda raw: raw.execute("SELECT 1"))
    await other.close()


async def test_an_invalid_query_raises_an_error_immediately(
    connection: AsyncConnection,
) -> None:
    with pytest.raises(OperationalError):
        await connection.execute(text("SELECT nothing FROM nowhere"))

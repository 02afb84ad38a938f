"""Tests of the store: it creates and locks a database, and commits transactions as a whole."""

from __future__ import annotations

import asyncio
import errno
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.checks import Damaged
from storage.engine.locks import DatabaseInUse, NotWritable, refuse_if_held, remedy
from storage.records import Records
from storage.seal import seal_of
from storage.store import NoDatabase, Store, look
from tests.patterns import new_store
from tests.storage.files import opened, query
from tests.units import unit

NOW = datetime(2025, 7, 24, 8, 0, tzinfo=UTC)
HOLD = """
import asyncio, sys
from pathlib import Path
from storage.store import Store
async def main():
    async with Store.open(Path(sys.argv[1]), create=True):
        print("open", flush=True)
        sys.stdin.readline()

asyncio.run(main())
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path at which a test creates its database."""
    return tmp_path / "desk.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    """Yield an empty store."""
    async with new_store(path) as found:
        yield found


async def note(store: Store, **facts: str) -> None:
    """Note facts in one transaction, each in a savepoint of its own."""

    async def work(records: Records) -> None:
        for name, value in facts.items():
            async with records.savepoint():
                records.facts.note(name, value)
            await records.facts.find("anything")

    await store.run(work)


@contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Yield another process that has the database open; the process ends with the block."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        yield process
        process.communicate(b"\n")


# Tests that a database is created once and used by one process.


async def test_a_missing_database_is_an_error_and_is_not_created_automatically(path: Path) -> None:
    with pytest.raises(NoDatabase, match="does not exist: run `greffier init` first"):
        await opened(path)
    assert list(path.parent.iterdir()) == []


async def test_a_database_that_exists_is_not_created_again(path: Path) -> None:
    async with Store.open(path, create=True) as store:
        await note(store, kept="yes")
    with pytest.raises(NoDatabase, match="exists already"):
        async with Store.open(path, create=True):
            pass
    async with Store.open(path) as store, unit(store) as records:
        assert await records.facts.find("kept") == "yes"


async def test_the_same_process_cannot_open_a_database_twice(store: Store, path: Path) -> None:
    with pytest.raises(DatabaseInUse, match="is in use by process"):
        await opened(path)
    await note(store, still="here")


async def test_a_second_process_cannot_open_the_database_and_its_error_names_the_first_process(
    path: Path,
) -> None:
    with held(path) as first:
        with pytest.raises(DatabaseInUse, match=f"is in use by process {first.pid} on"):
            await opened(path)
        with pytest.raises(DatabaseInUse):
            refuse_if_held(path)
    refuse_if_held(path)
    await opened(path)


async def test_after_a_process_was_killed_another_process_can_open_the_database(
    path: Path,
) -> None:
    with held(path) as first:
        first.kill()
    await opened(path)


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to], ids=["symbolic", "hard"])
async def test_a_second_process_cannot_open_the_database_by_the_name_of_a_link(
    link: Callable[[Path, Path], None], path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere" / "other.db"
    other.parent.mkdir()
    with held(path):
        link(other, path)
        with pytest.raises(DatabaseInUse):
            await opened(other)
    await opened(other)


async def test_a_second_process_cannot_open_the_database_after_its_lock_file_was_deleted(
    path: Path,
) -> None:
    with held(path):
        path.with_name(path.name + ".lock").unlink()
        with pytest.raises(DatabaseInUse):
            await opened(path)


async def test_a_database_that_is_in_use_can_be_read_by_other_processes(path: Path) -> None:
    with held(path):
        assert query(path, "SELECT count(*) FROM journal") == [(0,)]


# Tests what happens if the disk is full, or if the database cannot be written for another reason.


async def test_a_database_on_a_full_disk_is_refused_with_one_line_that_says_what_to_do(
    path: Path,
) -> None:
    path.with_name(path.name + ".lock").symlink_to("/dev/full")
    with pytest.raises(NotWritable, match="its disk is full: free some space, then start again"):
        async with Store.open(path, create=True):
            pass


@pytest.mark.parametrize(
    ("number", "words"), [(errno.EROFS, "mount it writable"), (errno.EACCES, "give the user")]
)
def test_each_reason_why_a_file_cannot_be_written_has_its_remedy(number: int, words: str) -> None:
    assert words in str(remedy(Path("desk.db"), number))


async def test_a_desk_whose_log_is_read_at_the_end_leaves_no_seal_and_loses_nothing(
    path: Path,
) -> None:
    async with new_store(path) as store:
        reading = sqlite3.connect(path, isolation_level=None)
        reading.execute("BEGIN")
        reading.execute("SELECT * FROM facts").fetchall()
        await note(store, kept="yes")
    assert not seal_of(path).exists()
    reading.close()
    async with Store.open(path) as store, unit(store) as records:
        assert await records.facts.find("kept") == "yes"
    assert seal_of(path).exists()


# Tests that a transaction is committed as a whole or not at all.


async def test_twenty_concurrent_transactions_lose_no_update(store: Store) -> None:
    async def count(records: Records) -> None:
        value = int(await records.facts.find("count") or 0)
        records.facts.note("count", str(value + 1))

    await asyncio.gather(*(store.run(count) for _ in range(20)))
    async with unit(store) as records:
        assert await records.facts.find("count") == "20"


async def test_a_task_cancelled_at_any_step_commits_its_transaction_as_a_whole_or_not_at_all(
    store: Store,
) -> None:
    for steps in range(80):
        task = asyncio.create_task(note(store, one=str(steps), two=str(steps)))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        async with unit(store) as records:
            one, two = [await records.facts.find(name) for name in ("one", "two")]
        assert one == two
    await note(store, after="all")
    async with unit(store) as records:
        assert await records.facts.find("after") == "all"


async def test_after_an_exception_in_a_transaction_the_store_is_unchanged_and_usable(
    store: Store,
) -> None:
    await note(store, kept="yes")

    async def work(records: Records) -> None:
        async with records.savepoint():
            records.facts.note("kept", "no")
        await records.facts.find("kept")
        raise ZeroDivisionError

    with suppress(ZeroDivisionError):
        await store.run(work)
    async with unit(store) as records:
        assert await records.facts.find("kept") == "yes"


@pytest.mark.parametrize("made", [b"", None])
async def test_an_empty_file_or_one_without_tables_is_no_database_and_stays_as_it_was(
    tmp_path: Path, made: bytes | None
) -> None:
    path = tmp_path / "desk.db"
    if made is None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE passing (one)")
            connection.execute("DROP TABLE passing")
    else:
        path.write_bytes(made)
    for opening in (Store.open(path), look(path)):
        with pytest.raises(NoDatabase, match="is empty: restore a copy of the database"):
            async with opening:
                raise AssertionError
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == []


@pytest.mark.parametrize("cut", [100, 5000])
async def test_a_file_that_cannot_be_read_is_named_in_a_sentence(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "desk.db"
    path.write_bytes(b"minutes of the third round\n" * cut)
    with pytest.raises(Damaged, match=r"desk\.db is damaged: file is not a database"):
        async with look(path):
            raise AssertionError

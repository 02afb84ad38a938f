"""WAL checkpoints: deleted text soon leaves SQLite's log while the desk runs, at little cost."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.timing import WalCheckpoints
from storage.mail.inbox import InboxState, Received
from storage.store import Store

NOW = datetime(2025, 7, 24, 8, 0, tzinfo=UTC)
GUARD = 30.0
#: So long that no test reaches the second checkpoint.
NEVER = 3600.0


class WatchedStore(Store):
    """A store that records the result of each attempt to empty its log."""

    def __init__(self, connection: AsyncConnection, path: Path | None) -> None:
        super().__init__(connection, path)
        self.tried: asyncio.Queue[bool] = asyncio.Queue()
        self.fails = 0

    async def clear_log(self) -> bool:
        if self.fails:
            self.fails -= 1
            raise sqlite3.OperationalError("disk I/O error")
        empty = await super().clear_log()
        self.tried.put_nowait(empty)
        return empty

    async def emptied(self) -> None:
        """Wait until the log was emptied."""
        async with asyncio.timeout(GUARD):
            while not await self.tried.get():
                pass


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[WatchedStore]:
    """A store whose log was emptied when it was opened; that attempt is not in the record."""
    async with WatchedStore.open(tmp_path / "desk.db", create=True) as store:
        assert isinstance(store, WatchedStore)
        await store.emptied()
        yield store


async def receive(store: Store, update: int, words: str) -> None:
    """Store a text in the inbox, and delete it by finishing its row."""
    async with store.transaction() as records:
        await records.inbox.receive([Received(update, words, "hash")], NOW)
    assert holds(store, words[:8])
    async with store.transaction() as records:
        for row in await records.inbox.waiting(8):
            records.inbox.finish(row.id, InboxState.DONE)


def holds(store: Store, words: str) -> bool:
    """Return whether the text is in any of the database's files."""
    assert store.path is not None
    files = store.path.parent.glob(f"{store.path.name}*")
    return any(words.encode() in each.read_bytes() for each in files)


async def idle() -> None:
    """Return at once, as a desk that has nothing to do."""


async def never_idle() -> None:
    """Never return, as a desk that always works."""
    await asyncio.Event().wait()


@pytest.mark.parametrize("words", ["Quixotic", "Quixotic " * 2000])
async def test_deleted_text_is_in_no_file_soon_after_it_was_noted(
    store: WatchedStore, words: str
) -> None:
    wal_checkpoints = WalCheckpoints(store, idle)
    async with wal_checkpoints.working():
        await receive(store, 1, words)
        assert holds(store, words[:8])
        wal_checkpoints.note()
        await store.emptied()
        assert not holds(store, "Quixotic")


async def test_of_many_notes_in_a_row_only_the_first_empties_the_log_at_once(
    store: WatchedStore,
) -> None:
    wal_checkpoints = WalCheckpoints(store, idle, every=NEVER)
    async with wal_checkpoints.working():
        for update in range(1, 20):
            await receive(store, update, f"Quixotic {update}.")
            wal_checkpoints.note()
        await store.emptied()
        assert store.tried.empty()


async def test_a_note_during_the_wait_empties_the_log_after_it(store: WatchedStore) -> None:
    wal_checkpoints = WalCheckpoints(store, idle, every=0.0)
    async with wal_checkpoints.working():
        for update in range(1, 4):
            await receive(store, update, "Quixotic")
            wal_checkpoints.note()
            await store.emptied()
            assert not holds(store, "Quixotic")


async def test_the_log_is_emptied_after_another_reader_of_the_database_has_gone(
    store: WatchedStore,
) -> None:
    assert store.path is not None
    with closing(sqlite3.connect(store.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM inbox").fetchall()
        wal_checkpoints = WalCheckpoints(store, idle, every=0.0)
        async with wal_checkpoints.working():
            await receive(store, 1, "Quixotic")
            wal_checkpoints.note()
            async with asyncio.timeout(GUARD):
                assert not await store.tried.get()
            assert holds(store, "Quixotic")
            reader.execute("ROLLBACK")
            await store.emptied()
            assert not holds(store, "Quixotic")


async def test_a_disk_that_fails_once_does_not_end_the_desk(store: WatchedStore) -> None:
    wal_checkpoints = WalCheckpoints(store, idle, every=0.0)
    async with wal_checkpoints.working():
        await receive(store, 1, "Quixotic")
        store.fails = 1
        wal_checkpoints.note()
        await store.emptied()
        assert not holds(store, "Quixotic")


async def test_a_desk_that_is_always_busy_is_not_waited_for_without_end(
    store: WatchedStore,
) -> None:
    wal_checkpoints = WalCheckpoints(store, never_idle, every=0.0)
    async with wal_checkpoints.working():
        await receive(store, 1, "Quixotic")
        wal_checkpoints.note()
        await store.emptied()
        assert not holds(store, "Quixotic")


async def test_a_desk_that_is_told_to_stop_does_not_wait_until_it_is_idle(
    store: WatchedStore,
) -> None:
    wal_checkpoints = WalCheckpoints(store, never_idle, every=NEVER)
    async with asyncio.timeout(GUARD), wal_checkpoints.working():
        wal_checkpoints.note()
    assert store.tried.empty()

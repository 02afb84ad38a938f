"""Tests that deleted text soon leaves SQLite's write-ahead log while the desk runs."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.timing import WalCheckpoints
from storage.engine.database import Database
from storage.mail.inbox import InboxState, Received
from storage.store import Store
from tests.units import unit

NOW = datetime(2025, 7, 24, 8, 0, tzinfo=UTC)
GUARD = 30.0
#: An interval so long that no second checkpoint is made during a test.
NEVER = 3600.0


class WatchedStore(Store):
    """A store that records the result of each attempt to empty its log."""

    def __init__(self, database: Database, path: Path | None = None) -> None:
        super().__init__(database, path)
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
        """Wait until an attempt to empty the log has succeeded."""
        async with asyncio.timeout(GUARD):
            while not await self.tried.get():
                pass


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[WatchedStore]:
    """A store whose log was emptied when it was opened. That attempt is not recorded any more."""
    async with WatchedStore.open(tmp_path / "desk.db", create=True) as store:
        assert isinstance(store, WatchedStore)
        await store.emptied()
        yield store


async def receive(store: Store, update: int, words: str) -> None:
    """Store a text in the inbox, and then delete it by marking its row as processed."""
    async with unit(store) as records:
        raw = json.dumps({"words": words})
        await records.inbox.receive([Received(update, {}, raw, "hash", NOW)], InboxState.WAITING)
    assert holds(store, words[:8])
    async with unit(store) as records:
        row = await records.inbox.first_waiting()
        assert row is not None
        records.inbox.finish(row.id, InboxState.DONE)


def holds(store: Store, words: str) -> bool:
    """Return True if any file of the database contains the text."""
    assert store.path is not None
    files = store.path.parent.glob(f"{store.path.name}*")
    return any(words.encode() in each.read_bytes() for each in files)


async def idle() -> None:
    """Return at once, like a desk that has nothing to do."""


async def never_idle() -> None:
    """Wait forever, like a desk that always has something to do."""
    await asyncio.Event().wait()


@pytest.mark.parametrize("words", ["Quixotic", "Quixotic " * 2000])
async def test_soon_after_a_commit_with_deletions_is_noted_the_text_is_in_no_file(
    store: WatchedStore, words: str
) -> None:
    wal_checkpoints = WalCheckpoints(store, idle)
    async with wal_checkpoints.working():
        await receive(store, 1, words)
        assert holds(store, words[:8])
        wal_checkpoints.note()
        await store.emptied()
        assert not holds(store, "Quixotic")


async def test_if_many_commits_are_noted_in_a_row_the_log_is_emptied_once_at_first(
    store: WatchedStore,
) -> None:
    wal_checkpoints = WalCheckpoints(store, idle, every=NEVER)
    async with wal_checkpoints.working():
        for update in range(1, 20):
            await receive(store, update, f"Quixotic {update}.")
            wal_checkpoints.note()
        await store.emptied()
        assert store.tried.empty()


async def test_the_log_is_emptied_again_if_a_commit_is_noted_after_the_first_checkpoint(
    store: WatchedStore,
) -> None:
    wal_checkpoints = WalCheckpoints(store, idle, every=0.0)
    async with wal_checkpoints.working():
        for update in range(1, 4):
            await receive(store, update, "Quixotic")
            wal_checkpoints.note()
            await store.emptied()
            assert not holds(store, "Quixotic")


async def test_the_log_is_emptied_when_another_reader_has_ended_its_transaction(
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


async def test_the_log_is_emptied_later_if_the_disk_fails_once(store: WatchedStore) -> None:
    wal_checkpoints = WalCheckpoints(store, idle, every=0.0)
    async with wal_checkpoints.working():
        await receive(store, 1, "Quixotic")
        store.fails = 1
        wal_checkpoints.note()
        await store.emptied()
        assert not holds(store, "Quixotic")


async def test_the_log_is_emptied_after_a_limited_wait_if_the_desk_is_always_busy(
    store: WatchedStore,
) -> None:
    wal_checkpoints = WalCheckpoints(store, never_idle, every=0.0)
    async with wal_checkpoints.working():
        await receive(store, 1, "Quixotic")
        wal_checkpoints.note()
        await store.emptied()
        assert not holds(store, "Quixotic")


async def test_when_the_desk_stops_the_checkpoints_do_not_wait_until_it_is_idle(
    store: WatchedStore,
) -> None:
    wal_checkpoints = WalCheckpoints(store, never_idle, every=NEVER)
    async with asyncio.timeout(GUARD), wal_checkpoints.working():
        wal_checkpoints.note()
    assert store.tried.empty()

"""Tests of the checks at start: pragmas, integrity, foreign keys and the journal."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.journal import BrokenChain
from storage.checks import Damaged
from storage.seal import seal_of
from storage.store import PRAGMAS, Store
from storage.verification import keep_fault, verified_heads
from tests.patterns import new_store
from tests.storage.files import change, opened, query
from tests.units import unit

NOW = datetime(2025, 7, 24, 8, 0, tzinfo=UTC)
STRAY = (
    'INSERT INTO action_lines ("group", number, delegation, position, state, since, "by") '
    "VALUES ('HUM', 1, 'A', 0, 'open', '2025-07-24 08:00:00', 1)"
)
SEALED_ANEW = "UPDATE journal SET previous = hash, hash = previous WHERE entry_no = 5"
MINUTES = b"minutes of the third round\n" * 400


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path at which a test creates its database."""
    return tmp_path / "desk.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    """Yield an empty store."""
    async with new_store(path) as found:
        yield found


async def enter(store: Store, count: int) -> None:
    """Add *count* entries to the journal of the group HUM."""
    async with unit(store) as records:
        for number in range(count):
            async with records.savepoint():
                await records.journal.append(
                    "HUM",
                    "noted",
                    ref=None,
                    actor="A",
                    member=1,
                    at=NOW,
                    payload={"text": f"entry {number}"},
                    salt=bytes(32),
                )


def crashed(path: Path) -> Path:
    """Copy the files of a running desk, as they would be after a power cut; return the path."""
    copy = path.with_name("crashed.db")
    for end in ("", "-wal"):
        found = path.with_name(path.name + end)
        if found.exists():
            copy.with_name(copy.name + end).write_bytes(found.read_bytes())
    return copy


def damage(path: Path, place: int, length: int = 64) -> None:
    """Invert *length* bytes of the file, beginning at the offset *place*."""
    whole = bytearray(path.read_bytes())
    for at in range(place, min(place + length, len(whole))):
        whole[at] ^= 0xFF
    path.write_bytes(bytes(whole))


async def left_unclean(path: Path) -> None:
    """Make a database with several pages of entries and no seal, as after an unclean end."""
    async with new_store(path) as store:
        await enter(store, 40)
    seal_of(path).unlink()


def cut(path: Path, length: int) -> None:
    """Cut the file to its first *length* bytes."""
    with path.open("r+b") as file:
        file.truncate(length)


def write(path: Path, content: bytes) -> None:
    """Write *content* to the file."""
    path.write_bytes(content)


def read(path: Path) -> bytes:
    """Return the content of the file."""
    return path.read_bytes()


async def test_the_connection_has_the_configured_pragmas(store: Store) -> None:
    async with unit(store) as records:
        for name, value in PRAGMAS.items():
            assert await records.pragma(name) == [str(value)], name


async def test_sqlite_refuses_a_row_whose_foreign_key_has_no_parent_row(store: Store) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        async with unit(store) as records:
            await records.rows(text(STRAY))


async def test_after_a_power_cut_the_desk_starts_with_everything_that_was_committed(
    store: Store, path: Path
) -> None:
    await enter(store, 3)
    async with Store.open(crashed(path)) as again, unit(again) as records:
        assert (await records.journal.head("HUM"))[0] == 3


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE journal SET kind = 'other' WHERE entry_no = 7", 7),
        ("UPDATE journal SET payload = '{}' WHERE entry_no = 6", 6),
        ("UPDATE journal SET payload = 'no JSON' WHERE entry_no = 6", 6),
        ("UPDATE journal SET salt = 5 WHERE entry_no = 6", 6),
        ("UPDATE journal SET hash = '' WHERE entry_no = 5", 5),
        ("DELETE FROM journal WHERE entry_no = 6", 7),
        ("DELETE FROM journal WHERE entry_no >= 5", 5),
        ("DELETE FROM journal", 5),
    ],
)
async def test_a_change_behind_the_last_verified_head_is_found_at_every_start(
    path: Path, statement: str, found: int
) -> None:
    async with new_store(path) as store:
        await enter(store, 5)
    async with Store.open(path) as store:
        await enter(store, 2)
        copy = crashed(path)
    change(copy, statement)
    for _ in range(2):
        with pytest.raises(Damaged, match=f"HUM is not as it was sealed, first at entry {found};"):
            await opened(copy)


@pytest.mark.parametrize("statement", ["DELETE FROM journal WHERE entry_no > 3", SEALED_ANEW])
async def test_after_a_clean_end_a_journal_that_was_cut_off_or_replaced_is_found(
    path: Path, statement: str
) -> None:
    async with new_store(path) as store:
        await enter(store, 5)
    change(path, statement)
    with pytest.raises(Damaged, match="HUM is not as it was sealed, first at entry 5;"):
        await opened(path)


async def test_a_start_verifies_only_the_entries_behind_the_last_verified_head(
    path: Path,
) -> None:
    async with new_store(path) as store:
        await enter(store, 5)
    async with Store.open(path) as store:
        await enter(store, 2)
    verified: list[tuple[str, int]] = []
    change(path, "UPDATE journal SET kind = 'other' WHERE entry_no = 2")
    async with Store.open(path) as store, unit(store) as records:
        verified += [
            (group, head.entry_no) for group, head in (await verified_heads(records)).items()
        ]
        with pytest.raises(BrokenChain, match="first at entry 2"):
            await records.journal.check()
    assert verified == [("HUM", 7)]


async def test_after_a_fault_was_found_in_the_old_journal_no_start_succeeds_until_it_is_mended(
    path: Path,
) -> None:
    async with new_store(path) as store:
        await enter(store, 5)
    await opened(path)
    change(path, "UPDATE journal SET kind = 'other' WHERE entry_no = 2")
    async with Store.open(path) as store, unit(store) as records:
        keep_fault(records, BrokenChain("HUM", 2))
    for _ in range(2):
        with pytest.raises(Damaged, match="HUM is not as it was sealed, first at entry 2"):
            await opened(path)
    change(path, "UPDATE journal SET kind = 'noted' WHERE entry_no = 2")
    await opened(path)
    assert query(path, "SELECT * FROM facts WHERE name = 'journal-fault'") == []


async def test_after_an_unclean_end_rows_without_a_parent_row_are_found_at_the_next_start(
    store: Store, path: Path
) -> None:
    await enter(store, 1)
    copy = crashed(path)
    change(copy, "PRAGMA foreign_keys = OFF", STRAY)
    with pytest.raises(Damaged, match="1 rows point nowhere"):
        await opened(copy)


@pytest.mark.parametrize("place", [0, 18, 100, 4096, 8192])
async def test_after_an_unclean_end_inverted_bytes_are_found_at_the_next_start(
    path: Path, place: int
) -> None:
    await left_unclean(path)
    damage(path, place)
    with pytest.raises(Damaged):
        await opened(path)


async def test_a_damaged_file_is_not_written_to(path: Path) -> None:
    await left_unclean(path)
    damage(path, 8192)
    before = read(path)
    with pytest.raises(Damaged, match="put the last good copy in its place"):
        await opened(path)
    assert read(path) == before


async def test_a_truncated_database_file_is_refused(path: Path) -> None:
    await left_unclean(path)
    cut(path, 8192)
    with pytest.raises(Damaged):
        await opened(path)


async def test_a_file_that_is_not_a_database_is_refused_and_left_unchanged(path: Path) -> None:
    write(path, MINUTES)
    with pytest.raises(Damaged, match="file is not a database"):
        await opened(path)
    assert read(path) == MINUTES

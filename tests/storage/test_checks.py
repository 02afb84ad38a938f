"""What the store inspects when it is opened: pragmas, integrity, foreign keys, the journal."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.checks import Damaged
from storage.store import PRAGMAS, Store
from tests.storage.files import change, opened, query

NOW = datetime(2025, 7, 24, 8, 0, tzinfo=UTC)
STRAY = (
    'INSERT INTO action_lines ("group", number, delegation, position, state, since, "by") '
    "VALUES ('HUM', 1, 'A', 0, 'open', '2025-07-24 08:00:00', 1)"
)
MINUTES = b"minutes of the third round\n" * 400


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database will be."""
    return tmp_path / "desk.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    """An empty store."""
    async with Store.open(path, create=True) as found:
        yield found


async def enter(store: Store, count: int) -> None:
    """Entries in one group's journal."""
    async with store.transaction() as records:
        for number in range(count):
            with records.savepoint():
                await records.journal.append(
                    "HUM", "noted", ref=None, actor="A", member=1, at=NOW,
                    payload={"text": f"entry {number}"}, salt=bytes(32),
                )  # fmt: skip


def crashed(path: Path) -> Path:
    """A copy of the files of a desk that is still running, as a power cut would leave them."""
    copy = path.with_name("crashed.db")
    for end in ("", "-wal"):
        found = path.with_name(path.name + end)
        if found.exists():
            copy.with_name(copy.name + end).write_bytes(found.read_bytes())
    return copy


def damage(path: Path, place: int, length: int = 64) -> None:
    """Flip the bits of some bytes of the file."""
    whole = bytearray(path.read_bytes())
    for at in range(place, min(place + length, len(whole))):
        whole[at] ^= 0xFF
    path.write_bytes(bytes(whole))


async def left_unclean(path: Path) -> None:
    """A database with some pages of entries that was not closed well."""
    async with Store.open(path, create=True) as store:
        await enter(store, 40)
    change(path, "UPDATE facts SET value = 'not yet' WHERE name = 'ended'")


def cut(path: Path, length: int) -> None:
    """Leave the beginning of the file alone."""
    with path.open("r+b") as file:
        file.truncate(length)


def write(path: Path, content: bytes) -> None:
    """Something else stands where the database should."""
    path.write_bytes(content)


def read(path: Path) -> bytes:
    """What stands in the file."""
    return path.read_bytes()


async def test_what_the_connection_was_told_is_what_it_does(store: Store) -> None:
    async with store.transaction() as records:
        for name, value in PRAGMAS.items():
            assert await records.pragma(name) == [str(value)], name


async def test_foreign_keys_are_kept(store: Store) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        async with store.transaction() as records:
            await records._connection.exec_driver_sql(STRAY)


async def test_after_a_clean_end_it_is_known_to_be_clean(path: Path) -> None:
    async with Store.open(path, create=True) as store, store.transaction() as records:
        assert await records.facts.find("ended") == "not yet"
    assert query(path, "SELECT value FROM facts WHERE name = 'ended'") == [("clean",)]


async def test_a_desk_that_was_cut_off_starts_again_with_everything_committed(
    store: Store, path: Path
) -> None:
    await enter(store, 3)
    async with Store.open(crashed(path)) as again, again.transaction() as records:
        assert (await records.journal.head("HUM"))[0] == 3


async def test_after_an_unclean_end_a_changed_entry_anywhere_is_found(
    store: Store, path: Path
) -> None:
    await enter(store, 5)
    copy = crashed(path)
    change(copy, 'UPDATE journal SET payload = \'{"text": "changed"}\' WHERE entry_no = 2')
    with pytest.raises(Damaged, match="HUM, entry 2"):
        await opened(copy)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE journal SET kind = 'other' WHERE entry_no = 5", "HUM, entry 5"),
        ("UPDATE journal SET payload = '{}' WHERE entry_no = 5", "HUM, entry 5"),
        ("DELETE FROM journal WHERE entry_no = 4", "HUM, entry 5"),
    ],
)
async def test_after_a_clean_end_a_changed_head_is_found(
    path: Path, statement: str, found: str
) -> None:
    async with Store.open(path, create=True) as store:
        await enter(store, 5)
    change(path, statement)
    with pytest.raises(Damaged, match=found):
        await opened(path)


async def test_rows_that_point_nowhere_are_found_after_an_unclean_end(
    store: Store, path: Path
) -> None:
    await enter(store, 1)
    copy = crashed(path)
    change(
        copy,
        "PRAGMA foreign_keys = OFF",
        STRAY,
    )
    with pytest.raises(Damaged, match="1 rows point nowhere"):
        await opened(copy)


@pytest.mark.parametrize("place", [0, 18, 100, 4096, 8192])
async def test_flipped_bytes_are_found_after_an_unclean_end(path: Path, place: int) -> None:
    await left_unclean(path)
    damage(path, place)
    with pytest.raises(Damaged):
        await opened(path)


async def test_a_file_cut_short_is_refused(path: Path) -> None:
    await left_unclean(path)
    cut(path, 8192)
    with pytest.raises(Damaged):
        await opened(path)


async def test_what_is_no_database_is_refused_and_left_as_it_is(path: Path) -> None:
    write(path, MINUTES)
    with pytest.raises(Damaged, match="file is not a database"):
        await opened(path)
    assert read(path) == MINUTES

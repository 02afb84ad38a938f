"""Tests of a database that is damaged while the desk works: it stops and does not try again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import exc

from storage.checks import Damaged
from storage.engine.sqlite import Sqlite
from storage.faults import is_damage, is_storage_fault
from storage.seal import seal_of
from storage.store import Store
from tests.room import Room
from tests.storage.files import query


def numbered(code: int | None, words: str = "") -> sqlite3.DatabaseError:
    """Return an error of the driver with the number that SQLite gives to it."""
    error = sqlite3.OperationalError(words)
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "damage"),
    [
        (numbered(sqlite3.SQLITE_CORRUPT, "database disk image is malformed"), True),
        (numbered(sqlite3.SQLITE_CORRUPT | 2 << 8), True),
        (numbered(sqlite3.SQLITE_NOTADB), True),
        (numbered(None, "Could not decode to UTF-8 column 'text' with text 'x'"), True),
        (numbered(sqlite3.SQLITE_FULL, "database or disk is full"), False),
        (numbered(sqlite3.SQLITE_BUSY, "database is locked"), False),
        (numbered(sqlite3.SQLITE_IOERR), False),
        (numbered(None, "disk I/O error"), False),
    ],
)
def test_damage_is_told_from_a_failure_after_which_the_same_step_may_succeed(
    error: sqlite3.DatabaseError, damage: bool
) -> None:
    for each in (error, exc.DatabaseError("SELECT 1", None, error)):
        assert is_damage(each) is damage
    assert is_storage_fault(error)


def damage(path: Path, table: str) -> None:
    """Overwrite the root page of a table, as a failing disk does."""
    [(page, size)] = query(
        path,
        f"SELECT rootpage, page_size FROM sqlite_master, pragma_page_size WHERE name = '{table}'",
    )
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


async def forget_pages(store: Store) -> None:
    """Have SQLite read its pages from the file again."""
    assert isinstance(store._database, Sqlite)
    await store.clear_log()
    await store._database.outside(lambda raw: raw.execute("PRAGMA shrink_memory").fetchall())


async def test_a_unit_of_work_that_meets_a_damaged_page_raises_damaged_with_what_to_do(
    tmp_path: Path,
) -> None:
    async with Room.open(tmp_path / "desk.db") as room:
        await forget_pages(room.store)
        damage(room.path, "people")
        with pytest.raises(Damaged, match="malformed; keep the file, and put the last good copy"):
            await room.says("A-hum", "/my")


async def test_a_damaged_page_in_one_turn_or_one_timer_is_no_fault_of_that_turn(
    tmp_path: Path,
) -> None:
    async with Room.open(tmp_path / "desk.db") as room:
        await room.says("A-hum", "/action B: Confirm the capacity by 25 Jul 12:00", "HUM")
        await room.presses("B-hum", "Accept")
        await forget_pages(room.store)
        damage(room.path, "actions")
        with pytest.raises(Damaged):
            await room.says("B-hum", "/done HUM-A1", "HUM")
        with pytest.raises(Damaged):
            await room.after(hours=30)


async def test_a_text_whose_bytes_are_damaged_stops_the_unit_and_is_not_quoted(
    tmp_path: Path,
) -> None:
    async with Room.open(tmp_path / "desk.db") as room:
        assert isinstance(room.store._database, Sqlite)
        await room.store._database.outside(
            lambda raw: raw.execute(
                "INSERT INTO facts VALUES ('x', CAST(x'7365637265ff' AS TEXT))"
            ).fetchall()
        )
        with pytest.raises(Damaged, match="Could not decode") as raised:
            await room.store.run(lambda records: records.facts.find("x"))
        assert "secre" not in str(raised.value)


async def test_a_damaged_name_that_sqlite_quotes_is_damage_too(tmp_path: Path) -> None:
    async with Room.open(tmp_path / "desk.db") as room:
        path = room.path
    content = path.read_bytes()
    entry = content.index(b"factsfacts")
    statement = content.index(b"CREATE TABLE facts", entry)
    spoilt = bytearray(content)
    spoilt[entry] = 0x88
    spoilt[statement : statement + 6] = b"CROATE"
    path.write_bytes(spoilt)
    seal_of(path).unlink()
    with pytest.raises(Damaged, match="Could not decode"):
        async with Store.open(path):
            pass

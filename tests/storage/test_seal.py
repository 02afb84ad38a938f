"""Tests of the seal: after a clean end, any change of the database file is found."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage.checks import Damaged
from storage.seal import seal_of
from storage.store import Store
from tests.patterns import new_store
from tests.storage.files import opened
from tests.units import unit


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """Return the path of a database that was closed cleanly."""
    found = tmp_path / "desk.db"
    async with new_store(found) as store, unit(store) as records:
        records.facts.note("kept", "yes")
    return found


def flip(path: Path, place: int) -> None:
    """Change one bit of the file."""
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


async def test_a_clean_end_leaves_the_sha_256_of_the_file_in_the_form_of_sha256sum(
    path: Path,
) -> None:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert seal_of(path).read_text("ascii") == f"{digest}  desk.db\n"
    assert seal_of(path).stat().st_mode & 0o077 == 0


async def test_while_the_desk_runs_and_after_an_unclean_end_there_is_no_seal(path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        async with Store.open(path):
            assert not seal_of(path).exists()
            raise ZeroDivisionError
    assert not seal_of(path).exists()
    await opened(path)
    assert seal_of(path).exists()


def change_a_byte_of_a_text(path: Path) -> None:
    flip(path, path.read_bytes().index(b"keptyes"))


def change_a_byte_that_is_not_used(path: Path) -> None:
    flip(path, path.read_bytes().rindex(b"\0" * 64))


def change_a_row(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE facts SET value = 'no' WHERE name = 'kept'")


def cut_the_last_page(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 4096)


def add_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes() + bytes(4096))


def change_the_seal(path: Path) -> None:
    flip(seal_of(path), 7)


@pytest.mark.parametrize(
    "change",
    [
        change_a_byte_of_a_text,
        change_a_byte_that_is_not_used,
        change_a_row,
        cut_the_last_page,
        add_a_page,
        change_the_seal,
    ],
)
async def test_after_a_clean_end_every_change_of_the_file_is_refused_and_nothing_is_written(
    change: Callable[[Path], None], path: Path
) -> None:
    change(path)
    before = path.read_bytes(), seal_of(path).read_bytes()
    for _ in range(2):
        with pytest.raises(Damaged, match=r"desk\.db is not as the desk has left it.*last good"):
            await opened(path)
    assert (path.read_bytes(), seal_of(path).read_bytes()) == before


@pytest.mark.parametrize("end", ["-wal", "-journal"])
async def test_a_log_beside_a_database_that_was_closed_cleanly_is_refused(
    end: str, path: Path
) -> None:
    log = path.with_name(path.name + end)
    log.write_bytes(b"of another database")
    with pytest.raises(Damaged, match=f"desk.db{end} does not belong to .*move it away"):
        await opened(path)
    log.write_bytes(b"")
    await opened(path)


async def test_a_copy_without_its_seal_and_a_copy_with_it_can_both_be_used(
    path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "elsewhere" / "greffier.db"
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    seal = seal_of(path).read_bytes()
    for with_seal in (False, True):
        if with_seal:
            copy.write_bytes(path.read_bytes())
            seal_of(copy).write_bytes(seal)
        async with Store.open(copy) as store, unit(store) as records:
            assert await records.facts.find("kept") == "yes"


async def test_a_new_database_does_not_take_over_the_seal_of_one_that_was_moved_away(
    path: Path,
) -> None:
    path.rename(path.with_name("old.db"))
    async with Store.open(path, create=True):
        assert not seal_of(path).exists()
    await opened(path)

"""Tests of the seal: after a clean end, any change of the database file is found."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
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


def contents(*paths: Path) -> list[bytes]:
    """Return the contents of these files."""
    return [each.read_bytes() for each in paths]


def copy(path: Path, target: Path) -> None:
    """Copy a file."""
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(path.read_bytes())


def move_away(path: Path) -> None:
    """Give the file another name."""
    path.rename(path.with_name("old.db"))


def test_a_clean_end_leaves_the_sha_256_of_the_file_in_the_form_of_sha256sum(
    path: Path,
) -> None:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert seal_of(path).read_text("ascii") == f"{digest}  desk.db\n"
    assert seal_of(path).stat().st_mode & 0o077 == 0


async def test_while_the_desk_runs_and_after_an_unclean_end_there_is_no_seal(path: Path) -> None:
    with suppress(ZeroDivisionError):
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
    before = contents(path, seal_of(path))
    for _ in range(2):
        with pytest.raises(Damaged, match=r"desk\.db is not as the desk has left it.*last good"):
            await opened(path)
    assert contents(path, seal_of(path)) == before


@pytest.mark.parametrize("end", ["-wal", "-journal"])
async def test_a_log_beside_a_database_that_was_closed_cleanly_is_refused(
    end: str, path: Path
) -> None:
    log = path.with_name(path.name + end)
    copy(seal_of(path), log)
    with pytest.raises(Damaged, match=f"desk.db{end} does not belong to .*move it away"):
        await opened(path)
    copy(Path("/dev/null"), log)
    await opened(path)


@pytest.mark.parametrize("with_seal", [True, False])
async def test_a_copy_can_be_used_with_its_seal_and_without_it(
    with_seal: bool, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere" / "greffier.db"
    copy(path, other)
    if with_seal:
        copy(seal_of(path), seal_of(other))
    async with Store.open(other) as store, unit(store) as records:
        assert await records.facts.find("kept") == "yes"


async def test_a_new_database_does_not_take_over_the_seal_of_one_that_was_moved_away(
    path: Path,
) -> None:
    move_away(path)
    async with Store.open(path, create=True):
        assert not seal_of(path).exists()
    await opened(path)

"""Tests that a changed text, question or due time is found by the journal's words of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.journal import BrokenChain, OtherWords
from storage.checks import Damaged
from storage.records import Records
from storage.store import Store, look
from storage.verification import keep_fault, verify_whole
from tests.room import Room
from tests.storage.files import change, opened

ITEM = "/action B: Send the manifests by 25 Jul 12:00"


async def verify(path: Path) -> None:
    """Verify the database at *path* as `greffier check` does."""
    async with look(path) as store:
        await store.run(verify_whole)


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """Return a closed database in which every way to set words and due times was used."""
    path = tmp_path / "desk.db"
    async with Room.open(path) as room:
        await room.says("A-hum", ITEM, "HUM")
        await room.says("A-hum", "/correct HUM-A1 Send both manifests by 26 Jul 12:00", "HUM")
        await room.says("B-hum", "/date HUM-A1 27 Jul 12:00", "HUM")
        await room.says("A-hum", "/agree HUM-A1", "HUM")
        await room.says("A-hum", "/action Check the list by without delay", "HUM")
        await room.says("A-hum", "/follow HUM-A1 B: 25 Jul 08:30 How many?", "HUM")
        await room.says("A-hum", "/follow HUM-A1 B: daily 08:30 How many today?", "HUM")
        await room.after(hours=30)
    return path


async def test_what_the_desk_has_written_itself_is_sound(path: Path) -> None:
    await verify(path)


@pytest.mark.parametrize(
    ("statement", "ref"),
    [
        ("UPDATE actions SET text = 'Send no manifests' WHERE number = 1", "HUM-A1"),
        ("UPDATE actions SET due = '2025-07-28 12:00:00' WHERE number = 1", "HUM-A1"),
        ("UPDATE actions SET due = '2025-07-28 12:00:00' WHERE number = 2", "HUM-A2"),
        ("UPDATE followups SET question = 'Why?' WHERE number = 2", "HUM-F2"),
    ],
)
async def test_a_changed_entry_is_found_and_a_start_after_that_is_refused(
    path: Path, statement: str, ref: str
) -> None:
    change(path, statement)
    with pytest.raises(OtherWords, match=f"{ref} are not those in the journal") as found:
        await verify(path)
    async with Store.open(path) as store:

        async def keep(records: Records) -> None:
            keep_fault(records, found.value)

        await store.run(keep)
    with pytest.raises(Damaged, match=f"{ref} are not those .*; keep the file, and put the last"):
        await opened(path)


async def test_a_journal_whose_last_entries_are_missing_is_found_by_the_kept_heads(
    path: Path,
) -> None:
    change(path, "DELETE FROM journal WHERE entry_no = (SELECT max(entry_no) FROM journal)")
    with pytest.raises(BrokenChain, match="HUM is not as it was sealed"):
        await verify(path)


async def test_words_that_were_removed_from_the_journal_are_not_compared(path: Path) -> None:
    change(
        path,
        "UPDATE journal SET payload = NULL, salt = NULL WHERE kind = 'follow-entered'",
        "UPDATE followups SET question = ''",
    )
    await verify(path)

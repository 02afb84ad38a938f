"""Random damages of a database file that was closed cleanly, and what the desk makes of each."""

from __future__ import annotations

import gzip
import json
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from domain.journal import BrokenChain, seal
from storage.checks import Damaged
from storage.seal import seal_of
from storage.store import Store
from tests.room import Room
from tests.storage.files import tables
from tests.storage.test_release import RELEASE
from tests.units import unit

#: The pages of the file have this many bytes, so that it has many of them.
PAGE = 512
ENTRIES = 'SELECT "group", entry_no FROM journal'
#: A message of the desk says one of these.
REMEDIES = ("put the last good copy in", "move it away, and start again")
Rows = dict[str, list[tuple[Any, ...]]]


class Outcome(StrEnum):
    """What the desk makes of a damaged file."""

    #: The desk does not start, and its message says what to do.
    FOUND = "found at the start"
    #: The verification of the whole journal finds it, before any formal act.
    LATER = "found before any formal act"
    #: Every row of every table reads back as it was.
    HARMLESS = "harmless"
    MISSED = "not found"
    HELPLESS = "found, but the message does not say what to do"


async def furnish(path: Path) -> None:
    """Make a database with rows in every table and several journals, and close it cleanly."""
    _unpack(path)
    async with Room.again(path) as room:
        room.now = datetime(2025, 7, 26, 8, 0, tzinfo=UTC)
        for number in range(4):
            await room.says("A-hum", f"/action B: Send list {number} by +48h", "HUM")
            await room.presses("B-hum", "Accept")
        await room.says("A-hum", "/confirm HUM-A1")
        await room.after(hours=30)


def _unpack(path: Path) -> None:
    path.write_bytes(gzip.decompress(RELEASE.read_bytes()))


def copy(source: Path, target: Path) -> None:
    """Copy a database with its seal."""
    shutil.copyfile(source, target)
    shutil.copyfile(seal_of(source), seal_of(target))


async def judge(path: Path, expected: Rows) -> Outcome:
    """Start with the file, verify the whole journal, and compare every row."""
    try:
        async with Store.open(path) as store:
            try:
                async with store.reader() as reader, unit(reader) as records:
                    await records.journal.check()
            except (BrokenChain, Damaged):
                return Outcome.LATER
            found = read(path)
    except Damaged as problem:
        helps = any(words in str(problem) for words in REMEDIES)
        return Outcome.FOUND if helps else Outcome.HELPLESS
    return Outcome.HARMLESS if found == expected else Outcome.MISSED


def read(path: Path) -> Rows:
    """Return every row of every table, or fewer tables if one cannot be read."""
    rows: Rows = {}
    with closing(sqlite3.connect(path)) as file:
        file.text_factory = bytes
        for table in tables(path):
            try:
                rows[table] = sorted(file.execute(f"SELECT * FROM {table}"), key=repr)
            except (sqlite3.DatabaseError, UnicodeDecodeError):
                continue
    return rows


# The kinds of damage. Each changes the file at *path* in a way that *chance* chooses.


def change_a_byte(path: Path, chance: random.Random) -> None:
    """Change one byte of the file."""
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= chance.randrange(1, 256)
    path.write_bytes(content)


def spoil_a_page(path: Path, chance: random.Random) -> None:
    """Overwrite a page by zeros, by random bytes or by another page."""
    content = bytearray(path.read_bytes())
    pages = len(content) // PAGE
    at, other = (chance.randrange(pages) * PAGE for _ in range(2))
    content[at : at + PAGE] = chance.choice(
        [bytes(PAGE), chance.randbytes(PAGE), bytes(content[other : other + PAGE])]
    )
    path.write_bytes(content)


def cut(path: Path, chance: random.Random) -> None:
    """Cut the file off, at the end of a page or elsewhere."""
    size = path.stat().st_size
    step = chance.choice([1, PAGE])
    with path.open("r+b") as file:
        file.truncate(chance.randrange(1, size // step) * step)


def edit_an_entry(path: Path, chance: random.Random) -> None:
    """Change what an entry of a journal says, and perhaps calculate the hashes anew."""
    how = chance.choice(["plain", "one", "all"])
    with closing(sqlite3.connect(path)) as file, file:
        group, number = chance.choice(file.execute(ENTRIES).fetchall())
        file.execute(
            'UPDATE journal SET payload = ? WHERE "group" = ? AND entry_no = ?',
            ('{"text": "other"}', group, number),
        )
        if how != "plain":
            _seal_anew(file, group, number, only=how == "one")


def _seal_anew(file: sqlite3.Connection, group: str, number: int, *, only: bool) -> None:
    """Calculate the hashes of the entry anew, and of all later ones unless *only* is True."""
    file.row_factory = sqlite3.Row
    previous = None
    for row in file.execute(
        'SELECT * FROM journal WHERE "group" = ? AND entry_no >= ? ORDER BY entry_no',
        (group, number),
    ).fetchall():
        entry = seal(
            group=group,
            entry_no=row["entry_no"],
            at=datetime.fromisoformat(row["at"]).replace(tzinfo=UTC),
            kind=row["kind"],
            ref=row["ref"],
            actor=row["actor"],
            payload=json.loads(row["payload"]),
            salt=row["salt"],
            previous=previous or row["previous"],
        )
        file.execute(
            'UPDATE journal SET "commit" = ?, previous = ?, hash = ? '
            'WHERE "group" = ? AND entry_no = ?',
            (entry.commit, entry.previous, entry.hash, group, entry.entry_no),
        )
        previous = entry.hash
        if only:
            return


def leave_out_an_entry(path: Path, chance: random.Random) -> None:
    """Delete an entry of a journal, or all from there on."""
    with closing(sqlite3.connect(path)) as file, file:
        group, number = chance.choice(file.execute(ENTRIES).fetchall())
        sign = chance.choice(["=", ">="])
        file.execute(
            f'DELETE FROM journal WHERE "group" = ? AND entry_no {sign} ?', (group, number)
        )


def remove_a_row(path: Path, chance: random.Random) -> None:
    """Delete a row of another table, also if others point to it."""
    with closing(sqlite3.connect(path)) as file, file:
        names = [each for each in tables(path) if each not in {"journal", "facts"}]
        filled = [each for each in names if file.execute(f"SELECT 1 FROM {each}").fetchall()]
        name = chance.choice(filled)
        rowids = file.execute(f"SELECT rowid FROM {name}").fetchall()
        file.execute(f"DELETE FROM {name} WHERE rowid = ?", chance.choice(rowids))


def point_nowhere(path: Path, chance: random.Random) -> None:
    """Break a foreign key: a line of an item, or an answer to a question, belongs to none."""
    table = chance.choice(["action_lines", "followup_replies", "notice_marks"])
    with closing(sqlite3.connect(path)) as file, file:
        rowid = chance.choice(file.execute(f"SELECT rowid FROM {table}").fetchall())
        file.execute(f"UPDATE {table} SET number = number + 700 WHERE rowid = ?", rowid)


def add_a_log(path: Path, chance: random.Random) -> None:
    """Put a log beside the file: of random bytes, or of a later state, whole or cut off."""
    log = path.with_name(path.name + chance.choice(["-wal", "-wal", "-journal"]))
    content = _later_log(path)
    log.write_bytes(
        chance.choice([chance.randbytes(9000), content[: chance.randrange(len(content))], content])
    )


def _later_log(path: Path) -> bytes:
    """Return the write-ahead log of a copy of the file in which something was changed."""
    other = path.with_name("other.db")
    shutil.copyfile(path, other)
    with closing(sqlite3.connect(other)) as file, file:
        file.execute("PRAGMA journal_mode=wal").fetchall()
        file.execute("DELETE FROM outbox")
        file.commit()
        return other.with_name("other.db-wal").read_bytes()


def empty_the_log(path: Path, chance: random.Random) -> None:
    """Put empty files beside the database, as a reader may leave them."""
    for end in chance.choice([["-wal"], ["-wal", "-shm"]]):
        path.with_name(path.name + end).write_bytes(b"")


def spoil_the_seal(path: Path, chance: random.Random) -> None:
    """Change a byte of the seal, cut it off, or remove it."""
    kept = seal_of(path)
    content = bytearray(kept.read_bytes())
    content[chance.randrange(64)] ^= chance.randrange(1, 128)
    match chance.randrange(3):
        case 0:
            kept.write_bytes(content)
        case 1:
            kept.write_bytes(content[: chance.randrange(64)])
        case _:
            kept.unlink()


#: Each kind of damage, with how often it is drawn.
KINDS: dict[Callable[[Path, random.Random], None], int] = {
    change_a_byte: 8,
    spoil_a_page: 4,
    cut: 3,
    edit_an_entry: 5,
    leave_out_an_entry: 3,
    remove_a_row: 3,
    point_nowhere: 2,
    add_a_log: 3,
    empty_the_log: 1,
    spoil_the_seal: 2,
}

"""Migrations: a database of the release before keeps every row, and the desk goes on with it."""

from __future__ import annotations

import gzip
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.util import CommandError
from sqlalchemy import create_engine

from domain.actions.model import State
from domain.refs import Ref
from storage.checks import Damaged
from storage.migrations import HEAD, UnknownSchema
from storage.migrations import __file__ as migrations_file
from storage.migrations.check import check
from storage.records import Records
from storage.store import Store
from tests.room import Room

#: Made by the last code with schema 0007: its tests/room.py played two days of a negotiation,
#: closed the desk, and set `journal_mode=DELETE`, `page_size=512` and `VACUUM` on the file.
RELEASE = Path(__file__).with_name("release_0007.sqlite.gz")
#: The time at which the desk of that file was closed.
CLOSED_AT = datetime(2025, 7, 26, 1, 0, tzinfo=UTC)

#: What 0008 renames: table → its new name; table → column → its new name.
TABLES = {"moments": "timers", "strangers": "unaccredited"}
COLUMNS = {
    "actions": {"settled": "ended"},
    "followups": {"settled": "ended"},
    "moments": {"prepared_for": "first_at", "settled_at": "finished_at"},
    "quarantine": {"settled_at": "finished_at"},
}
#: States of which the file has at least one row each: (table, column) → values.
STATES = {
    ("moments", "state"): {"planned", "sent", "sent-late", "cancelled", "parked"},
    ("outbox", "state"): {
        "queued", "sending", "sent", "held", "parked", "replaced", "dropped",
    },
    ("outbox", "kind"): {"message", "document", "edit", "reaction", "menu"},
    ("inbox", "state"): {"waiting", "done", "ignored", "quarantined"},
    ("action_lines", "state"): {
        "awaiting", "open", "reported", "closed", "declined", "withdrawn",
    },
    ("followups", "state"): {"scheduled", "asked", "withdrawn"},
    ("notices", "state"): {"planned", "published"},
    ("reminders", "state"): {"planned", "sent", "cancelled"},
    ("prompts", "end"): {None, "cancelled"},
    ("journal", '"group"'): {"DEL", "POL", "HUM", "MIL", "DESK"},
}  # fmt: skip
#: Columns that are seldom filled, of which the file has at least one value each.
FILLED = {
    "actions": ["links", "withdrawing", "corrected_at"],
    "action_lines": ["note", "accepted_at", "asked_due"],
    "followups": ["rhythm", "asked_at", "ended_at"],
    "invitations": ["used_at", "revoked_at"],
    "moments": ["prepared_for", "settled_at"],
    "outbox": ["file", "not_before", "prepared_for", "problem", "dedup", "markup", "reply_to"],
    "quarantine": ["settled_at"],
    "reminders": ["rule", "zone", "first_day", "last_day", "times", "target", "ref"],
}

Rows = dict[str, list[str]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database will be."""
    return tmp_path / "desk.db"


@pytest.fixture
def release(path: Path) -> Path:
    """A copy of the database of the release before."""
    path.write_bytes(gzip.decompress(RELEASE.read_bytes()))
    return path


def query(path: Path, statement: str) -> list[tuple[Any, ...]]:
    """Return what a query finds in the file, over a connection of its own."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute(statement).fetchall()


def change(path: Path, *statements: str) -> None:
    """Change the file while no desk has it open."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for statement in statements:
            file.execute(statement)


def tables(path: Path) -> list[str]:
    """Return the names of all tables but Alembic's own."""
    found = query(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in found if name != "alembic_version"]


def rows(path: Path, *, renamed: bool = False) -> Rows:
    """Return every row of every table, as text with the names and types of its values."""
    found: Rows = {}
    for table in tables(path):
        new = COLUMNS.get(table, {}) if renamed else {}
        name = TABLES.get(table, table) if renamed else table
        with closing(sqlite3.connect(path)) as file:
            cursor = file.execute(f"SELECT * FROM {table}")
            columns = [new.get(each[0], each[0]) for each in cursor.description]
            # The columns of a new table may stand in another order.
            found[name] = sorted(
                repr(sorted(zip(columns, row, strict=True), key=lambda pair: pair[0]))
                for row in cursor
            )
    return found


def indexes(path: Path) -> dict[str, str]:
    """Return the statement that made each index; SQLite keeps none for its automatic ones."""
    found = query(path, "SELECT name, sql FROM sqlite_master WHERE type = 'index'")
    return {name: sql for name, sql in found if sql is not None}


async def opened(path: Path) -> None:
    """Open the database, which migrates it, and close it."""
    async with Store.open(path):
        pass


# What the file of the release before holds.


def test_the_old_database_has_rows_in_every_table(release: Path) -> None:
    assert [table for table, found in rows(release).items() if not found] == []
    assert query(release, "SELECT version_num FROM alembic_version") == [("0007",)]


def test_the_old_database_has_rows_in_every_state(release: Path) -> None:
    for (table, column), states in STATES.items():
        found = {value for (value,) in query(release, f"SELECT DISTINCT {column} FROM {table}")}
        assert found == states, table
    for table, columns in FILLED.items():
        for column in columns:
            assert query(release, f"SELECT 1 FROM {table} WHERE {column} NOT NULL"), column


# What a migration keeps.


async def test_a_migration_loses_no_row_and_changes_no_value(release: Path) -> None:
    before = rows(release, renamed=True)
    await opened(release)
    after = rows(release)
    assert list(after) == sorted(before)
    for table, found in after.items():
        assert found == before[table], table


async def test_a_migrated_database_passes_every_check(release: Path) -> None:
    async with Store.open(release) as store, store.transaction() as records:
        await records.journal.check(whole=True)
        assert await records.pragma("integrity_check") == ["ok"]
        assert await records.pragma("foreign_key_check") == []


async def test_the_repositories_read_a_migrated_database(release: Path) -> None:
    async with Store.open(release) as store, store.transaction() as records:
        [revived] = await records.timers.due(CLOSED_AT, 9)
        assert (revived.subject, revived.slot) == ("MIL-A1", "-24h")
        assert revived.first_at == datetime(2025, 7, 25, 12, 0, tzinfo=UTC)
        assert [each.subject for each in await records.timers.parked()] == ["DEL-N1", "HUM-F1"]
        item = await records.actions.find(Ref("HUM", "A", 1))
        assert item is not None
        assert [each.state for each in item.lines] == [State.OPEN]
        assert [str(each) for each in item.links] == ["HUM-A3"]
        assert [each.problem for each in await records.quarantine.open()] == ["KeyError"]


async def test_a_copy_of_the_old_database_stays_beside_the_migrated_one(release: Path) -> None:
    before = rows(release)
    await opened(release)
    copy = release.with_name(f"desk.db.before-{HEAD}")
    assert rows(copy) == before
    assert query(copy, "SELECT version_num FROM alembic_version") == [("0007",)]


async def test_a_migration_that_fails_leaves_the_database_as_it_was(release: Path) -> None:
    change(release, "CREATE TABLE unaccredited (mark TEXT)")
    before = rows(release)
    with pytest.raises(Damaged, match="unaccredited"):
        await opened(release)
    assert rows(release) == before
    assert query(release, "SELECT version_num FROM alembic_version") == [("0007",)]


# The desk goes on.


async def test_the_desk_goes_on_with_a_migrated_database(release: Path) -> None:
    async with Room.again(release) as room:
        room.now = CLOSED_AT
        waiting = await room.letters()
        assert "Words for the military group" in [each.text for each in waiting]
        fired = [(each.to, each.text.splitlines()[0]) for each in await room.after(hours=1)]
        assert ("MIL", "MIL-A1 · due in 11 h, at 12:00 UTC") in fired
        assert ("B-hum", "HUM-A1 · the due time has passed") in fired
        [shown] = await room.says("B-hum", "/show HUM-A1")
        assert shown.text.splitlines()[0] == "HUM-A1 · Action"


async def test_a_question_asked_before_the_migration_is_answered_after_it(release: Path) -> None:
    async with Room.again(release) as room:
        room.now = CLOSED_AT
        await room.letters()
        said = await room.says("B-hum", "HUM-A5")
        assert [each.text for each in said] == ["To which other entry? Send its reference."]


async def test_a_button_drawn_before_the_migration_can_be_pressed_after_it(release: Path) -> None:
    [(token,)] = query(release, "SELECT token FROM buttons WHERE line = '/accept MIL-A2'")
    async with Room.again(release) as room:
        room.now = CLOSED_AT
        await room.letters()
        room.shown.append(("MIL", {"Accept": token}))
        await room.presses("B-mil", "Accept")
        assert room.popped == "MIL-A2: üstlenildi, 01:00 UTC."
        assert await room.journal("MIL", "MIL-A2") == [
            ("action-logged", "A"), ("action-accepted", "B"),
        ]  # fmt: skip


async def test_every_timer_planned_before_the_migration_fires_after_it(release: Path) -> None:
    async with Room.again(release) as room:
        room.now = CLOSED_AT
        [(last,)] = query(release, "SELECT max(id) FROM timers")
        await room.after(hours=24 * 30)
        left = room.query("SELECT id FROM timers WHERE id <= ? AND state = 'planned'", last)
        assert left == []


# The schema.


def test_the_newest_migration_is_the_one_that_the_code_names() -> None:
    steps = Path(migrations_file).with_name("versions").glob("*.py")
    assert max(each.name for each in steps).partition("_")[0] == HEAD


def test_migrations_and_tables_agree() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "storage.migrations.check"], capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr


async def test_a_migrated_database_has_the_tables_and_indexes_of_the_code(
    release: Path, tmp_path: Path
) -> None:
    await opened(release)
    migrated, fresh = create_engine(f"sqlite:///{release}"), tmp_path / "fresh.db"
    with migrated.begin() as connection:
        check(connection)
    migrated.dispose()
    made = create_engine(f"sqlite:///{fresh}")
    Records.metadata.create_all(made)
    made.dispose()
    assert tables(release) == tables(fresh)
    # Alembic does not compare the conditions of partial indexes.
    assert indexes(release) == indexes(fresh)


async def test_the_file_of_a_later_desk_is_refused(path: Path) -> None:
    async with Store.open(path, create=True):
        pass
    change(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(UnknownSchema, match=f"schema 9999; this desk knows up to {HEAD}"):
        await opened(path)


async def test_the_copy_is_made_before_the_first_migration_runs(path: Path) -> None:
    async with Store.open(path, create=True) as store, store.transaction() as records:
        records.facts.note("kept", "yes")
    change(path, "UPDATE alembic_version SET version_num = '0000'")
    with pytest.raises(CommandError, match="0000"):
        await opened(path)
    copy = path.with_name(f"desk.db.before-{HEAD}")
    assert query(copy, "SELECT value FROM facts WHERE name = 'kept'") == [("yes",)]

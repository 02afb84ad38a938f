"""Tests that a database of the last release keeps every row and can be used after migration."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from domain.actions.model import State
from domain.awaits import What
from domain.refs import Ref
from storage.checks import Damaged
from storage.migrations import HEAD
from storage.migrations.check import check
from storage.records import Records
from storage.store import Store
from tests.awaited import computed, stored
from tests.room import Room
from tests.storage.files import change, indexes, opened, query, rows, tables
from tests.units import unit

#: A database made by the last code with schema 0007. Its tests/room.py played two days of a
#: negotiation and closed the desk. Then `journal_mode=DELETE`, `page_size=512` and `VACUUM` were
#: executed on the file.
RELEASE = Path(__file__).with_name("release_0007.sqlite.gz")
#: The time at which the desk that made the file was closed.
CLOSED_AT = datetime(2025, 7, 26, 1, 0, tzinfo=UTC)

#: The new names that migration 0008 gives to tables, and to columns by table.
TABLES = {"moments": "timers", "strangers": "unaccredited"}
COLUMNS = {
    "actions": {"settled": "ended"},
    "followups": {"settled": "ended"},
    "moments": {"prepared_for": "first_at", "settled_at": "finished_at"},
    "quarantine": {"settled_at": "finished_at"},
}
#: The tables that later migrations add.
ADDED = {"absences", "awaits", "calendar_entries", "deeds", "flows", "heard_lines", "presses"}
ADDED |= {"ask_windows", "former_places", "told_asks"}
#: The columns that later migrations add, by table.
NEW_COLUMNS = {
    "reminders": {"was", "rings"},
    "actions": {"by_default", "lists", "receipts", "rewording", "withdrawing_at"},
    "groups": {"default_due"},
    "people": {"weekly"},
    "action_lines": {"asked_at", "asked_version"},
    "assignments": {"position"},
    "followup_replies": {"received_at"},
    "notices": {"asked", "audible", "sent", "reached"},
    "notice_marks": {"received_at"},
    "outbox": {"timer", "lane", "whisper"},
}
NEW_COLUMNS["actions"] |= {"withdrawing_by"}
#: States of which the file has at least one row each, by (table, column).
STATES = {
    ("moments", "state"): {"planned", "sent", "sent-late", "cancelled", "parked"},
    ("outbox", "state"): {"queued", "sending", "sent", "held", "parked", "replaced", "dropped"},
    ("outbox", "kind"): {"message", "document", "edit", "reaction", "menu"},
    ("inbox", "state"): {"waiting", "done", "ignored", "quarantined"},
    ("action_lines", "state"): {
        "awaiting",
        "open",
        "reported",
        "closed",
        "declined",
        "withdrawn",
    },
    ("followups", "state"): {"scheduled", "asked", "withdrawn"},
    ("notices", "state"): {"planned", "published"},
    ("reminders", "state"): {"planned", "sent", "cancelled"},
    ("prompts", "end"): {None, "cancelled"},
    ("journal", '"group"'): {"DEL", "POL", "HUM", "MIL", "DESK"},
}
#: Columns that are usually NULL, but of which the file has at least one value each.
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


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """Return the path of a copy of the last release's database."""
    path = tmp_path / "desk.db"
    path.write_bytes(gzip.decompress(RELEASE.read_bytes()))
    return path


def content(path: Path, *, renamed: bool = False) -> dict[str, list[str]]:
    """Return every row of every table, as text that shows the columns, values and types."""
    found: dict[str, list[str]] = {}
    for table in tables(path):
        new = COLUMNS.get(table, {}) if renamed else {}
        name = TABLES.get(table, table) if renamed else table
        # The rows are sorted, because a migration may change the order of columns and rows.
        found[name] = sorted(
            repr(
                sorted(
                    (new.get(column, column), value)
                    for column, value in (_asking(row) if renamed else row).items()
                    if column not in NEW_COLUMNS.get(name, ())
                )
            )
            for row in rows(path, table)
            # What the start itself has verified is noted among the facts.
            if not str(row.get("name")).startswith("verified-")
        )
    return found


def _asking(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a timer that asks a question as migration 0014 changes it, and other rows as is."""
    if row.get("kind") not in {"follow-ask", "follow-repeat"}:
        return row
    return {**row, "kind": "follow-ask", "target": "state"}


# Tests of the contents of the last release's database, before migration.


def test_the_old_database_has_rows_in_every_table(release: Path) -> None:
    assert [table for table, found in content(release).items() if not found] == []
    assert query(release, "SELECT version_num FROM alembic_version") == [("0007",)]


def test_the_old_database_has_rows_in_every_state(release: Path) -> None:
    for (table, column), states in STATES.items():
        found = {value for (value,) in query(release, f"SELECT DISTINCT {column} FROM {table}")}
        assert found == states, table
    for table, columns in FILLED.items():
        for column in columns:
            assert query(release, f"SELECT 1 FROM {table} WHERE {column} NOT NULL"), column


# Tests that a migration keeps all data.


async def test_a_migration_loses_no_row_and_changes_no_value(release: Path) -> None:
    before = content(release, renamed=True)
    await opened(release)
    after = content(release)
    assert set(after) == set(before) | ADDED
    for table, found in before.items():
        assert after[table] == found, table


async def test_a_migration_finds_what_is_awaited_as_the_code_does(release: Path) -> None:
    async with Store.open(release) as store, unit(store) as records:
        found = await stored(records)
        assert found == await computed(records)
    assert {each.what for each in found} == {*What} - {What.SECOND, What.WORDS}


async def test_a_migration_finds_in_the_journal_since_when_an_answer_is_awaited(
    release: Path,
) -> None:
    lines = "action_lines WHERE asked_due IS NOT NULL"
    this = "\"group\" || '-A' || number, delegation"
    before = query(release, f"SELECT {this} FROM {lines}")
    asked = "kind = 'action-date-asked' GROUP BY ref, actor"
    at = dict.fromkeys(before, "") | {
        (ref, actor): at
        for ref, actor, at in query(
            release, f"SELECT ref, actor, max(at) FROM journal WHERE {asked}"
        )
    }
    await opened(release)
    after = query(release, f"SELECT {this}, asked_at FROM {lines}")
    assert after == [(ref, side, at[ref, side]) for ref, side in before]


async def test_a_migrated_database_passes_every_check(release: Path) -> None:
    async with Store.open(release) as store, unit(store) as records:
        await records.journal.check()
        assert await records.pragma("integrity_check") == ["ok"]
        assert await records.pragma("foreign_key_check") == []


async def test_the_repositories_can_read_a_migrated_database(release: Path) -> None:
    async with Store.open(release) as store, unit(store) as records:
        [revived] = await records.timers.due(CLOSED_AT, 9)
        assert (revived.subject, revived.slot) == ("MIL-A1", "-24h")
        assert revived.first_at == datetime(2025, 7, 25, 12, 0, tzinfo=UTC)
        assert [each.subject for each in await records.timers.parked()] == ["DEL-N1", "HUM-F1"]
        item = await records.actions.find(Ref("HUM", "A", 1))
        assert item is not None
        assert [each.state for each in item.lines] == [State.OPEN]
        assert [str(each) for each in item.links] == ["HUM-A3"]
        assert [each.problem for each in await records.quarantine.open()] == ["KeyError"]


async def test_a_question_whose_timer_was_parked_is_asked_after_the_migration(
    release: Path,
) -> None:
    change(
        release, "UPDATE moments SET state = 'parked', settled_at = at WHERE subject = 'MIL-F1'"
    )
    await opened(release)
    async with Store.open(release) as store, unit(store) as records:
        assert "MIL-F1" not in [each.subject for each in await records.timers.parked()]
        [timer] = await records.timers.planned("MIL-F1")
        assert (timer.kind, timer.at) == ("follow-ask", datetime(2025, 7, 31, 9, tzinfo=UTC))


async def test_a_copy_of_the_old_database_is_kept_in_the_folder_of_the_migrated_database(
    release: Path,
) -> None:
    before = content(release)
    await opened(release)
    copy = release.with_name(f"desk.db.before-{HEAD}")
    assert content(copy) == before
    assert query(copy, "SELECT version_num FROM alembic_version") == [("0007",)]


async def test_a_migration_that_fails_leaves_the_database_unchanged(release: Path) -> None:
    change(release, "CREATE TABLE unaccredited (mark TEXT)")
    before = content(release)
    with pytest.raises(Damaged, match="unaccredited"):
        await opened(release)
    assert content(release) == before
    assert query(release, "SELECT version_num FROM alembic_version") == [("0007",)]


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
    # The indexes are compared here, because Alembic does not compare the conditions of partial
    # indexes.
    assert indexes(release) == indexes(fresh)


# Tests that the desk works with a migrated database.


async def test_after_a_migration_the_desk_sends_queued_letters_and_answers_commands(
    release: Path,
) -> None:
    async with Room.again(release) as room:
        room.now = CLOSED_AT
        waiting = await room.letters()
        assert "Words for the military group" in [each.text for each in waiting]
        fired = [(each.to, each.text.splitlines()[0]) for each in await room.after(hours=1)]
        assert ("MIL", "MIL-A1 · due in 11 h, at 12:00 UTC") in fired
        assert ("B-hum", "HUM-A1 · the due time has passed") in fired
        [shown] = await room.says("B-hum", "/show HUM-A1")
        assert shown.text.splitlines()[0] == "HUM-A1 · Action"


async def test_a_question_asked_before_a_migration_can_be_answered_after_it(release: Path) -> None:
    async with Room.again(release) as room:
        room.now = CLOSED_AT
        await room.letters()
        said = await room.says("B-hum", "HUM-A5")
        assert [each.text for each in said] == ["To which other entry? Send its reference."]


async def test_a_button_sent_before_a_migration_can_be_pressed_after_it(release: Path) -> None:
    [(token,)] = query(release, "SELECT token FROM buttons WHERE line = '/accept MIL-A2'")
    async with Room.again(release) as room:
        room.now = CLOSED_AT
        await room.letters()
        room.shown.append(("MIL", {"Accept": token}))
        await room.presses("B-mil", "Accept")
        assert room.popped == "MIL-A2: üstlenildi, 01:00 UTC."
        assert await room.journal("MIL", "MIL-A2") == [
            ("action-logged", "A"),
            ("action-accepted", "B"),
        ]


async def test_no_timer_planned_before_a_migration_is_left_planned_a_month_after_it(
    release: Path,
) -> None:
    async with Room.again(release) as room:
        room.now = CLOSED_AT
        [(last,)] = query(release, "SELECT max(id) FROM timers")
        await room.after(hours=24 * 30)
        left = room.query("SELECT id FROM timers WHERE id <= ? AND state = 'planned'", last)
        assert left == []

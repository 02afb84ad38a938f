"""Tests of migrations: they make the tables of the code, and refuse an unknown schema."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from storage.migrations import HEAD, HERE, UnknownSchema
from storage.store import Store
from tests.storage.files import change, opened, query
from tests.units import unit


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path at which a test creates its database."""
    return tmp_path / "desk.db"


def test_alembic_finds_the_same_newest_migration_as_the_file_names() -> None:
    assert ScriptDirectory(str(HERE)).get_current_head() == HEAD


def test_the_migrations_make_the_tables_that_the_code_declares() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "storage.migrations.check"], capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr


async def test_a_database_made_by_a_later_version_of_the_desk_is_refused(path: Path) -> None:
    async with Store.open(path, create=True):
        pass
    change(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(UnknownSchema, match=f"schema 9999; this desk knows up to {HEAD}"):
        await opened(path)


async def test_the_database_is_copied_before_the_first_migration_runs(path: Path) -> None:
    async with Store.open(path, create=True) as store, unit(store) as records:
        records.facts.note("kept", "yes")
    change(path, "UPDATE alembic_version SET version_num = '0000'")
    with pytest.raises(CommandError, match="0000"):
        await opened(path)
    copy = path.with_name(f"desk.db.before-{HEAD}")
    assert query(copy, "SELECT value FROM facts WHERE name = 'kept'") == [("yes",)]

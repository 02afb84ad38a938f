"""Migrations: they make the tables of the code, and refuse a database that they do not know."""

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


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database will be."""
    return tmp_path / "desk.db"


def test_the_newest_file_is_the_last_migration_to_alembic() -> None:
    assert ScriptDirectory(str(HERE)).get_current_head() == HEAD


def test_migrations_and_tables_agree() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "storage.migrations.check"], capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr


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

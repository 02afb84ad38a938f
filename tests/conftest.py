"""Fixtures for all tests: a database of a room, and a room with a copy of that database."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.room import Room


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a database that contains the people and groups of the tests.

    Each test copies the file, because that is quicker than filling a new database.
    """
    path = tmp_path_factory.mktemp("furnished") / "room.db"

    async def furnish() -> None:
        async with Room.open(path):
            pass

    asyncio.run(furnish())
    return path


@pytest.fixture
async def room(tmp_path: Path, furnished: Path) -> AsyncIterator[Room]:
    """Yield a room in which everyone of CAST is accredited and every group is open."""
    path = tmp_path / "room.db"
    shutil.copyfile(furnished, path)
    async with Room.again(path) as room:
        yield room

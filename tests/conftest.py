"""Fixtures that any test may ask for."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.room import Room


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A room's database as it is before anybody has spoken; tests copy it, which is quicker."""
    path = tmp_path_factory.mktemp("furnished") / "room.db"

    async def furnish() -> None:
        async with Room.open(path):
            pass

    asyncio.run(furnish())
    return path


@pytest.fixture
async def room(tmp_path: Path, furnished: Path) -> AsyncIterator[Room]:
    """A room in which everyone is accredited and every group is open."""
    path = tmp_path / "room.db"
    shutil.copyfile(furnished, path)
    async with Room.again(path) as room:
        yield room

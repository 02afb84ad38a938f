"""Fixtures for all tests: a furnished room."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.room import Room


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """Yield a room in which everyone of CAST is accredited and every group is open."""
    async with Room.open(tmp_path / "room.db") as room:
        yield room

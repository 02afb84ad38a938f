"""Fixtures for the tests of the handlers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.room import Room


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Room]:
    """Yield a room in which only S-sec, a secretary, is accredited and no group is set up."""
    async with Room.open(tmp_path / "empty.db", furnished=False) as room:
        yield room

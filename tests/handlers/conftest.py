"""Fixtures for the tests of the handlers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.room import Room


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Room]:
    """Yield a desk that knows one secretary and no group."""
    async with Room.open(tmp_path / "empty.db", furnished=False) as room:
        yield room

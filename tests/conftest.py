"""Settings of the test run, and a fixture for all tests: a furnished room."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.room import Room

#: A folder in memory, where SQLite does not wait for a disk at each commit; not on every system.
MEMORY = Path("/dev/shm")
#: Files whose tests start other programs and therefore take long.
LONG = ("tests/simulation/", "tests/faults/", "tests/bot/", "tests/page/", "tests/test_")


def pytest_configure() -> None:
    """Let pytest make its temporary folders in memory if there is a gigabyte of it."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > 2**30:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_xdist_auto_num_workers() -> int:
    """Return one worker more than cores, because tests often wait for another program."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long files first, so that at the end no worker waits long for another."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """Yield a room in which everyone of CAST is accredited and every group is open."""
    async with Room.open(tmp_path / "room.db") as room:
        yield room

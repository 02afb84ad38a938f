"""Opens a sandbox with a real desk process and the scenario's people, for tests of the process."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.performances import play_steps
from sandbox.scenario.stage import Stage, set_stage
from sandbox.scenario.steps import STEPS


@asynccontextmanager
async def ready_stage(folder: Path) -> AsyncIterator[Stage]:
    """Open a sandbox with all threads set up, everybody accredited, and the desk running."""
    async with set_stage(folder, BEGINS) as stage:
        play = await play_steps(stage, STEPS[:3])
        assert play.differences == []
        yield stage


def rows(stage: Stage, query: str, *values: Any) -> list[tuple[Any, ...]]:
    """Return the rows of a query on the desk's database file.

    The desk must not be running.
    """
    with closing(sqlite3.connect(stage.folder / "greffier.db")) as connection:
        return connection.execute(query, values).fetchall()

"""The keeper: stops and starts the demonstration's desk when somebody wishes so on the page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sandbox.scenario.stage import DeskFailed, Stage

#: Seconds for which a question for wishes is held.
HOLD = 30.0


@asynccontextmanager
async def keep_desk(stage: Stage) -> AsyncIterator[None]:
    """Keep the desk as wished, and say how it stands, as long as this is open."""
    await stage.sandbox.report_running(running=True)
    keeping = asyncio.create_task(_keep(stage), name="keeper")
    try:
        yield
    finally:
        keeping.cancel()
        with suppress(asyncio.CancelledError):
            await keeping


async def _keep(stage: Stage) -> None:
    running = True
    while True:
        wished = (await stage.sandbox.wait_wish(unlike=running, timeout=HOLD))["wished"]
        if wished == running:
            continue
        running = await _turn(stage, wished)
        await stage.sandbox.report_running(running=running)


async def _turn(stage: Stage, running: bool) -> bool:
    """Start the desk, or stop it; whether it runs then. Its log says why, where it does not."""
    try:
        await (stage.start_desk() if running else stage.stop_desk())
    except DeskFailed:
        return False
    return running

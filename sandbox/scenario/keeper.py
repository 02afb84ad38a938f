"""The keeper of the demonstration: it stops and starts the desk when the page asks for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sandbox.scenario.stage import DeskFailed, Stage

#: The seconds that one request waits for a new wish of the page.
HOLD = 30.0


@asynccontextmanager
async def keep_desk(stage: Stage) -> AsyncIterator[None]:
    """Start and stop the desk as the page asks, until the block ends; report whether it runs."""
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
    """Start or stop the desk; return whether it runs afterwards.

    If the desk failed, return False; its log says why.
    """
    try:
        await (stage.start_desk() if running else stage.stop_desk())
    except DeskFailed:
        return False
    return running

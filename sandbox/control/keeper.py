"""Endpoints for the desk's process: its keeper reports it, the page asks to stop or start it."""

from __future__ import annotations

from sandbox.control.routes import LONGEST_WAIT, Routes
from sandbox.service import Service

routes = Routes()


@routes.post("keeper")
async def report_running(service: Service, running: bool) -> dict[str, bool]:
    """Note, as its keeper says, whether the desk's process runs."""
    service.desk_process.report(running)
    return {"running": running}


@routes.get("keeper")
async def wait_running(service: Service, running: bool, timeout: float = 30.0) -> dict[str, bool]:  # noqa: ASYNC109 - part of the contract
    """Return whether the desk's process runs, waiting until it is as named."""
    keeper = service.desk_process
    await keeper.changed.wait_for(
        lambda: keeper.running == running or service.closing, min(timeout, LONGEST_WAIT)
    )
    return {"running": keeper.running}


@routes.post("keeper/wish")
async def wish_desk(service: Service, running: bool) -> dict[str, bool]:
    """Ask the keeper to start or stop the desk, as a person at the page does."""
    service.desk_process.wish(running)
    return {"wished": running}


@routes.get("keeper/wish")
async def wait_wish(service: Service, unlike: bool, timeout: float = 30.0) -> dict[str, bool]:  # noqa: ASYNC109 - part of the contract
    """Return whether the desk is wished to run, waiting until that differs from `unlike`."""
    keeper = service.desk_process
    await keeper.changed.wait_for(
        lambda: keeper.wished != unlike or service.closing, min(timeout, LONGEST_WAIT)
    )
    return {"wished": keeper.wished}

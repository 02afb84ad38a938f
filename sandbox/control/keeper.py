"""Endpoints for the desk's process.

The keeper is the program that starts and stops the desk. It reports whether the desk runs; the
page asks it to start or stop the desk.
"""

from __future__ import annotations

from sandbox.control.routes import LONGEST_WAIT, Routes
from sandbox.service import Service

routes = Routes()


@routes.post("keeper")
async def report_running(service: Service, running: bool) -> dict[str, bool]:
    """Store the keeper's report whether the desk's process runs."""
    service.desk_process.report(running)
    return {"running": running}


@routes.get("keeper")
async def wait_running(service: Service, running: bool, timeout: float = 30.0) -> dict[str, bool]:  # noqa: ASYNC109 - part of the contract
    """Wait until the desk runs, or does not run, as `running` says; return whether it runs.

    The wait ends after `timeout` seconds.
    """
    keeper = service.desk_process
    await keeper.changed.wait_for(
        lambda: keeper.running == running or service.closing, min(timeout, LONGEST_WAIT)
    )
    return {"running": keeper.running}


@routes.post("keeper/wish")
async def wish_desk(service: Service, running: bool) -> dict[str, bool]:
    """Ask the keeper to start or stop the desk."""
    service.desk_process.wish(running)
    return {"wished": running}


@routes.get("keeper/wish")
async def wait_wish(service: Service, unlike: bool, timeout: float = 30.0) -> dict[str, bool]:  # noqa: ASYNC109 - part of the contract
    """Wait until the wish whether the desk should run differs from `unlike`; return the wish.

    The wait ends after `timeout` seconds.
    """
    keeper = service.desk_process
    await keeper.changed.wait_for(
        lambda: keeper.wished != unlike or service.closing, min(timeout, LONGEST_WAIT)
    )
    return {"wished": keeper.wished}


@routes.post("keeper/anew")
async def wish_anew(service: Service, language: str) -> dict[str, str]:
    """Ask the keeper to begin the negotiation anew in that language."""
    service.desk_process.wish_anew(language)
    return {"language": language}


@routes.get("keeper/anew")
async def wait_anew(service: Service, timeout: float = 30.0) -> dict[str, str]:  # noqa: ASYNC109 - part of the contract
    """Wait until the negotiation is to begin anew; return the language, or "" after `timeout`."""
    keeper = service.desk_process
    await keeper.changed.wait_for(
        lambda: bool(keeper.anew) or service.closing, min(timeout, LONGEST_WAIT)
    )
    return {"language": keeper.anew}

"""Control of the desk's process, where somebody keeps it: stop it, start it."""

from __future__ import annotations

from sandbox.control.routes import Body, Control
from sandbox.errors import Json
from sandbox.service import Service

LONGEST_WAIT = 600.0


class Running(Body):
    running: bool


class WishQuestion(Body):
    unlike: bool
    timeout: float = 0.0


class StandingQuestion(Body):
    running: bool
    timeout: float = 0.0


def add_routes(control: Control) -> None:
    control.post("keeper", Running, report_desk)
    control.get("keeper", StandingQuestion, read_standing)
    control.post("keeper/wish", Running, wish_desk)
    control.get("keeper/wish", WishQuestion, read_wish)


async def report_desk(service: Service, order: Running) -> Json:
    service.keeper.report(order.running)
    return {"running": order.running}


async def read_standing(service: Service, order: StandingQuestion) -> Json:
    """How the desk's process stands, waiting until it stands as named."""
    keeper = service.keeper
    await keeper.changed.wait_for(
        lambda: keeper.running == order.running or service.closing,
        min(order.timeout, LONGEST_WAIT),
    )
    return {"running": keeper.running}


async def wish_desk(service: Service, order: Running) -> Json:
    service.keeper.wish(order.running)
    return {"wished": order.running}


async def read_wish(service: Service, order: WishQuestion) -> Json:
    """What is wished, waiting until it is something else than `unlike`."""
    keeper = service.keeper
    await keeper.changed.wait_for(
        lambda: keeper.wished != order.unlike or service.closing, min(order.timeout, LONGEST_WAIT)
    )
    return {"wished": keeper.wished}

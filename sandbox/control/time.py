"""Endpoints that read and move the sandbox's clock, and endpoints for the desk's reports."""

from __future__ import annotations

from datetime import timedelta

from pydantic import AwareDatetime

from sandbox.client.answers import DeskState
from sandbox.control.routes import LONGEST_WAIT, Routes
from sandbox.errors import ControlError
from sandbox.service import Service
from sandbox.state.clock import ClockState, read_instant
from sandbox.state.desk_status import DeskPost, Stepped

routes = Routes()


@routes.get("clock")
async def read_clock(
    service: Service,
    after_seq: int | None = None,
    timeout: float = 0.0,  # noqa: ASYNC109 - part of the contract
) -> ClockState:
    """Return the clock's state; if `after_seq` is given, first wait until `seq` is above it.

    The wait ends after `timeout` seconds.
    """
    if after_seq is not None:
        await service.clock.changed.wait_for(
            lambda: service.clock.seq > after_seq or service.closing, min(timeout, LONGEST_WAIT)
        )
    return service.clock.state()


@routes.post("clock")
async def move_clock(
    service: Service,
    *,
    set: str | None = None,
    advance: float | None = None,
    to: str | None = None,
    next_due: bool | None = None,
    running: bool | None = None,
    timeout: float = 60.0,  # noqa: ASYNC109 - part of the contract
) -> ClockState | Stepped:
    """Move the clock in exactly one way.

    `set` changes the time to an instant, and `running` starts or freezes the clock; both return a
    ClockState. `advance` (by seconds), `to` (an instant) and `next_due` move the clock forward;
    they stop at the due time of each timer until the desk has done its work, and return a
    Stepped.
    """
    if sum(way is not None for way in (set, advance, to, next_due, running)) != 1:
        raise ControlError("name one of set, advance, to, next_due, running")
    clock = service.clock
    goal = None
    if running is not None:
        clock.run(running)
        return clock.state()
    if set is not None:
        clock.move(read_instant(set))
        return clock.state()
    if advance is not None:
        goal = clock.now() + timedelta(seconds=advance)
    elif to is not None:
        goal = read_instant(to)
    if goal is not None and goal < clock.now():
        raise ControlError("the clock steps forward only; set moves it back")
    return await service.desk.step(goal, timeout)


@routes.post("clock/error")
async def falsify_clock(service: Service, seconds: float) -> ClockState:
    """Have the desk read a clock that is wrong by `seconds`; 0 corrects it.

    What the Bot API tells, in messages and in the `Date` header, stays right.
    """
    service.clock.falsify(timedelta(seconds=seconds))
    return service.clock.state()


@routes.get("desk")
async def read_desk(
    service: Service,
    settled: bool = False,
    timeout: float = 30.0,  # noqa: ASYNC109 - part of the contract
    instance: str | None = None,
) -> DeskState:
    """Return the desk's last report.

    If `settled` is true, first wait until the desk has nothing left to do at the present time, for
    at most `timeout` seconds. If `instance` is given, only a report of that process of the desk
    ends the wait.
    """
    desk = service.desk
    if settled:
        await desk.changed.wait_for(
            lambda: desk.settled(instance) or service.closing, min(timeout, LONGEST_WAIT)
        )
    return show_desk(service)


@routes.post("desk")
async def post_desk(
    service: Service,
    clock_seq: int,
    idle: bool,
    offset: int | None = None,
    next_due: AwareDatetime | None = None,
    instance: str = "",
) -> dict[str, bool]:
    """Store the desk's report; return whether the desk has nothing left to do now."""
    post = DeskPost(clock_seq, idle, offset, next_due, instance)
    changed = post != service.desk.last
    service.desk.post(post)
    if changed:
        service.ledger.announce("desk", vars(show_desk(service)))
    return {"settled": service.desk.settled()}


def show_desk(service: Service) -> DeskState:
    """Return the desk's last report; its fields are None if no report has come yet."""
    last = service.desk.last
    settled = service.desk.settled()
    if last is None:
        return DeskState(settled, False)
    return DeskState(settled, True, **vars(last))

"""Control of time: the clock, the desk's posts, and stepping through due moments."""

from __future__ import annotations

from datetime import timedelta

from pydantic import AwareDatetime

from sandbox.control.routes import Body, Control
from sandbox.errors import ControlError, Json
from sandbox.service import Service
from sandbox.state.clock import read_instant, write_instant
from sandbox.state.desk_status import DeskPost

LONGEST_WAIT = 600.0


class ClockQuestion(Body):
    after_seq: int | None = None
    timeout: float = 0.0


class ClockOrder(Body):
    set: str | None = None
    advance: float | None = None
    to: str | None = None
    next_due: bool | None = None
    running: bool | None = None
    timeout: float = 60.0


class DeskQuestion(Body):
    settled: bool = False
    instance: str | None = None
    timeout: float = 30.0


class DeskOrder(Body):
    clock_seq: int
    idle: bool
    offset: int | None = None
    next_due: AwareDatetime | None = None
    instance: str = ""


def add_routes(control: Control) -> None:
    control.get("clock", ClockQuestion, read_clock)
    control.post("clock", ClockOrder, move_clock)
    control.get("desk", DeskQuestion, read_desk)
    control.post("desk", DeskOrder, post_desk)


async def read_clock(service: Service, order: ClockQuestion) -> Json:
    if order.after_seq is not None:
        seen = order.after_seq
        await service.clock.changed.wait_for(
            lambda: service.clock.seq > seen or service.closing, min(order.timeout, LONGEST_WAIT)
        )
    return service.clock.reading()


async def move_clock(service: Service, order: ClockOrder) -> Json:
    given = order.model_fields_set - {"timeout"}
    if len(given) != 1:
        raise ControlError("name one of set, advance, to, next_due, running")
    clock = service.clock
    if order.running is not None:
        clock.run(order.running)
    elif order.set is not None:
        clock.move(read_instant(order.set))
    else:
        return await _step(service, order)
    return clock.reading()


async def _step(service: Service, order: ClockOrder) -> Json:
    goal = None
    if order.advance is not None:
        goal = service.clock.now() + timedelta(seconds=order.advance)
    elif order.to is not None:
        goal = read_instant(order.to)
    if goal is not None and goal < service.clock.now():
        raise ControlError("the clock steps forward only; set moves it back")
    return await service.desk.step(goal, order.timeout)


async def read_desk(service: Service, order: DeskQuestion) -> Json:
    desk = service.desk
    if order.settled:
        await desk.changed.wait_for(
            lambda: desk.settled(order.instance) or service.closing,
            min(order.timeout, LONGEST_WAIT),
        )
    return show_desk(service)


async def post_desk(service: Service, order: DeskOrder) -> Json:
    post = DeskPost(order.clock_seq, order.idle, order.offset, order.next_due, order.instance)
    changed = post != service.desk.last
    service.desk.post(post)
    if changed:
        service.ledger.announce("desk", show_desk(service))
    return {"settled": service.desk.settled()}


def show_desk(service: Service) -> Json:
    last = service.desk.last
    due = last.next_due if last else None
    return {
        "settled": service.desk.settled(),
        "posted": last is not None,
        "clock_seq": last.clock_seq if last else None,
        "idle": last.idle if last else None,
        "offset": last.offset if last else None,
        "next_due": write_instant(due) if due else None,
        "instance": last.instance if last else None,
    }

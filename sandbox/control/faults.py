"""Control of faults: arm them, see how often they struck, clear them."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from sandbox.control.routes import Body, Control
from sandbox.errors import Json
from sandbox.service import Service
from sandbox.state.faults import Fault, Kind


class FaultOrder(Body):
    kind: Kind
    method: str = "*"
    chat_id: int | str | None = None
    contains: str = ""
    times: int = Field(1, ge=1)
    code: int | None = Field(None, ge=400, le=599)
    description: str | None = None
    parameters: dict[str, Any] | None = None
    retry_after: int = Field(1, ge=1)
    bare: bool = False
    seconds: float = Field(1.0, ge=0)
    name: str | None = None


class Nothing(Body):
    """A request that needs nothing."""


class Cleared(Body):
    name: str | None = None


def add_routes(control: Control) -> None:
    control.post("faults", FaultOrder, arm_fault)
    control.get("faults", Nothing, list_faults)
    control.delete("faults", Cleared, clear_faults)


async def arm_fault(service: Service, order: FaultOrder) -> Json:
    fault = Fault(**order.model_dump(exclude={"times"}), left=order.times)
    service.faults.arm(fault)
    return vars(fault)


async def list_faults(service: Service, _order: Nothing) -> list[Fault]:
    return [*service.faults.armed, *service.faults.spent]


async def clear_faults(service: Service, order: Cleared) -> Json:
    service.faults.clear(order.name)
    return {"cleared": True}

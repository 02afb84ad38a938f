"""Endpoints that arm faults (simulated errors of the Bot API), list them and clear them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from sandbox.control.routes import Routes
from sandbox.errors import Json
from sandbox.service import Service
from sandbox.state.faults import Fault, Kind

routes = Routes()


@routes.post("faults")
async def arm_fault(
    service: Service,
    kind: Kind,
    method: str = "*",
    *,
    chat_id: int | str | None = None,
    contains: str = "",
    times: Annotated[int, Field(ge=1)] = 1,
    code: Annotated[int | None, Field(ge=400, le=599)] = None,
    description: str | None = None,
    parameters: Json | None = None,
    retry_after: Annotated[int, Field(ge=1)] = 1,
    bare: bool = False,
    seconds: Annotated[float, Field(ge=0)] = 1.0,
    name: str | None = None,
) -> Fault:
    """Arm a fault: it makes the next `times` calls that match it go wrong."""
    fault = Fault(
        kind,
        method,
        chat_id,
        contains,
        code,
        description,
        parameters,
        retry_after,
        bare,
        seconds,
        name,
        left=times,
    )
    service.faults.arm(fault)
    return fault


@routes.get("faults")
async def list_faults(service: Service) -> list[Fault]:
    """Return the armed faults, then those that are used up, each with how often it struck."""
    return [*service.faults.armed, *service.faults.spent]


@routes.delete("faults")
async def clear_faults(service: Service, name: str | None = None) -> dict[str, bool]:
    """Clear the faults that were armed under this name, or all faults if `name` is None."""
    service.faults.clear(name)
    return {"cleared": True}

"""A part of the client: moving the clock and waiting for the desk."""

from __future__ import annotations

from datetime import datetime

from sandbox.client.answers import ClockState, DeskState, Stepped, read_answer
from sandbox.client.connection import PATIENCE, Connection
from sandbox.errors import Json
from sandbox.state.clock import write_instant


class TimeClient(Connection):
    """Moving the clock and waiting for the desk."""

    async def clock(self, after_seq: int | None = None, timeout: float = 0.0) -> ClockState:  # noqa: ASYNC109 - the server waits
        """How the clock stands, waiting for a movement where `after_seq` is given."""
        query = {"timeout": str(timeout)}
        if after_seq is not None:
            query["after_seq"] = str(after_seq)
        return read_answer(ClockState, await self._get("clock", query))

    async def set_clock(self, instant: datetime) -> ClockState:
        """Jump, forward or back, without stopping at due moments."""
        return read_answer(ClockState, await self._post("clock", {"set": write_instant(instant)}))

    async def run_clock(self, running: bool = True) -> ClockState:
        """Let the clock run with the machine's, or freeze it."""
        return read_answer(ClockState, await self._post("clock", {"running": running}))

    async def advance(self, seconds: float, timeout: float = 60.0) -> Stepped:  # noqa: ASYNC109 - the server waits
        """Step forward by that much, stopping at every due moment of the desk."""
        return await self._step({"advance": seconds, "timeout": timeout})

    async def until(self, instant: datetime, timeout: float = 60.0) -> Stepped:  # noqa: ASYNC109 - the server waits
        """Step forward to an instant, stopping at every due moment of the desk."""
        return await self._step({"to": write_instant(instant), "timeout": timeout})

    async def next_due(self, timeout: float = 60.0) -> Stepped:  # noqa: ASYNC109 - the server waits
        """Step to the desk's next due moment."""
        return await self._step({"next_due": True, "timeout": timeout})

    async def settle(self, timeout: float = PATIENCE, instance: str | None = None) -> DeskState:  # noqa: ASYNC109 - the server waits
        """Wait until the desk has dealt with everything that could happen now.

        Where an instance is named, the word of an earlier process does not count.
        """
        query = {"settled": "1", "timeout": str(timeout)}
        if instance is not None:
            query["instance"] = instance
        return read_answer(DeskState, await self._get("desk", query))

    async def post_desk(
        self,
        clock_seq: int,
        idle: bool,
        offset: int | None = None,
        next_due: datetime | None = None,
        instance: str = "",
    ) -> bool:
        """Post as the desk does; says whether everything has settled with that."""
        given = {
            "clock_seq": clock_seq,
            "idle": idle,
            "offset": offset,
            "next_due": None if next_due is None else write_instant(next_due),
            "instance": instance,
        }
        found = await self._post("desk", given)
        return bool(found["settled"])

    async def _step(self, order: Json) -> Stepped:
        return read_answer(Stepped, await self._post("clock", order))

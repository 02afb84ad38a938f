"""The desk's reports, and the movement of the clock from one due time of a timer to the next."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sandbox.state.clock import Clock
from sandbox.state.signals import Signal


@dataclass(frozen=True)
class DeskPost:
    """One report of the desk.

    `clock_seq` is the movement of the clock that the desk has seen. `idle` says whether the desk
    has nothing to do, `offset` up to which update it has worked, and `next_due` when its next
    timer fires.
    """

    clock_seq: int
    idle: bool
    offset: int | None = None
    next_due: datetime | None = None
    instance: str = ""


@dataclass(frozen=True)
class Stepped:
    """The result of moving the clock forward: the times at which it stopped, and where it is now.

    `settled` says whether the desk has finished its work for the last of these times.
    """

    now: datetime
    seq: int
    steps: list[datetime]
    settled: bool


class Desk:
    """The desk's last report, and the judgement whether the desk has nothing left to do now.

    `covered` is a function that returns whether the desk has handled every waiting update. Its
    arguments are the report's offset and the machine's time at which the report came.
    """

    def __init__(
        self, clock: Clock, changed: Signal, covered: Callable[[int | None, float], bool]
    ) -> None:
        self._clock = clock
        self.changed = changed
        self._covered = covered
        self._posted_at = 0.0
        self._stepping = asyncio.Lock()
        self.last: DeskPost | None = None

    def post(self, post: DeskPost) -> None:
        self.last = post
        self._posted_at = time.monotonic()
        self.changed.notify()

    def settled(self, instance: str | None = None) -> bool:
        """Return whether the desk has nothing left to do at the present time.

        If `instance` is given, the last report must come from that process of the desk.
        """
        post = self.last
        return (
            post is not None
            and instance in {None, post.instance}
            and post.idle
            and post.clock_seq == self._clock.seq
            and self._covered(post.offset, self._posted_at)
        )

    async def settle(self, timeout: float) -> bool:  # noqa: ASYNC109 - part of the contract
        return await self.changed.wait_for(self.settled, timeout)

    def due(self) -> datetime | None:
        """Return when the desk's next timer is due, or None if no future time was reported."""
        due = self.last.next_due if self.last else None
        return due if due is not None and due > self._clock.now() else None

    async def step(self, goal: datetime | None, timeout: float) -> Stepped:  # noqa: ASYNC109 - part of the contract
        """Move the clock forward to the goal, with a stop at the due time of each timer.

        Without a goal, move to the due time of the next timer. At each stop, wait until
        the desk has nothing left to do. All waits together take at most `timeout` seconds of the
        machine's time.
        """
        deadline = time.monotonic() + timeout
        steps: list[datetime] = []
        async with self._stepping:
            if self.last is None:
                settled = True
                if goal is not None:
                    self._clock.move(goal)
                    steps.append(goal)
            else:
                settled = await self._walk(goal, deadline, steps)
        return Stepped(self._clock.now(), self._clock.seq, steps, settled)

    async def _walk(self, goal: datetime | None, deadline: float, steps: list[datetime]) -> bool:
        while await self.settle(max(deadline - time.monotonic(), 0.0)):
            due = self.due()
            target = goal
            if goal is None:
                target = due if not steps else None
            elif due is not None and due < goal:
                target = due
            if target is None or target <= self._clock.now():
                return True
            self._clock.move(target)
            steps.append(target)
        return False

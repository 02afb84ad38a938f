"""What the desk tells of itself, and stepping the clock through its due moments."""

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
    """One word of the desk: whether it is idle, up to which update, and when it is due next."""

    clock_seq: int
    idle: bool
    offset: int | None = None
    next_due: datetime | None = None
    instance: str = ""


@dataclass(frozen=True)
class Stepped:
    """Where the clock stopped on its way, and whether the desk had finished everything then."""

    now: datetime
    seq: int
    steps: list[datetime]
    settled: bool


class Desk:
    """The last post, and whether with it everything that could happen now has happened.

    `covered` says whether the post's reader has seen every waiting update; it gets the post's
    offset and the machine time at which the post came.
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
        """Whether all is done; where an instance is named, by the word of that one."""
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
        """The desk's next due moment, where it lies ahead."""
        due = self.last.next_due if self.last else None
        return due if due is not None and due > self._clock.now() else None

    async def step(self, goal: datetime | None, timeout: float) -> Stepped:  # noqa: ASYNC109 - part of the contract
        """Move to the goal, stopping at every due moment on the way; without one, to the next due.

        Answers where the clock stands, the instants it stood at, and whether the desk settled.
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

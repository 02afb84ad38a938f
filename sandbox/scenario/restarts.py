"""Restarts: the desk is stopped or killed at random points, of which nobody may see anything."""

from __future__ import annotations

import random
import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from sandbox.scenario.sights import Sight
from sandbox.scenario.stage import Stage

#: From one strike to the next so many deeds and times that pass: never none in a whole run.
FEWEST, MOST = 16, 40
#: The one trace of a restart at rest, seen by the secretariat alone: buttons that are pressed
#: live for 150 seconds, so whoever was away for longer says so. A desk that was killed goes by its
#: last contact that it wrote down.
_TRACE = re.compile(
    r"The desk was away between .* and .*\. "
    r"Buttons pressed in that time may not have been received\."
)


class Restarts:
    """Strikes by chance, the same for the same *seed*; without one never.

    The desk is struck at rest only: what is cut off on its way is repeated and marked so, or set
    aside for a person, which is another matter.
    """

    def __init__(self, seed: int | None = None) -> None:
        self._chance = random.Random(seed)
        self._left = None if seed is None else self._chance.randint(1, MOST)
        self.count, self.kills = 0, 0

    async def act(self, stage: Stage, deed: Callable[[], Awaitable[None]]) -> None:
        """Do *deed*; where chance strikes, the desk is back before it, or only after it."""
        if not self._strikes():
            await deed()
        elif self._chance.random() < 0.5:
            await self._end(stage)
            await stage.start_desk()
            await deed()
        else:
            await self._end(stage)
            await deed()
            await stage.start_desk()

    async def pass_time(self, stage: Stage, until: datetime) -> None:
        """Let time pass; where chance strikes, the desk is away while nothing is due."""
        if self._strikes():
            now = (await stage.sandbox.clock()).now
            await stage.passes(now + self._chance.random() * (until - now))
            await self._miss(stage, until)
        await stage.passes(until)

    async def _miss(self, stage: Stage, until: datetime) -> None:
        """Be away for some of the time until something is due."""
        state = await stage.sandbox.settle()
        await self._end(stage)
        now = (await stage.sandbox.clock()).now
        limit = min(until, (state.next_due or until) - timedelta(seconds=1))
        if limit > now:
            await stage.sandbox.set_clock(now + self._chance.random() * (limit - now))
        await stage.start_desk()

    async def _end(self, stage: Stage) -> None:
        self.count += 1
        if self._chance.random() < 0.5:
            await stage.stop_desk()
        else:
            self.kills += 1
            await stage.kill_desk()

    def _strikes(self) -> bool:
        if self._left is None:
            return False
        self._left -= 1
        if self._left > 0:
            return False
        self._left = self._chance.randint(FEWEST, MOST)
        return True


def is_trace(sight: Sight) -> bool:
    """Whether *sight* is what a restart leaves behind."""
    return sight.where.startswith("S-") and _TRACE.fullmatch(sight.text) is not None

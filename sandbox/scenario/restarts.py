"""Random restarts of the desk during a run; they must not change what people see."""

from __future__ import annotations

import random
import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from sandbox.scenario.sights import Sight
from sandbox.scenario.stage import Stage

#: The fewest and the most actions and waits between two restarts. MOST is so small that every
#: whole run has restarts.
FEWEST, MOST = 16, 40
#: A restart may add this one message of the desk for the secretariat. Telegram keeps a button
#: press for 150 seconds, so a desk that was away for longer sends this message. A desk that was
#: killed computes its absence from the last contact that it stored.
_TRACE = re.compile(
    r"The desk was away between .* and .*\. "
    r"Buttons pressed in that time may not have been received\."
)
#: After each start the desk verifies its journal in the background. What it is asked before that
#: is done is answered so.
_VERIFYING = re.compile(
    r"Received .*\. The record is being verified after the start of the desk, .*"
)
_RECORD = re.compile(r"(?<=\nRecord: )(?:entry .*|being verified after the start of the desk)")
#: For two hours after an absence the desk says what it may not have received, and not that nothing
#: was entered. Each pair is what differs then, and what both texts become.
_MISSING = (
    (re.compile(r"^Buttons pressed between .*\n?", re.MULTILINE), ""),
    (re.compile(r"^No report has been entered\.(?:\n| (?=Next)|\Z)", re.MULTILINE), ""),
    (re.compile(r"(?<=^Past due), no report entered$", re.MULTILINE), ""),
    (re.compile(r"(?<=UTC, )not marked(?= as seen)"), "to be marked"),
    (re.compile(r"(?<=\d · )no answer entered(?=\n)"), "asked again"),
)


class Restarts:
    """Restarts of the desk at random points.

    The points are the same for the same *seed*; without a seed there are no restarts.

    The desk is ended only when it is idle. What happens to a message that is being sent when the
    desk ends is checked by other tests.
    """

    def __init__(self, seed: int | None = None) -> None:
        self._chance = random.Random(seed)
        self._left = None if seed is None else self._chance.randint(1, MOST)
        self.count, self.kills = 0, 0

    async def act(self, stage: Stage, deed: Callable[[], Awaitable[None]]) -> None:
        """Do *deed*; sometimes restart the desk before it, or do it while the desk is ended."""
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
        """Let time pass until *until*; sometimes end the desk while nothing is due."""
        if self._strikes():
            now = (await stage.sandbox.clock()).now
            await stage.passes(now + self._chance.random() * (until - now))
            await self._miss(stage, until)
        await stage.passes(until)

    async def _miss(self, stage: Stage, until: datetime) -> None:
        """End the desk, let some time pass and start the desk again before something is due."""
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
    """Return whether this action of the desk is a message that only a restart can add."""
    if _VERIFYING.fullmatch(sight.text):
        return True
    return sight.where.startswith("S-") and _TRACE.fullmatch(sight.text) is not None


def hide_record(text: str) -> str:
    """Return *text* without what a desk that was restarted says otherwise.

    It tells the end of the record only after verifying it, and does not say that something is
    missing which may be lost.
    """
    for pattern, instead in _MISSING:
        text = pattern.sub(instead, text)
    return _RECORD.sub("…", text)

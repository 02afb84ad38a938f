"""Compares the desk's clock with the times that Telegram tells in its answers.

A machine whose clock is wrong would say tomorrow's notice today. Telegram's clock is a second one:
each answer has a `Date` header, and each message that the desk has just sent has a `date`.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

import structlog

from bot.answers import Hear

log = structlog.get_logger(__name__)

#: Clocks that differ by at most this agree.
TOLERANCE = timedelta(seconds=60)
#: Telegram's times are cut to whole seconds, so its clock may have shown up to this much more.
CUT = timedelta(seconds=1)
#: After an answer has differed, this many answers in a row have to agree.
AGREEING = 2
#: An answer confirms a difference if it was asked for this many seconds after the first one.
APART = 1.0


def steady_seconds() -> float:
    """Return the seconds of a clock that nobody sets.

    On Linux it goes on while the machine sleeps.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


async def _nothing() -> None:
    pass


class SecondClock:
    """Tells whether the desk's clock is to be believed.

    It is not believed before Telegram's first answer, and from an answer that differs until two in
    a row agree. If it was set since the last answer, which the steady clock shows, one answer has
    to agree.

    *now* returns the desk's time. *reread* brings it up to date if it is read from elsewhere.
    *steady* returns the seconds of a clock that nobody sets. *agreed* is called when the clock is
    believed again.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        reread: Callable[[], Awaitable[None]] = _nothing,
        steady: Callable[[], float] = steady_seconds,
        agreed: Callable[[], None] = lambda: None,
    ) -> None:
        self._now, self._reread, self._steady = now, reread, steady
        self.agreed = agreed
        #: Set while the clock is not believed.
        self.doubted = asyncio.Event()
        self.doubted.set()
        #: How many answers still have to agree until the clock is believed.
        self.missing = 1
        #: How far the desk's clock is ahead of Telegram's; None unless an answer has differed.
        self.ahead: timedelta | None = None
        #: True if a second answer, which was asked for later, has differed as well.
        self.confirmed = False
        #: Telegram's time when it was last told, and the steady clock at that moment.
        self._told: tuple[datetime, float] | None = None
        #: False after the `Date` header of an answer has contradicted the date of its message,
        #: because then a proxy writes the headers by a clock of its own.
        self._headers = True
        #: By the steady clock: when an answer last counted, and when the first one has differed.
        self._counted, self._differed = float("-inf"), 0.0

    def believed(self) -> bool:
        """Return True if the desk's clock can be believed now."""
        known = self._telegram_now()
        if not self.missing and known is not None and abs(self._now() - known) > TOLERANCE:
            log.info("clock.jumped", seconds=round((self._now() - known).total_seconds()))
            self._doubt(1)
        return not self.missing

    @property
    def difference(self) -> timedelta | None:
        """How far the desk's clock is ahead of Telegram's now; None if Telegram told no time."""
        known = self._telegram_now()
        return None if known is None else self._now() - known

    def now(self) -> datetime:
        """Return the desk's time, or Telegram's time while the desk's is not believed."""
        known = None if self.believed() else self._telegram_now()
        return known or self._now()

    def listen(self) -> Hear:
        """Note that a request begins. Return what gets the times that its answer tells."""
        began, begun = self._now(), self._steady()

        async def hear(told: Sequence[datetime]) -> None:
            told = self._without_proxy(told)
            readings = [began, self._now()]
            if _differ(told, readings):
                # A clock that is read from elsewhere may have moved before the answer was written.
                await self._reread()
                readings.append(self._now())
            self._judge(told, readings, begun)

        return hear

    async def note_message(self, date: datetime) -> None:
        """Take note that people have sent a message: it is not earlier than its *date*."""
        if date > self._now() + TOLERANCE:
            await self._reread()
        if date > self._now() + TOLERANCE:
            self._differs(date, self._steady())
        elif (known := self._telegram_now()) is not None and date > known:
            self._told = date, self._steady()

    def _without_proxy(self, told: Sequence[datetime]) -> Sequence[datetime]:
        """Return the times that come from Telegram. *told* begins with that of the header."""
        if len(told) > 1 and abs(told[0] - told[-1]) > TOLERANCE:
            self._headers = False
        return told if self._headers else told[1:]

    def _judge(self, told: Sequence[datetime], readings: Sequence[datetime], begun: float) -> None:
        """Compare the times that one answer tells with the desk's clock.

        *readings* are what the desk's clock has shown while the answer was awaited. A long wait,
        or a clock that was set during it, may leave open whether the two agree.
        """
        if not told:
            # A Bot API server of one's own tells no time. The last time that is known goes on.
            known = self._telegram_now()
            told = [known] if known is not None else []
        if _differ(told, readings):
            self._differs(told[-1], begun)
        elif _agree(told, readings):
            if told:
                self._told = told[-1], self._steady()
            self._agrees(begun)

    def _differs(self, told: datetime, begun: float) -> None:
        self._told = told, self._steady()
        first, self.ahead = self.ahead is None, self._now() - told
        if first:
            self._differed = self._steady()
            log.warning("clock.differs", seconds=round(self.ahead.total_seconds()))
        elif not self.confirmed and begun >= self._differed + APART:
            self.confirmed = True
            log.critical("clock.differs", seconds=round(self.ahead.total_seconds()))
        self._doubt(AGREEING)

    def _agrees(self, begun: float) -> None:
        # An answer to a request from before the last one that counted is not another one.
        if not self.missing or begun < self._counted:
            return
        self.missing -= 1
        self._counted = self._steady()
        if self.missing:
            return
        if self.ahead is not None:
            log.info("clock.agrees", seconds=round(self._steady() - self._differed))
        self.ahead, self.confirmed = None, False
        self.doubted.clear()
        self.agreed()

    def _doubt(self, missing: int) -> None:
        self.missing, self._counted = missing, self._steady()
        self.doubted.set()

    def _telegram_now(self) -> datetime | None:
        if self._told is None:
            return None
        at, then = self._told
        return at + timedelta(seconds=self._steady() - then)


def _differ(told: Sequence[datetime], readings: Sequence[datetime]) -> bool:
    """Return True if one of the times cannot agree with what the desk's clock has shown."""
    earliest, latest = min(readings) - TOLERANCE, max(readings) + TOLERANCE
    return any(each + CUT <= earliest or latest < each for each in told)


def _agree(told: Sequence[datetime], readings: Sequence[datetime]) -> bool:
    """Return True if all times agree with each reading, whatever was cut off them.

    Neither this nor `_differ` is true if the clocks differ by almost exactly the tolerance. So a
    clock at the edge is not believed and doubted in turn, with a report each time.
    """
    earliest, latest = max(readings) - TOLERANCE, min(readings) + TOLERANCE
    return all(earliest <= each and each + CUT <= latest for each in told)

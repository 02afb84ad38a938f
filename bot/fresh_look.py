"""Tells up to which instant all that people have sent is handled.

At 10:00 the desk must not say that a report is missing which somebody has typed at 09:59 and which
still waits at Telegram. So such a timer fires only after a *fresh look*: a call that asks Telegram
for what waits, that began after the instant, and of which everything is handled.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

#: A message can be handed out this long after the second of its date.
POLLING_GRACE = timedelta(seconds=3)
#: Telegram may deliver to a webhook later, because it tries again after failures.
WEBHOOK_GRACE = timedelta(seconds=30)
#: A look that asks Telegram for fewer updates than this, and gets less than this many bytes, has
#: left nothing behind.
FULL, LARGE = 100, 3 * 1024 * 1024


class FreshLook:
    """The last look at what waits at Telegram. A source of updates reports it.

    A look counts for the instants up to *grace* before its beginning, by the desk's clock that
    *now* returns. *wake* is called after each look, because timers may fire now.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime],
        grace: timedelta,
        wake: Callable[[], None] = lambda: None,
    ) -> None:
        self.grace = grace
        #: Set while somebody waits for a look that begins now.
        self.wanted = asyncio.Event()
        self._now, self._wake = now, wake
        self._through: datetime | None = None

    @property
    def through(self) -> datetime | None:
        """The instant up to which everything that was sent is handled.

        It is None before the first look, and from a failed call until the next look. A look from
        before the clock was set back does not count either.
        """
        if self._through is None or self._through + self.grace > self._now():
            return None
        return self._through

    def want(self) -> None:
        """Ask the source for a look that begins now."""
        self.wanted.set()

    def begin(self) -> datetime:
        """Return the beginning of a call that may become a look. It answers those who want one."""
        self.wanted.clear()
        return self._now()

    def complete(self, began: datetime) -> None:
        """Note that all that waited at *began* is handled and committed."""
        self._through = began - self.grace
        self._wake()

    def fail(self) -> None:
        """Note that Telegram did not answer, so that it is not known what waits there."""
        self._through = None
